/**
 * Does `work` once calls have ceased for a while, and while they go on, now and then.
 *
 * @param waits how long it must be quiet, and after how long it is done in any case; milliseconds
 */
export function onceSettled(
  work: () => void,
  waits: { quiet: number; most: number },
  now: () => number,
): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let since = 0;
  return () => {
    if (timer === null) since = now();
    else clearTimeout(timer);
    const wait = Math.max(0, Math.min(waits.quiet, since + waits.most - now()));
    timer = setTimeout(() => {
      timer = null;
      work();
    }, wait);
  };
}
