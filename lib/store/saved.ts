import { type Entry, savedEntries } from '../news/entry.ts';
import type { Store } from './schema.ts';
import { topicRange, unlisted } from './topic-keys.ts';

/** Every saved entry, newest first; those that a rule keeps out of lists among them. */
export async function readSaved(store: Store): Promise<Entry[]> {
  const index = store.transaction('entries').store.index('topicKeys');
  const listed = await index.getAll(topicRange(savedEntries));
  const others = await index.getAll(topicRange(unlisted));
  const saved = [...listed, ...others.filter((entry) => entry.saved)];
  return saved.sort((a, b) => b.time - a.time);
}
