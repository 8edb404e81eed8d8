import { allTopics, type Entry, savedEntries } from '../news/entry.ts';
import type { ListPart } from '../news/list-part.ts';
import { searchWords, storyKey } from '../news/words.ts';
import { markNames } from '../sync/marks.ts';
import type { StoredEntry, Tally } from './records.ts';

/** Where entries lie that no list shows: a rule mutes them, or another outlet's entry stands for them. */
export const unlisted = 'unlisted';

/** The whole of a list. */
export const wholeList: ListPart = { unread: false, source: null };

/** What is unread of a list. */
export const unreadPart: ListPart = { unread: true, source: null };

/** What marks the name of a list's part: no topic's id begins with it, so parts lie apart from whole lists. */
const partMark = '\x01';
const unreadMark = `${partMark}unread`;

/** The name under which a list, or a part of it, is indexed. */
export function listName(topic: string, { unread, source }: ListPart = wholeList): string {
  if (!unread && source === null) return topic;
  return `${partMark}${topic}${partMark}${source ?? ''}${unread ? unreadMark : partMark}`;
}

/** The tallies of whole lists. */
export const wholeTallies = () => IDBKeyRange.lowerBound('\x02');

/** The tallies of one list by source: `sourceOf` reads their names. */
export const sourceTallies = (topic: string) =>
  IDBKeyRange.bound(`${partMark}${topic}${partMark}`, `${partMark}${topic}\x02`, false, true);

/** The source of which a tally of `sourceTallies` tells. */
export function sourceOf(name: string): string {
  return name.split(partMark)[2] ?? '';
}

/**
 * Keys sort as text, so the time is padded to one width: 15 digits last until the year 33658. A multi-entry
 * index cannot be compound (https://www.w3.org/TR/IndexedDB/#multientry), hence one string.
 */
export function topicKey(topic: string, time: number, id: string): string {
  return `${topic}\0${String(Math.max(0, time)).padStart(15, '0')}\0${id}`;
}

/** Lists `entry` under its topics and under all, in whole and in part, and gives it the words it is searched by. */
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
    topicKeys: [...lists]
      .flatMap((list) => (listed ? namesOf(list, entry) : [list]))
      .map((name) => topicKey(name, entry.time, entry.id)),
    words: listed ? searchWords(`${entry.title} ${entry.excerpt}`) : [],
    story: storyKey(entry.title),
    markNames: markNames(entry.identities),
  };
}

/** The names of a list and of its parts that an entry is in. */
function namesOf(list: string, { read, sourceId: source }: Entry): string[] {
  const whole = [listName(list), listName(list, { unread: false, source })];
  if (read) return whole;
  return [...whole, listName(list, unreadPart), listName(list, { unread: true, source })];
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

/** Where an entry stands in every list that it is in. */
export type ListPlace = Pick<Entry, 'time' | 'id'>;

/** The keys of one list that are newer than `place`. */
export function newerThan(list: string, { time, id }: ListPlace): IDBKeyRange {
  return IDBKeyRange.bound(topicKey(list, time, id), `${list}\x01`, true, true);
}

/** The keys of one list up to `place`, which is included; of all where there is none. */
export function upTo(list: string, place: ListPlace | null): IDBKeyRange {
  if (!place) return topicRange(list);
  return IDBKeyRange.bound(`${list}\0`, topicKey(list, place.time, place.id));
}

/**
 * The change in every list's tally, and in that of its source, when `before` becomes `after` (undefined: not
 * there). What is unread of a list needs no tally of its own.
 */
export function tallyChanges(
  before: StoredEntry | undefined,
  after: StoredEntry | undefined,
): Tally[] {
  const changes = new Map<string, Tally>();
  const count = (entry: StoredEntry | undefined, sign: 1 | -1) => {
    for (const key of entry?.topicKeys ?? []) {
      const topic = key.slice(0, key.indexOf('\0'));
      if (topic.endsWith(unreadMark)) continue;
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
