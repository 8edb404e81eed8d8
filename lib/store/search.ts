import type { Entry } from '../news/entry.ts';
import { searchWords } from '../news/words.ts';
import type { Store } from './schema.ts';

/** Words of fewer letters are looked for as they are, not as beginnings: too much begins with two letters. */
const shortestBeginning = 3;

/**
 * Finds entries that have every word of a query in title or excerpt, by the words' beginnings, newest first. An
 * index of words is read; entries are, for one page.
 *
 * @returns the page and how many there are in all
 */
export async function searchEntries(
  store: Store,
  query: string,
  page: { offset: number; limit: number },
): Promise<{ entries: Entry[]; total: number }> {
  const words = searchWords(query);
  if (words.length === 0) return { entries: [], total: 0 };
  const reading = store.transaction('entries').store;
  const index = reading.index('words');
  const found = await Promise.all(words.map((word) => index.getAllKeys(rangeOf(word))));
  const [fewest = [], ...others] = found.sort((a, b) => a.length - b.length);
  const sets = others.map((keys) => new Set(keys));
  // Names of entries sort by time; a word and its plural may both have led to one.
  const ids = [...new Set(fewest)].filter((id) => sets.every((set) => set.has(id))).sort();
  const shown = ids.reverse().slice(page.offset, page.offset + page.limit);
  const entries = await Promise.all(shown.map((id) => reading.get(id)));
  return { entries: entries.filter((entry) => entry !== undefined), total: ids.length };
}

function rangeOf(word: string): IDBKeyRange {
  if (word.length < shortestBeginning) return IDBKeyRange.only(word);
  return IDBKeyRange.bound(word, `${word}\uffff`);
}
