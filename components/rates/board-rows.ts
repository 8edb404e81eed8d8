import { currencyName } from '../../lib/i18n/currency-name.ts';
import { dayText } from '../../lib/i18n/date.ts';
import type { Messages } from '../../lib/i18n/en.ts';
import { provenanceText } from '../../lib/i18n/provenance.ts';
import type { ChartView } from '../../lib/rate-card.ts';
import { type ChartBox, chartOf } from '../../lib/rates/chart.ts';
import { directionOf, formatChange, formatRate } from '../../lib/rates/format.ts';
import { pairName } from '../../lib/rates/pair.ts';
import type { RateReading } from '../../lib/rates/reading.ts';
import { type WatchedPair, watchedName } from '../../lib/rates/watchlist.ts';
import type { Direction } from '../../lib/snapshot.ts';

/** Which way round the board reads: as the pairs are watched, or the other way. */
export type BoardView = 'direct' | 'inverse';

/** A watched pair and what can be said of it. */
export interface WatchedReading {
  watched: WatchedPair;
  reading: RateReading;
}

/** One row of the board, ready to print. */
export interface BoardRow {
  /** `KZT/USD`: the pair as it is watched, whichever way round the row is shown. */
  pair: string;
  /** `KZT` where everything is priced in dollars, else `KZT/RUB`. */
  code: string;
  name: string;
  rate: string;
  change: string;
  direction: Direction;
  provenance: string;
  pegged: boolean;
  /** `old · 22 Sep`, or null where it is fresh. */
  stale: string | null;
  sparkline: Pick<ChartView, 'width' | 'height' | 'line'>;
}

/** How many of the newest observations a sparkline draws. */
const drawn = 30;

const box: ChartBox = {
  width: 64,
  height: 20,
  margin: { top: 2, right: 0, bottom: 2, left: 0 },
};

/** Whether every pair is priced in dollars, so that a code says all. */
export function isInDollars(list: readonly { quote: string }[]): boolean {
  return list.every(({ quote }) => quote === 'USD');
}

/**
 * Rows out of readings. Turned around, a rate's change turns its sign, and not only that: it is computed anew.
 *
 * @param now epoch milliseconds
 */
export function boardRows(
  readings: readonly WatchedReading[],
  view: BoardView,
  now: number,
  messages: Messages,
): BoardRow[] {
  const dollars = isInDollars(readings.map(({ watched }) => watched));
  const direct = view === 'direct';
  const turned = (rate: number) => (direct ? rate : 1 / rate);
  return readings.map(({ watched, reading }) => {
    const { pair, rate, changePercent, pegged, freshness, valueDate } = reading;
    const change = direct ? changePercent : inverseChange(changePercent);
    const shown = direct
      ? watched
      : { ...watched, base: pair.quote, quote: pair.base, per: 1 as const };
    const history = reading.history
      .slice(-drawn)
      .map(({ valueDate, rate: then }) => ({ valueDate, rate: turned(then) }));
    return {
      pair: pairName(pair),
      code: dollars ? pair.base : watchedName(shown),
      name: dollars ? currencyName(pair.base, messages) : '',
      rate: formatRate(rate === null ? null : turned(rate) * shown.per, messages.language),
      change: formatChange(change, messages.language),
      direction: directionOf(change),
      provenance: provenanceText(reading, now, messages),
      pegged,
      stale:
        freshness === 'fresh' || valueDate === null
          ? null
          : `${messages.popup.stale} · ${dayText(valueDate, messages)}`,
      sparkline: { width: box.width, height: box.height, line: chartOf(history, box).line },
    };
  });
}

/** The change of 1/rate when the rate changed by `percent`. */
function inverseChange(percent: number | null): number | null {
  if (percent === null) return null;
  const change = (100 / (100 + percent) - 1) * 100;
  return change === 0 ? 0 : change;
}
