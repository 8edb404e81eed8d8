/**
 * Calls `listener` when the browser finds the network again. Firefox tells its event page, while that lives; Chrome
 * tells no worker, and the alarm of the next minute looks.
 */
export function onOnline(listener: () => void): void {
  addEventListener('online', listener);
}
