import type { Browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { TickerActions } from '../components/ticker/actions.ts';
import { afterPaint } from '../components/ticker/after-paint.ts';
import { guardTyping } from '../components/ticker/guards.ts';
import { createTicker, type Ticker, type TickerState } from '../components/ticker/mount.ts';
import type { StripRequest, StyledCard } from '../lib/messages.ts';
import { siteOf } from '../lib/sites.ts';
import {
  hiddenKey,
  overlayKey,
  overStyleKey,
  pauseKey,
  placeKey,
  readOverlay,
  readPlace,
  readSnapshot,
  snapshotKey,
  styleKey,
  type TabPlace,
} from '../lib/snapshot.ts';

/** Both browsers give their content scripts promises under this name; the other name would be looked for in vain. */
declare const chrome: typeof Browser;

/** Everything in `storage.local` that decides over this page's strip. */
const place = placeKey(siteOf(location.hostname));
const keys = [snapshotKey, styleKey, pauseKey, hiddenKey, place];

/**
 * The content script: reads the snapshot, follows it, and shows it. No message is sent before its user
 * presses something, so that a page load wakes nothing. The manifest names this script itself: the usual
 * wrapper speaks to the page through events and messages that any page could listen for.
 */
export default defineUnlistedScript(() => {
  // Viewers of XML, images and PDF are documents too, but not ones that people read in.
  if (document.contentType !== 'text/html') return;
  let ticker: Ticker | null = null;
  const guard = guardTyping(() => ticker?.guarded ?? null);
  // Before the page's own scripts are there to listen.
  guard();
  const begin = async () => {
    let stored: Record<string, unknown> = {};
    const follow = () => ticker?.update(stateOf(stored));
    // Before it is read, so that no change falls between the two; what changed meanwhile is the newer.
    chrome.storage.local.onChanged.addListener((changes) => {
      const own = keys.filter((key) => key in changes);
      for (const key of own) stored[key] = changes[key]?.newValue;
      // Settings and more lie there too, and are no news of the strip.
      if (own.length > 0) follow();
    });
    const read = async () => {
      const found = await chrome.storage.local.get(keys);
      for (const key of keys) stored[key] ??= found[key];
      follow();
    };
    await read();
    const actions = createActions((kept) => {
      stored[place] = kept;
    });
    const reread = () => {
      // The tab's place in a private window is stored nowhere else.
      stored = { [place]: stored[place] };
      void read();
    };
    ticker = createTicker({ ...actions, reread }, guard);
    follow();
    // Only the worker can speak to a page's script: a page has no way to.
    afterPaint(() =>
      chrome.runtime.onMessage.addListener((over: StyledCard) => ticker?.show(over)),
    );
  };
  whenShown(() => void begin());
});

/**
 * Waits until the page is read and has been painted: what is put into it earlier gets into its scripts' way, and to
 * look at it before it is styled and laid out would tell nothing, and cost it time.
 */
function whenShown(then: () => void): void {
  const onRead = () => afterPaint(then);
  if (document.readyState !== 'loading') onRead();
  else document.addEventListener('DOMContentLoaded', onRead, { once: true });
}

function stateOf(stored: Readonly<Record<string, unknown>>): TickerState {
  return {
    snapshot: readSnapshot(stored[snapshotKey]),
    style: String(stored[styleKey] ?? ''),
    paused: stored[pauseKey] === true,
    hidden: stored[hiddenKey] === true,
    place: readPlace(stored[place]),
  };
}

/** @param remember told of the tab's place, also where it is kept nowhere else */
function createActions(remember: (place: TabPlace) => void): Omit<TickerActions, 'reread'> {
  const ask = (request: StripRequest) => chrome.runtime.sendMessage(request);
  return {
    async overlay() {
      const { [overlayKey]: stored, [overStyleKey]: style } = await chrome.storage.local.get([
        overlayKey,
        overStyleKey,
      ]);
      const overlay = readOverlay(stored);
      return overlay && { overlay, style: String(style ?? '') };
    },
    card: (pair) => ask({ type: 'card', pair }),
    convert: (pair, side, typed) => ask({ type: 'convert', pair, side, typed }),
    // The button follows what is stored, here as on all other pages.
    pause: (paused) => void chrome.storage.local.set({ [pauseKey]: paused }),
    tell: (order) => void ask(order),
    keepPlace: (kept) => {
      const set = { ...kept, setAt: Date.now() };
      remember(set);
      // Of a private window nothing is kept.
      if (!chrome.extension.inIncognitoContext) void chrome.storage.local.set({ [place]: set });
    },
    isAlive: () => chrome.runtime?.id !== undefined,
  };
}
