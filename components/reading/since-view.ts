import { agoText } from '../../lib/i18n/age.ts';
import type { Messages } from '../../lib/i18n/en.ts';
import { allTopics } from '../../lib/news/entry.ts';
import { directionOf, formatChange } from '../../lib/rates/format.ts';
import type { SinceLooked } from '../../lib/since-looked.ts';
import type { Direction } from '../../lib/snapshot.ts';

/** What has happened since the last look, in two lines. */
export interface SinceView {
  /** `Your last look was 9 h ago.` */
  age: string;
  moves: readonly { pair: string; change: string; direction: Direction }[];
  /** Rates were compared, and none has moved. */
  isUnmoved: boolean;
  /** Topics to go to; none where nothing new was told. */
  topics: readonly { id: string; label: string; count: number; spoken: string }[];
}

/**
 * Puts it into words. Where no one topic holds what is new, the list of all does.
 *
 * @param nameOf what a pair is called, as on the board
 * @param labelOf what a topic is called
 */
export function sinceView(
  { at, moves, isCompared, topics, count }: SinceLooked,
  now: number,
  nameOf: (pair: string) => string,
  labelOf: (topic: string) => string,
  messages: Messages,
): SinceView {
  const { reading, popup, language } = messages;
  const told = (id: string, label: string, n: number) => ({
    id,
    label,
    count: n,
    spoken: reading.sinceTopic(label, n),
  });
  return {
    age: reading.sinceAge(agoText(at, now, messages)),
    moves: moves.map(({ pair, changePercent }) => ({
      pair: nameOf(pair),
      change: formatChange(changePercent, language),
      direction: directionOf(changePercent),
    })),
    isUnmoved: isCompared && moves.length === 0,
    topics:
      count === 0
        ? []
        : [
            told(allTopics, popup.all, count),
            ...topics.map(({ id, count: n }) => told(id, labelOf(id), n)),
          ],
  };
}
