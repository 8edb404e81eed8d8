/** How long a strip outlives the extension that it belongs to, in milliseconds. */
const outlives = 4_500;

/**
 * Takes a strip away whose extension was updated, switched off or removed. Browsers tell its script nothing of
 * it, and one of them ends the script without a word; so the strip hides by itself after a while, unless its
 * script is alive and finds its extension there. It costs one look every few seconds, and none in a hidden tab.
 */
export function outliveNothing(
  element: HTMLElement,
  isAlive: () => boolean,
  leave: () => void,
): void {
  const beat = element.animate(
    { visibility: ['visible', 'hidden'] },
    { delay: outlives, duration: 1, fill: 'forwards' },
  );
  const onEnd = () => {
    beat.cancel();
    if (!element.isConnected) return;
    if (isAlive()) outliveNothing(element, isAlive, leave);
    else leave();
  };
  // A promise, for a listener would be one of the few that a page is to be burdened with.
  void beat.finished.then(onEnd, () => undefined);
}
