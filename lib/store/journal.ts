import { parseJournal, type RefreshJournal, type RefreshRun, recordRun } from '../journal.ts';
import type { Store } from './schema.ts';

const key = 'journal';

/** The memory of past refreshes; an empty one before the first. */
export async function readJournal(store: Store): Promise<RefreshJournal> {
  return parseJournal(await store.get('meta', key));
}

/** Adds a finished run. */
export async function writeRun(store: Store, run: RefreshRun): Promise<RefreshJournal> {
  const writing = store.transaction('meta', 'readwrite');
  const journal = recordRun(parseJournal(await writing.store.get(key)), run);
  await writing.store.put(journal, key);
  await writing.done;
  return journal;
}
