/** What the browser counts of all that is kept here, in bytes, and how much it allows; null where it does not say. */
export async function readStorageTotal(): Promise<{ used: number; allowed: number } | null> {
  const { usage, quota } = await navigator.storage.estimate();
  return usage === undefined || quota === undefined ? null : { used: usage, allowed: quota };
}
