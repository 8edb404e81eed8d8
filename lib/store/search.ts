import type { IDBPTransaction } from 'idb';
import { allTopics, type Entry } from '../news/entry.ts';
import { searchWords, shortestBeginning } from '../news/words.ts';
import type { StoredEntry } from './records.ts';
import type { Store, Tables } from './schema.ts';
import { topicRange } from './topic-keys.ts';

/** So many ids of a word are read at first. A word that has more is common: it may take long to read them all. */
const common = 2_000;

/** Where the page was not full then, so many times as many are read. */
const widening = 8;

/** Entries that are read in search of a page before more ids are: the more, the more of them were right. */
const patience = (limit: number, found: number) =>
  Math.max(1_000, limit / 4) * (1 + Math.min(found, 4));

/** So few entries are read rather than the ids of yet another common word. */
const few = 500;

/** Entries read at a time while a page is gathered. */
const readAtOnce = 32;

/** What was found, newest first. */
export interface Found {
  entries: Entry[];
  total: number;
  /** `total` was not counted to its end: there are at least so many. */
  more: boolean;
}

/** The part of what was found that is shown. */
interface Page {
  offset: number;
  limit: number;
}

/** What is known of a search so far. */
interface Narrowed {
  /** The entries that have all the words whose ids were read; null while those of none were. */
  ids: ReadonlySet<string> | null;
  /** The words that have too many: of each entry it is looked up whether it has them. */
  rest: readonly string[];
}

/** How a search goes on: ids of a word that are read at most, and whether someone still waits for the answer. */
interface Effort {
  limit: number;
  isWanted: () => boolean;
}

type Reading = IDBPTransaction<Tables, ['entries']>['store'];

/**
 * Finds entries that have every word of a query in title or excerpt, by the words' beginnings. Some ids of each word
 * are read out of an index at first. Then the newest of the entries that come into question are looked through, for
 * often the page is soon full; if it is not, the words are seldom together, and more of their ids are read. So the
 * cost grows with how common the rarer words are, and hardly with what is held.
 *
 * @param isWanted whether someone still waits for the answer; if not, the answer is cut short and says nothing
 */
export async function searchEntries(
  store: Store,
  query: string,
  page: Page,
  isWanted = () => true,
): Promise<Found> {
  const reading = store.transaction('entries').store;
  // The longest first, for it is likely to be the rarest.
  const words = searchWords(query).sort((a, b) => b.length - a.length);
  if (words.length === 0) return { entries: [], total: 0, more: false };
  let known: Narrowed = { ids: null, rest: words };
  for (let limit = common; isWanted(); limit *= widening) {
    const effort = { limit, isWanted };
    known = await narrow(reading, known, effort);
    const found = known.ids
      ? await amongIds(reading, [...known.ids], known.rest, page, effort)
      : await amongNewest(reading, known.rest, page, effort);
    if (found) return found;
  }
  return { entries: [], total: 0, more: true };
}

/** Reads ids of the words that are left, and keeps the entries that have all words whose ids were read to the end. */
async function narrow(
  reading: Reading,
  { ids, rest: words }: Narrowed,
  { limit, isWanted }: Effort,
): Promise<Narrowed> {
  const rest: string[] = [];
  let kept = ids;
  for (const word of words) {
    const suffices = kept !== null && kept.size <= (limit > common ? few : 0);
    // One word after the other, so that no more than one is read in vain.
    const list =
      suffices || !isWanted()
        ? null
        : await reading.index('words').getAllKeys(rangeOf(word), limit);
    const held = kept;
    if (!list || list.length >= limit) rest.push(word);
    else kept = new Set(held ? list.filter((id) => held.has(id)) : list);
  }
  return { ids: kept, rest };
}

/** Entries that are among `ids` and have the other words besides; null where too many would have to be read. */
async function amongIds(
  reading: Reading,
  ids: string[],
  words: readonly string[],
  { offset, limit }: Page,
  effort: Effort,
): Promise<Found | null> {
  // Names of entries sort by time.
  ids.sort().reverse();
  const read = async (from: number, to: number) =>
    (await Promise.all(ids.slice(from, to).map((id) => reading.get(id)))).filter(
      (entry) => entry !== undefined,
    );
  if (words.length === 0) {
    return { entries: await read(offset, offset + limit), total: ids.length, more: false };
  }
  const found: StoredEntry[] = [];
  let at = 0;
  for (; at < ids.length && found.length <= offset + limit; at += readAtOnce) {
    if (at >= patience(effort.limit, found.length) || !effort.isWanted()) return null;
    found.push(...(await read(at, at + readAtOnce)).filter((entry) => hasAll(entry, words)));
  }
  const entries = found.slice(offset, offset + limit);
  return { entries, total: found.length, more: at < ids.length };
}

/** The same among all entries, while no word's ids are known. */
async function amongNewest(
  reading: Reading,
  words: readonly string[],
  { offset, limit }: Page,
  effort: Effort,
): Promise<Found | null> {
  const found: StoredEntry[] = [];
  let cursor = await reading.index('topicKeys').openCursor(topicRange(allTopics), 'prev');
  for (let seen = 0; cursor && found.length <= offset + limit; seen += 1) {
    if (seen >= patience(effort.limit, found.length) || !effort.isWanted()) return null;
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
