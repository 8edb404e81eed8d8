import { type Entry, savedEntries } from '../news/entry.ts';
import { searchWords, storyKey } from '../news/words.ts';
import { markNames } from '../sync/marks.ts';
import type { StoredEntry, Tally } from './schema.ts';

/** The list every entry is in that is not kept out of lists. */
export const allTopics = 'all';

/** Where entries lie that no list shows: a rule mutes them, or another outlet's entry stands for them. */
export const unlisted = 'unlisted';

/**
 * Keys sort as text, so the time is padded to one width: 15 digits last until the year 33658. A multi-entry
 * index cannot be compound (https://www.w3.org/TR/IndexedDB/#multientry), hence one string.
 */
function topicKey(topic: string, time: number, id: string): string {
  return `${topic}\0${String(Math.max(0, time)).padStart(15, '0')}\0${id}`;
}

/** Lists `entry` under its topics and under all, and gives it the words it is searched by. */
export function withKeys(entry: Entry): StoredEntry {
  const listed = !entry.muted && entry.follows === null;
  const lists = listed
    ? new Set([
        allTopics,
        ...(entry.saved ? [savedEntries] : []),
        ...entry.topics.map((match) => match.topic),
      ])
    : [unlisted];
  return {
    ...entry,
    topicKeys: [...lists].map((list) => topicKey(list, entry.time, entry.id)),
    words: listed ? searchWords(`${entry.title} ${entry.excerpt}`) : [],
    story: storyKey(entry.title),
    markNames: markNames(entry.identities),
  };
}

/** The keys of one list, from `since` up to (not including) `before`; epoch milliseconds. */
export function topicRange(
  topic: string,
  before = Number.POSITIVE_INFINITY,
  since = 0,
): IDBKeyRange {
  const end = Number.isFinite(before) ? topicKey(topic, before, '') : `${topic}\x01`;
  return IDBKeyRange.bound(topicKey(topic, since, ''), end, false, true);
}

/** The change in every topic's tally when `before` becomes `after` (undefined: not there). */
export function tallyChanges(
  before: StoredEntry | undefined,
  after: StoredEntry | undefined,
): Tally[] {
  const changes = new Map<string, Tally>();
  const count = (entry: StoredEntry | undefined, sign: 1 | -1) => {
    for (const key of entry?.topicKeys ?? []) {
      const topic = key.slice(0, key.indexOf('\0'));
      const tally = changes.get(topic) ?? { topic, total: 0, unread: 0 };
      tally.total += sign;
      if (!entry?.read) tally.unread += sign;
      changes.set(topic, tally);
    }
  };
  count(before, -1);
  count(after, 1);
  return [...changes.values()].filter((tally) => tally.total !== 0 || tally.unread !== 0);
}
