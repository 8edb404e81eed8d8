import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createTicker } from '../components/ticker/mount.tsx';
import type { OverStrip, StripRequest } from '../lib/messages.ts';
import {
  firstMinute,
  pauseKey,
  readSnapshot,
  snapshotKey,
  type TickerSnapshot,
} from '../lib/snapshot.ts';

/**
 * The content script: reads the snapshot, follows it, and shows it. No message is sent before its user
 * presses something, so that a page load wakes nothing. The manifest names this script itself: the usual wrapper speaks to the page through events
 * and messages that any page could listen for.
 */
export default defineUnlistedScript(() => {
  // Viewers of XML, images and PDF are documents too, but not ones that people read in.
  if (!(document instanceof HTMLDocument) || document.contentType !== 'text/html') return;
  const ask = (request: StripRequest) => browser.runtime.sendMessage(request);
  const ticker = createTicker({
    card: (pair) => ask({ type: 'card', pair }),
    convert: (pair, side, typed) => ask({ type: 'convert', pair, side, typed }),
    // The button follows what is stored, here as on all other pages.
    pause: (paused) => void browser.storage.local.set({ [pauseKey]: paused }),
  });
  let snapshot: TickerSnapshot = firstMinute;
  const show = (stored: unknown) => {
    snapshot = readSnapshot(stored) ?? snapshot;
    ticker.update(snapshot);
  };
  const read = async () => {
    const stored = await browser.storage.local.get([snapshotKey, pauseKey]);
    show(stored[snapshotKey]);
    ticker.pause(stored[pauseKey] === true);
  };
  const leaveIfOrphaned = () => {
    if (browser.runtime?.id) return false;
    ticker.remove();
    return true;
  };
  browser.storage.local.onChanged.addListener((changes) => {
    if (snapshotKey in changes) show(changes[snapshotKey]?.newValue);
    if (pauseKey in changes) ticker.pause(changes[pauseKey]?.newValue === true);
  });
  // Only the worker can speak to a page's script: a page has no way to.
  browser.runtime.onMessage.addListener((over: OverStrip) => ticker.show(over));
  document.addEventListener('fullscreenchange', () => ticker.update(snapshot));
  // A page that comes back from the browser's cache has slept through all changes.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted && !leaveIfOrphaned()) void read();
  });
  document.addEventListener('visibilitychange', leaveIfOrphaned);
  void read();
});
