import browser from 'webextension-polyfill';
import { readSnapshot, snapshotKey, styleKey, type TickerSnapshot } from '../snapshot.ts';

/** Puts the strip's read model where every page's strip reads it and follows its changes. */
export async function writeSnapshot(snapshot: TickerSnapshot): Promise<void> {
  await browser.storage.local.set({ [snapshotKey]: snapshot });
}

/**
 * Puts the strip's style sheet beside the snapshot, where it is not there yet: the script that every page runs
 * is smaller without it.
 */
export async function writeStyle(css: string): Promise<void> {
  const stored = await browser.storage.local.get(styleKey);
  if (stored[styleKey] !== css) await browser.storage.local.set({ [styleKey]: css });
}

/** Whether a strip would find something to show. */
export async function hasSnapshot(): Promise<boolean> {
  const stored = await browser.storage.local.get(snapshotKey);
  return readSnapshot(stored[snapshotKey]) !== null;
}
