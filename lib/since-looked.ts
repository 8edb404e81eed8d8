import { allTopics } from './news/entry.ts';
import { addDays, daysBetween } from './rates/calendar.ts';
import { changePercent } from './rates/change.ts';
import type { RatePoint } from './rates/cross.ts';
import { directionOf } from './rates/format.ts';
import type { IsoDate } from './rates/observation.ts';
import { historyShown, isFresh } from './rates/reading.ts';

/** After so long an absence, in milliseconds, it is told what has happened meanwhile. */
export const absence = 4 * 3_600_000;

/** What was there when a reader last looked. */
export interface LastLook {
  /** Epoch milliseconds. */
  at: number;
  /** The value date of each pair's rate as it was shown, by the pair's name. */
  valueDates: Readonly<Record<string, IsoDate>>;
}

/** A watched pair as it is now; its history is one provider's, oldest first. */
export interface WatchedHistory {
  pair: string;
  rate: number | null;
  valueDate: IsoDate | null;
  history: readonly RatePoint[];
}

/** What has happened since. */
export interface SinceLooked {
  /** When the last look was; epoch milliseconds. */
  at: number;
  /** The pairs that have moved most, in percent since the rate that was seen, the biggest move first. */
  moves: readonly { pair: string; changePercent: number }[];
  /** Whether any rate of then is known: else it cannot be said that none has moved. */
  isCompared: boolean;
  /** The topics with the most new stories, the fullest first. */
  topics: readonly { id: string; count: number }[];
  /** New stories of all topics. */
  count: number;
}

const movesTold = 3;
const topicsTold = 3;

/**
 * What is to be told after an absence; null where there was none, or nothing has happened.
 *
 * @param counts unread stories since the last look by topic, `all` among them
 * @param shown the topics that are shown, in their order
 */
export function sinceLooked(
  look: LastLook | null,
  now: number,
  watched: readonly WatchedHistory[],
  counts: ReadonlyMap<string, number>,
  shown: readonly string[],
): SinceLooked | null {
  if (!look || now - look.at < absence) return null;
  const compared = watched.flatMap((one) => {
    const change = changeSince(one, look.valueDates[one.pair]);
    return change === null ? [] : [{ pair: one.pair, changePercent: change }];
  });
  const moves = compared
    .filter((move) => directionOf(move.changePercent) !== 'flat')
    .sort((a, b) => Math.abs(b.changePercent) - Math.abs(a.changePercent))
    .slice(0, movesTold);
  const topics = shown
    .map((id) => ({ id, count: counts.get(id) ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, topicsTold);
  const count = counts.get(allTopics) ?? 0;
  if (moves.length === 0 && count === 0) return null;
  return { at: look.at, moves, isCompared: compared.length > 0, topics, count };
}

/**
 * The change since the rate of a day that was seen, in percent. Another provider may stand in now, or then, which has
 * none of that very day: its newest before that is as good.
 */
function changeSince(
  { rate, valueDate, history }: WatchedHistory,
  seen: IsoDate | undefined,
): number | null {
  if (seen === undefined || rate === null) return null;
  if (valueDate === seen) return 0;
  const then = history.findLast((point) => point.valueDate <= seen);
  return then && isFresh(then.valueDate, seen) ? changePercent(rate, then.rate) : null;
}

/** How many days before `today` must be read to find the rates of a look. */
export function daysReadSince({ valueDates }: LastLook, today: IsoDate): number {
  const [oldest = today] = Object.values(valueDates).sort();
  const daysBefore = 4;
  return Math.max(historyShown, daysBetween(oldest, addDays(today, daysBefore)));
}

/** What a reader sees now, to be remembered for the next time. */
export function lookNow(now: number, watched: readonly WatchedHistory[]): LastLook {
  const dated = watched.flatMap(({ pair, valueDate }): [string, IsoDate][] =>
    valueDate === null ? [] : [[pair, valueDate]],
  );
  return { at: now, valueDates: Object.fromEntries(dated) };
}
