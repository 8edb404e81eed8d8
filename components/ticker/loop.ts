import type { TickerSnapshot } from '../../lib/snapshot.ts';

/** How fast the strip moves, in CSS pixels a second: slow enough to read a headline as it passes. */
export const pixelsASecond = 50;

/**
 * How the belt of items goes round. Measures are CSS pixels.
 *
 * @param items width of all items, one after another
 * @param view width of the moving part
 */
export interface Loop {
  /** Whether it moves at all: what fits into view stays where it is. */
  moves: boolean;
  /** Copies of the items behind the first ones, so that the view is full at every moment. */
  copies: number;
  /** How long one round takes, in milliseconds: the speed is the same whatever the length. */
  duration: number;
}

export function loopOf(items: number, view: number): Loop {
  if (items <= view || view <= 0) return { moves: false, copies: 0, duration: 0 };
  return {
    moves: true,
    copies: Math.ceil(view / items),
    duration: (items / pixelsASecond) * 1000,
  };
}

/** Where in the round (milliseconds) the item that begins at `offset` pixels stands a little inside the view. */
export function timeToShow(offset: number, items: number, duration: number): number {
  const inset = 24;
  const travelled = (((offset - inset) % items) + items) % items;
  return (travelled / items) * duration;
}

/**
 * Whether `next` is shown at once and not at the end of the round: where it takes exactly the room of `shown`
 * (the same headlines, and figures of the same length, for figures are tabular), so that nothing jumps; and
 * where `shown` has no rates or no headlines yet, for nobody should wait a round for those.
 */
export function swapsAtOnce(shown: TickerSnapshot, next: TickerSnapshot): boolean {
  if (shown.rates.length < next.rates.length) return true;
  if (shown.headlines.length === 0) return true;
  return outlineOf(shown) === outlineOf(next);
}

function outlineOf({ rates, headlines }: TickerSnapshot): string {
  return JSON.stringify([
    rates.map(({ pair, rate, change }) => [pair, rate.length, change.replace(/\d/g, '0')]),
    headlines.map(({ title, source }) => [title, source]),
  ]);
}
