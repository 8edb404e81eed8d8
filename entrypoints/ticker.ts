import type { Browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { TickerActions } from '../components/ticker/actions.ts';
import { afterPaint } from '../components/ticker/after-paint.ts';
import { guardTyping } from '../components/ticker/guards.ts';
import { createTicker, type Ticker } from '../components/ticker/mount.ts';
import type { StyledCard } from '../lib/messages.ts';
import { siteOf } from '../lib/sites.ts';
import { placeKey, readPlace } from '../lib/snapshot.ts';
import {
  ask,
  followStored,
  type Stored,
  stripActions,
  stripKeys,
  stripState,
} from './shared/strip-state.ts';

/** Both browsers give their content scripts promises under this name; the other name would be looked for in vain. */
declare const chrome: typeof Browser;

const place = placeKey(siteOf(location.hostname));

/**
 * The content script: reads the snapshot, follows it, and shows it. No message is sent before its user
 * presses something, so that a page load wakes nothing. The manifest names this script itself: the usual
 * wrapper speaks to the page through events and messages that any page could listen for.
 */
export default defineUnlistedScript(() => {
  // Viewers of XML, images and PDF are documents too, but not ones that people read in.
  if (!document.contentType.includes('html')) return;
  let ticker: Ticker | null = null;
  const guard = guardTyping(() => ticker?.guarded ?? null);
  // Before the page's own scripts are there to listen.
  guard();
  const begin = async () => {
    const stored: Stored = {};
    const follow = () => ticker?.update(stripState(stored, readPlace(stored[place])));
    const read = followStored(stored, [...stripKeys, place], follow);
    await read();
    ticker = createTicker(createActions(stored, read), guard);
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

function createActions(stored: Stored, read: () => Promise<void>): TickerActions {
  return {
    ...stripActions,
    tell: ask,
    keepPlace(kept) {
      const set = { ...kept, setAt: Date.now() };
      stored[place] = set;
      // Of a private window nothing is kept.
      if (!chrome.extension.inIncognitoContext) void chrome.storage.local.set({ [place]: set });
    },
    reread() {
      // But for the tab's place, which in a private window is stored nowhere else.
      for (const key of stripKeys) delete stored[key];
      void read();
    },
    isAlive: () => chrome.runtime?.id !== undefined,
  };
}
