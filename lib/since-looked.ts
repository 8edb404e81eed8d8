import { allTopics } from './news/entry.ts';
import { changePercent } from './rates/change.ts';
import type { RatePoint } from './rates/cross.ts';
import { directionOf } from './rates/format.ts';
import type { IsoDate } from './rates/observation.ts';

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
  const moves = watched
    .flatMap(({ pair, rate, valueDate, history }) => {
      const seen = look.valueDates[pair];
      const then = history.find((point) => point.valueDate === seen);
      const change = then && valueDate !== seen ? changePercent(rate, then.rate) : null;
      return change !== null && directionOf(change) !== 'flat'
        ? [{ pair, changePercent: change }]
        : [];
    })
    .sort((a, b) => Math.abs(b.changePercent) - Math.abs(a.changePercent))
    .slice(0, movesTold);
  const topics = shown
    .map((id) => ({ id, count: counts.get(id) ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, topicsTold);
  const count = counts.get(allTopics) ?? 0;
  return moves.length > 0 || count > 0 ? { at: look.at, moves, topics, count } : null;
}

/** What a reader sees now, to be remembered for the next time. */
export function lookNow(now: number, watched: readonly WatchedHistory[]): LastLook {
  const dated = watched.flatMap(({ pair, valueDate }): [string, IsoDate][] =>
    valueDate === null ? [] : [[pair, valueDate]],
  );
  return { at: now, valueDates: Object.fromEntries(dated) };
}
