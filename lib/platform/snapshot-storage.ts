import browser from 'webextension-polyfill';
import { readSnapshot, snapshotKey, type TickerSnapshot } from '../snapshot.ts';

/** Puts the strip's read model where every page's strip reads it and follows its changes. */
export async function writeSnapshot(snapshot: TickerSnapshot): Promise<void> {
  await browser.storage.local.set({ [snapshotKey]: snapshot });
}

/** Whether a strip would find something to show. */
export async function hasSnapshot(): Promise<boolean> {
  const stored = await browser.storage.local.get(snapshotKey);
  return readSnapshot(stored[snapshotKey]) !== null;
}
