import type { Entry } from '../news/entry.ts';
import { searchWords, shortestBeginning } from '../news/words.ts';
import type { Store, StoredEntry } from './schema.ts';
import { allTopics, topicRange } from './topic-keys.ts';

/** A word that so many entries have is no help to find any: those that are found otherwise are looked at for it. */
const common = 2_000;

/** Entries read at a time while a page is gathered. */
const readAtOnce = 16;

/** What was found, newest first. */
export interface Found {
  entries: Entry[];
  total: number;
  /** `total` was not counted to its end: there are at least so many. */
  more: boolean;
}

/**
 * Finds entries that have every word of a query in title or excerpt, by the words' beginnings. Rare words are looked
 * up in an index of words; where all are common, the newest entries are looked through, for among them the page is
 * soon full. So the cost does not grow with what is held.
 */
export async function searchEntries(
  store: Store,
  query: string,
  page: { offset: number; limit: number },
): Promise<Found> {
  const words = searchWords(query);
  if (words.length === 0) return { entries: [], total: 0, more: false };
  const index = store.transaction('entries').store.index('words');
  const looked = await Promise.all(
    words.map(async (word) => ({ word, ids: await index.getAllKeys(rangeOf(word), common) })),
  );
  const rare = looked.filter(({ ids }) => ids.length < common).map(({ ids }) => ids);
  const rest = looked.filter(({ ids }) => ids.length >= common).map(({ word }) => word);
  return rare.length > 0
    ? await amongRare(store, rare, rest, page)
    : await amongNewest(store, rest, page);
}

/** Entries that are in every list of ids and have the common words besides. */
async function amongRare(
  store: Store,
  lists: readonly (readonly string[])[],
  words: readonly string[],
  { offset, limit }: { offset: number; limit: number },
): Promise<Found> {
  const [fewest = [], ...others] = [...lists].sort((a, b) => a.length - b.length);
  const sets = others.map((ids) => new Set(ids));
  // Names of entries sort by time; a word and its plural may both have led to one.
  const ids = [...new Set(fewest)].filter((id) => sets.every((set) => set.has(id))).sort();
  ids.reverse();
  const reading = store.transaction('entries').store;
  const read = async (some: readonly string[]) =>
    (await Promise.all(some.map((id) => reading.get(id)))).filter((entry) => entry !== undefined);
  if (words.length === 0) {
    return {
      entries: await read(ids.slice(offset, offset + limit)),
      total: ids.length,
      more: false,
    };
  }
  const found: StoredEntry[] = [];
  let at = 0;
  for (; at < ids.length && found.length <= offset + limit; at += readAtOnce) {
    const entries = await read(ids.slice(at, at + readAtOnce));
    found.push(...entries.filter((entry) => hasAll(entry, words)));
  }
  const entries = found.slice(offset, offset + limit);
  return { entries, total: found.length, more: at < ids.length };
}

async function amongNewest(
  store: Store,
  words: readonly string[],
  { offset, limit }: { offset: number; limit: number },
): Promise<Found> {
  const index = store.transaction('entries').store.index('topicKeys');
  const found: StoredEntry[] = [];
  let cursor = await index.openCursor(topicRange(allTopics), 'prev');
  while (cursor && found.length <= offset + limit) {
    if (hasAll(cursor.value, words)) found.push(cursor.value);
    cursor = await cursor.continue();
  }
  const more = cursor !== null;
  // One word alone is known to be had by this many.
  const total = more && words.length === 1 ? Math.max(found.length, common) : found.length;
  return { entries: found.slice(offset, offset + limit), total, more };
}

function hasAll(entry: StoredEntry, words: readonly string[]): boolean {
  return words.every((word) =>
    entry.words.some((own) =>
      word.length < shortestBeginning ? own === word : own.startsWith(word),
    ),
  );
}

function rangeOf(word: string): IDBKeyRange {
  if (word.length < shortestBeginning) return IDBKeyRange.only(word);
  return IDBKeyRange.bound(word, `${word}\uffff`);
}
