import browser from 'webextension-polyfill';
import {
  overlayKey,
  overStyleKey,
  readSnapshot,
  snapshotKey,
  styleKey,
  type TickerOverlay,
  type TickerSnapshot,
} from '../snapshot.ts';

/** The style sheets of the strip and of what stands over it. */
export interface StripStyles {
  strip: string;
  over: string;
}

/** Puts the strip's read model where every page's strip reads it and follows its changes. */
export async function writeSnapshot(
  snapshot: TickerSnapshot,
  overlay: TickerOverlay,
): Promise<void> {
  await browser.storage.local.set({ [snapshotKey]: snapshot, [overlayKey]: overlay });
}

/**
 * Puts the strip's style sheets beside the snapshot, where they are not there yet: the script that every page runs
 * is smaller without them.
 */
export async function writeStyles({ strip, over }: StripStyles): Promise<void> {
  const styles = { [styleKey]: strip, [overStyleKey]: over };
  const stored = await browser.storage.local.get(Object.keys(styles));
  if (Object.entries(styles).some(([key, css]) => stored[key] !== css)) {
    await browser.storage.local.set(styles);
  }
}

/** Whether a strip would find something to show. */
export async function hasSnapshot(): Promise<boolean> {
  const stored = await browser.storage.local.get(snapshotKey);
  return readSnapshot(stored[snapshotKey]) !== null;
}
