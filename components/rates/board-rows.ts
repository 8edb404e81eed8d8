import { currencyName } from '../../lib/i18n/currency-name.ts';
import { dayText } from '../../lib/i18n/date.ts';
import type { Messages } from '../../lib/i18n/en.ts';
import { provenanceText } from '../../lib/i18n/provenance.ts';
import type { ChartView } from '../../lib/rate-card.ts';
import { type ChartBox, chartOf } from '../../lib/rates/chart.ts';
import { directionOf, formatChange, formatPercent, formatRate } from '../../lib/rates/format.ts';
import { pairName } from '../../lib/rates/pair.ts';
import { type BoardSpan, changeOfSpan, pointsOver } from '../../lib/rates/periods.ts';
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
  /** The change over the board's span; empty while the days for it are being read. */
  change: string;
  /** The change in words, for what up and down mean depends on the side one stands on. */
  changeWords: string;
  direction: Direction;
  provenance: string;
  pegged: boolean;
  /** `old · 22 Sep`, or null where it is fresh. */
  stale: string | null;
  sparkline: Pick<ChartView, 'width' | 'height' | 'line'>;
}

/** How a board is read: which way round, and over which span its changes are. */
export interface BoardReading {
  view: BoardView;
  span: BoardSpan;
  /** Whether the days that the span takes have been read yet. */
  isSpanRead: boolean;
}

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
  board: BoardReading,
  now: number,
  messages: Messages,
): BoardRow[] {
  const dollars = isInDollars(readings.map(({ watched }) => watched));
  return readings.map((watchedReading) => boardRow(watchedReading, board, dollars, now, messages));
}

function boardRow(
  { watched, reading }: WatchedReading,
  { view, span, isSpanRead }: BoardReading,
  dollars: boolean,
  now: number,
  messages: Messages,
): BoardRow {
  const direct = view === 'direct';
  const turned = (rate: number) => (direct ? rate : 1 / rate);
  const { pair, rate, pegged, freshness, valueDate } = reading;
  const ofSpan = changeOfSpan(reading, span);
  const change = isSpanRead ? (direct ? ofSpan : inverseChange(ofSpan)) : null;
  const shown = direct
    ? watched
    : { ...watched, base: pair.quote, quote: pair.base, per: 1 as const };
  return {
    pair: pairName(pair),
    code: dollars ? pair.base : watchedName(shown),
    name: dollars ? currencyName(pair.base, messages) : '',
    rate: formatRate(rate === null ? null : turned(rate) * shown.per, messages.language),
    change: isSpanRead ? formatChange(change, messages.language) : '',
    changeWords: changeInWords(shown, change, span, messages),
    direction: directionOf(change),
    provenance: provenanceText(reading, now, messages),
    pegged,
    stale:
      freshness === 'fresh' || valueDate === null
        ? null
        : `${messages.popup.stale} · ${dayText(valueDate, messages)}`,
    sparkline: sparklineOf(reading, span, turned),
  };
}

/** `KGS is 0.44% dearer in USD than a week before.`; empty where it is not known. */
function changeInWords(
  { base, quote }: WatchedPair,
  change: number | null,
  span: BoardSpan,
  { board, language }: Messages,
): string {
  const direction = directionOf(change);
  if (change === null || direction === 'unknown') return '';
  if (direction === 'flat') return board.flat[span](base, quote);
  return board[direction][span](base, quote, formatPercent(change, language));
}

/** A day's change is drawn on the week's line, as on a rate's card: two points are no line to look at. */
function sparklineOf(
  { history }: RateReading,
  span: BoardSpan,
  turned: (rate: number) => number,
): BoardRow['sparkline'] {
  const points = pointsOver(history, span === '1d' ? '1w' : span);
  const shown = points.map(({ valueDate, rate }) => ({ valueDate, rate: turned(rate) }));
  return { width: box.width, height: box.height, line: chartOf(shown, box).line };
}

/** The change of 1/rate when the rate changed by `percent`. */
function inverseChange(percent: number | null): number | null {
  if (percent === null) return null;
  const change = (100 / (100 + percent) - 1) * 100;
  return change === 0 ? 0 : change;
}
