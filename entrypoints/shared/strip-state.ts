import type { Browser } from 'wxt/browser';
import type { TickerActions } from '../../components/ticker/actions.ts';
import type { TickerState } from '../../components/ticker/mount.ts';
import type { StripRequest } from '../../lib/messages.ts';
import {
  hiddenKey,
  overlayKey,
  overStyleKey,
  pauseKey,
  readOverlay,
  readSnapshot,
  snapshotKey,
  styleKey,
  type TabPlace,
} from '../../lib/snapshot.ts';

/** Both browsers give content scripts and pages promises under this name; content scripts know no other. */
declare const chrome: typeof Browser;

/** What is stored, by its key. */
export type Stored = Record<string, unknown>;

/** Everything in `storage.local` that decides over all strips. */
export const stripKeys = [snapshotKey, styleKey, pauseKey, hiddenKey];

/** What is stored, as the strip is told of it. */
export function stripState(stored: Readonly<Stored>, place: TabPlace | null): TickerState {
  return {
    snapshot: readSnapshot(stored[snapshotKey]),
    style: `${stored[styleKey] ?? ''}`,
    paused: stored[pauseKey] === true,
    hidden: stored[hiddenKey] === true,
    place,
  };
}

/**
 * Keeps `stored` as it lies in `storage.local`.
 *
 * @param follow told whenever something of it has changed, and once it is read
 * @returns what reads it: the first time, and for all that has been taken out of `stored`
 */
export function followStored(
  stored: Stored,
  keys: string[],
  follow: () => void,
): () => Promise<void> {
  // Before it is read, so that no change falls between the two; what changed meanwhile is the newer.
  chrome.storage.local.onChanged.addListener((changes) => {
    for (const key of keys) if (key in changes) stored[key] = changes[key]?.newValue;
    // Settings and more lie there too, and are no news of the strip.
    if (keys.some((key) => key in changes)) follow();
  });
  return async () => {
    const found = await chrome.storage.local.get(keys);
    for (const key of keys) stored[key] ??= found[key];
    follow();
  };
}

/** Asks the worker. */
export const ask = (request: StripRequest) => chrome.runtime.sendMessage(request);

/** What a strip does in the same way wherever it is. */
export const stripActions: Pick<TickerActions, 'overlay' | 'card' | 'convert' | 'pause'> = {
  async overlay() {
    const stored = await chrome.storage.local.get([overlayKey, overStyleKey]);
    const overlay = readOverlay(stored[overlayKey]);
    return overlay && { overlay, style: `${stored[overStyleKey] ?? ''}` };
  },
  card: (pair) => ask({ type: 'card', pair }),
  convert: (pair, side, typed) => ask({ type: 'convert', pair, side, typed }),
  // The button follows what is stored, on all pages.
  pause: (paused) => void chrome.storage.local.set({ [pauseKey]: paused }),
};
