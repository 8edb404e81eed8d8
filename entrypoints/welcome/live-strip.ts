import browser from 'webextension-polyfill';
import type { TickerActions } from '../../components/ticker/actions.ts';
import { guardTyping } from '../../components/ticker/guards.ts';
import { createTicker, type TickerState } from '../../components/ticker/mount.ts';
import type { StripAnswers, StripRequest } from '../../lib/messages.ts';
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
  type TickerSnapshot,
} from '../../lib/snapshot.ts';

const keys = [snapshotKey, styleKey, pauseKey, hiddenKey];

export interface LiveStrip {
  /** Something was chosen: what comes next is shown at once, and not only when the belt has gone round. */
  expectChange(): void;
}

/**
 * The strip as it lies on web pages, on this page of ours, where no content script comes: the same one, out of
 * the same snapshot.
 *
 * @param onSnapshot told of each snapshot; null before the first
 */
export function showLiveStrip(onSnapshot: (snapshot: TickerSnapshot | null) => void): LiveStrip {
  const stored: Record<string, unknown> = {};
  let place: TabPlace | null = null;
  let isExpected = false;
  const actions = createActions((kept) => {
    place = { ...kept, setAt: 0 };
  });
  const guard = guardTyping(() => ticker.guarded);
  const ticker = createTicker(actions, guard);
  const follow = () => {
    const state = { ...stateOf(stored), place };
    // A strip that begins anew has its headlines at once.
    if (isExpected) ticker.update({ ...state, hidden: true });
    isExpected = false;
    ticker.update(state);
    onSnapshot(state.snapshot);
  };
  guard();
  browser.storage.local.onChanged.addListener((changes) => {
    const own = keys.filter((key) => key in changes);
    for (const key of own) stored[key] = changes[key]?.newValue;
    if (own.length > 0) follow();
  });
  void browser.storage.local.get(keys).then((read) => {
    for (const key of keys) stored[key] ??= read[key];
    follow();
  });
  return {
    expectChange: () => {
      isExpected = true;
    },
  };
}

function stateOf(stored: Readonly<Record<string, unknown>>): Omit<TickerState, 'place'> {
  const snapshot = readSnapshot(stored[snapshotKey]);
  return {
    snapshot: snapshot && onThisPage(snapshot),
    style: String(stored[styleKey] ?? ''),
    paused: stored[pauseKey] === true,
    hidden: stored[hiddenKey] === true,
  };
}

/** The strip is shown here whatever sites were chosen: this page is no site. */
function onThisPage(snapshot: TickerSnapshot): TickerSnapshot {
  const sites = { mode: 'everywhere', hidden: [], only: [] } as const;
  return { ...snapshot, look: { ...snapshot.look, sites } };
}

/** @param keepPlace told where the tab was put; it is remembered for no page of ours */
function createActions(keepPlace: TickerActions['keepPlace']): TickerActions {
  const ask = async <Type extends StripRequest['type']>(
    request: Extract<StripRequest, { type: Type }>,
  ): Promise<StripAnswers[Type] | null> => await browser.runtime.sendMessage(request);
  return {
    async overlay() {
      const stored = await browser.storage.local.get([overlayKey, overStyleKey]);
      const overlay = readOverlay(stored[overlayKey]);
      return overlay && { overlay, style: String(stored[overStyleKey] ?? '') };
    },
    card: (pair) => ask<'card'>({ type: 'card', pair }),
    convert: (pair, side, typed) => ask<'convert'>({ type: 'convert', pair, side, typed }),
    pause: (paused) => void browser.storage.local.set({ [pauseKey]: paused }),
    tell(order) {
      // There is no site to hide it on; from this page it has gone already.
      if (order.type !== 'hide-site') void browser.runtime.sendMessage(order);
    },
    keepPlace,
    // A page of the extension misses nothing.
    reread: () => undefined,
    isAlive: () => true,
  };
}
