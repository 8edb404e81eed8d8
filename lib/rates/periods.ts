import { addDays } from './calendar.ts';
import { changePercent } from './change.ts';
import type { RatePoint } from './cross.ts';
import { historyShown, type RateReading } from './reading.ts';

/** The spans over which a change is told beside that of the day, in days. */
const spans = { '1w': 7, '1m': 30, '1y': 365 } as const;

export type Span = keyof typeof spans;

/** The spans that a board can show the change over: the day, and those. */
export const boardSpans = ['1d', '1w', '1m', '1y'] as const;

export type BoardSpan = (typeof boardSpans)[number];

/** How much earlier than the span's first day the point that is compared with may lie: a weekend, a holiday. */
const slack = { '1w': 4, '1m': 5, '1y': 10 } as const;

/**
 * The change over a span, in percent, from the newest point that is at least so old; null where the history
 * does not reach, or has a hole there.
 *
 * @param history oldest first
 * @param now what has changed since
 */
export function changeOver(
  history: readonly RatePoint[],
  span: Span,
  now: RatePoint | undefined = history.at(-1),
): number | null {
  if (!now) return null;
  const since = addDays(now.valueDate, -spans[span]);
  const then = history.findLast(({ valueDate }) => valueDate <= since);
  if (!then || then.valueDate < addDays(since, -slack[span])) return null;
  return changePercent(now.rate, then.rate);
}

/**
 * A day's change is the reading's own; no change is told of a rate that is too old to be one of today. It is the shown
 * rate that has changed: where its sides stand on different days, the history ends before it.
 */
export function changeOfSpan(
  { changePercent, history, pegged, rate, valueDate }: RateReading,
  span: BoardSpan,
): number | null {
  if (span === '1d' || pegged || rate === null || valueDate === null) return changePercent;
  return changeOver(history, span, { valueDate, rate });
}

/** How many days before today must be read for a span's change, those before a gap or a late value date included. */
export function daysRead(span: BoardSpan): number {
  return span === '1y' ? spans['1y'] + slack['1y'] + 10 : historyShown;
}

/** The points of the last span before the newest one, that one and the one it is compared with included. */
export function pointsOver(history: readonly RatePoint[], span: Span): readonly RatePoint[] {
  const newest = history.at(-1);
  if (!newest) return [];
  const since = addDays(newest.valueDate, -spans[span]);
  const first = history.findLastIndex(({ valueDate }) => valueDate <= since);
  return first === -1 ? history : history.slice(first);
}
