/** How long a strip outlives the extension that it belongs to, in milliseconds. */
const outlives = 4_500;

/** Sees to it that an element goes with its extension; it may be told of the same one again. */
export type Heartbeat = (element: HTMLElement) => void;

/**
 * Takes a strip away whose extension was updated, switched off or removed, of which browsers tell its script nothing.
 * It costs one look every few seconds, and none in a hidden tab.
 */
export const createHeartbeat: (isAlive: () => boolean, leave: () => void) => Heartbeat = import.meta
  .env.FIREFOX
  ? hidingByItself
  : lookingByItself;

/** Chrome leaves the script to itself; it goes on, and finds that its extension is not there. */
function lookingByItself(isAlive: () => boolean, leave: () => void): Heartbeat {
  let watched: HTMLElement;
  let isDue = false;
  const look = () => {
    isDue = false;
    if (!isAlive()) leave();
    else if (watched.isConnected && !document.hidden) beat(watched);
  };
  const beat: Heartbeat = (element) => {
    watched = element;
    if (!isDue) setTimeout(look, outlives);
    isDue = true;
  };
  return beat;
}

/**
 * Firefox ends the script with its extension, without a word: the strip hides by itself after a while, unless its
 * script is there to begin that anew. In Chrome it would cost five style updates each time.
 */
function hidingByItself(isAlive: () => boolean, leave: () => void): Heartbeat {
  let watched: HTMLElement | undefined;
  const beat = (element: HTMLElement) => {
    const hiding = element.animate(
      { visibility: ['visible', 'hidden'] },
      { delay: outlives, duration: 1, fill: 'forwards' },
    );
    const onEnd = () => {
      hiding.cancel();
      if (!element.isConnected) return;
      if (isAlive()) beat(element);
      else leave();
    };
    // A promise, for a listener would be one of the few that a page is to be burdened with.
    void hiding.finished.then(onEnd, () => undefined);
  };
  return (element) => {
    if (element !== watched) beat(element);
    watched = element;
  };
}
