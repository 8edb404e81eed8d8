import type { TickerRate, TickerSnapshot } from '../../lib/snapshot.ts';

/** How the belt of items goes round. */
export interface Loop {
  /** Whether it moves at all: what fits into view stays where it is. */
  moves: boolean;
  /** How long one round takes, in milliseconds: the speed is the same whatever the length. */
  duration: number;
}

/**
 * @param items width of all items, one after another, in CSS pixels
 * @param view width of the moving part, in CSS pixels
 * @param speed CSS pixels a second
 */
export function loopOf(items: number, view: number, speed: number): Loop {
  if (items <= view || view <= 0) return { moves: false, duration: 0 };
  return { moves: true, duration: (items / speed) * 1000 };
}

/** Where in the round (milliseconds) the item that begins at `offset` pixels stands a little inside the view. */
export function timeToShow(offset: number, items: number, duration: number): number {
  const inset = 24;
  const travelled = (((offset - inset) % items) + items) % items;
  return (travelled / items) * duration;
}

/**
 * What a moving strip shows of `next` now; the rest comes in at the end of the round, where nobody reads. At
 * once: everything, as long as `shown` lacks what was waited for or its user has just chosen other pairs; new
 * figures, where they take exactly the room of the old ones (figures are tabular, and a change has room for
 * either arrow), so that nothing jumps.
 */
export function shownMeanwhile(shown: TickerSnapshot, next: TickerSnapshot): TickerSnapshot {
  if (isUnfinished(shown, next) || !isAlike(shown, next, ({ pair }) => pair)) return next;
  if (!isAlike(shown, next, roomOf)) return shown;
  const sameHeadlines = JSON.stringify(shown.headlines) === JSON.stringify(next.headlines);
  return sameHeadlines ? next : { ...shown, rates: next.rates };
}

/**
 * Whether what `shown` and `next` carry is the same but for figures, so that nothing need be drawn anew.
 */
export function isSameRow(shown: TickerSnapshot, next: TickerSnapshot): boolean {
  return (
    isAlike(shown, next, ({ pair }) => pair) &&
    JSON.stringify(shown.headlines) === JSON.stringify(next.headlines)
  );
}

/** Whether something is still missing that `next` has: the first refresh runs, or a new pair's rate has come. */
function isUnfinished(shown: TickerSnapshot, next: TickerSnapshot): boolean {
  const unknown = shown.rates.some(
    ({ direction }, n) => direction === 'unknown' && next.rates[n]?.direction !== 'unknown',
  );
  // Other content was chosen, or there was none yet.
  const appears = (shown.headlines.length === 0) !== (next.headlines.length === 0);
  return shown.asOf === null || appears || unknown;
}

/** The longest change that the strip keeps room for: `▲ 0.44%`. */
const roomyChange = 7;

const roomOf = ({ rate, change }: TickerRate) => [
  rate.length,
  Math.max(roomyChange, change.length),
];

function isAlike(
  shown: TickerSnapshot,
  next: TickerSnapshot,
  aspect: (rate: TickerRate) => unknown,
): boolean {
  return JSON.stringify(shown.rates.map(aspect)) === JSON.stringify(next.rates.map(aspect));
}
