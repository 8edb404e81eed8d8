import type { TickerActions } from '../../components/ticker/actions.ts';
import { guardTyping } from '../../components/ticker/guards.ts';
import { createTicker } from '../../components/ticker/mount.ts';
import type { TabPlace, TickerSnapshot } from '../../lib/snapshot.ts';
import {
  ask,
  followStored,
  type Stored,
  stripActions,
  stripKeys,
  stripState,
} from '../shared/strip-state.ts';

export interface LiveStrip {
  /** Something was chosen: headlines that come soon are shown at once, not only when the belt has gone round. */
  expectChange(): void;
}

/**
 * How long after a choice other headlines count as its outcome, in milliseconds. Not only the first snapshot: an
 * earlier choice's, or one with new rates, may come between.
 */
const expected = 10_000;

/**
 * The strip as it lies on web pages, on this page of ours, where no content script comes: the same one, out of
 * the same snapshot.
 *
 * @param onSnapshot told of each snapshot; null before the first
 */
export function showLiveStrip(onSnapshot: (snapshot: TickerSnapshot | null) => void): LiveStrip {
  const stored: Stored = {};
  let place: TabPlace | null = null;
  let expectedUntil = 0;
  let headlines = '';
  const actions = createActions((kept) => {
    place = { ...kept, setAt: 0 };
  });
  const guard = guardTyping(() => ticker.guarded);
  const ticker = createTicker(actions, guard);
  const follow = () => {
    const { snapshot, ...rest } = stripState(stored, place);
    const state = { ...rest, snapshot: snapshot && onThisPage(snapshot) };
    const before = headlines;
    headlines = JSON.stringify(state.snapshot?.headlines);
    // A strip that begins anew has its headlines at once.
    if (headlines !== before && performance.now() < expectedUntil) {
      ticker.update({ ...state, hidden: true });
    }
    ticker.update(state);
    onSnapshot(state.snapshot);
  };
  guard();
  void followStored(stored, stripKeys, follow)();
  return {
    expectChange: () => {
      expectedUntil = performance.now() + expected;
    },
  };
}

/** The strip is shown here whatever sites were chosen: this page is no site. */
function onThisPage(snapshot: TickerSnapshot): TickerSnapshot {
  const sites = { mode: 'everywhere', hidden: [], only: [] } as const;
  return { ...snapshot, look: { ...snapshot.look, sites } };
}

/** @param keepPlace told where the tab was put; it is remembered for no page of ours */
function createActions(keepPlace: TickerActions['keepPlace']): TickerActions {
  return {
    ...stripActions,
    tell(order) {
      // There is no site to hide it on; from this page it has gone already.
      if (order.type !== 'hide-site') void ask(order);
    },
    keepPlace,
    // A page of the extension misses nothing.
    reread: () => undefined,
    isAlive: () => true,
  };
}
