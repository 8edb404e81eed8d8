import type { Entry } from '../news/entry.ts';
import type { StoredEntry, Tally } from './schema.ts';

/** The topic every entry is in. */
export const allTopics = 'all';

/**
 * Keys sort as text, so the time is padded to one width: 15 digits last until the year 33658. A multi-entry
 * index cannot be compound (https://www.w3.org/TR/IndexedDB/#multientry), hence one string.
 */
function topicKey(topic: string, time: number, id: string): string {
  return `${topic}\0${String(Math.max(0, time)).padStart(15, '0')}\0${id}`;
}

/** Lists `entry` under its topics and under all. */
export function withTopicKeys(entry: Entry): StoredEntry {
  const topics = new Set([allTopics, ...entry.topics.map((match) => match.topic)]);
  return { ...entry, topicKeys: [...topics].map((topic) => topicKey(topic, entry.time, entry.id)) };
}

/** The keys of one topic from its oldest entry up to (not including) `before`, epoch milliseconds. */
export function topicRange(topic: string, before = Number.POSITIVE_INFINITY): IDBKeyRange {
  const end = Number.isFinite(before) ? topicKey(topic, before, '') : `${topic}\x01`;
  return IDBKeyRange.bound(`${topic}\0`, end, false, true);
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
