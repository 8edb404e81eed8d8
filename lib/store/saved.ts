import { type Entry, savedEntries } from '../news/entry.ts';
import { findByIdentity, replaceEntry, settleSaved } from './entries.ts';
import { newsTables, type Store } from './schema.ts';
import { topicRange, unlisted, withKeys } from './topic-keys.ts';

const copiedKey = 'saved-copied';

/** Whether saved entries of this store were ever copied: one that has lost everything knows nothing of it. */
export async function isCopied(store: Store): Promise<boolean> {
  return (await store.get('meta', copiedKey)) === true;
}

/** Remembers that saved entries are being copied from here on. */
export async function setCopied(store: Store): Promise<void> {
  await store.put('meta', true, copiedKey);
}

/** The ids of the newest saved entries, newest first. */
export async function readSavedIds(store: Store, most: number): Promise<string[]> {
  const ids = await store.getAllKeysFromIndex('entries', 'topicKeys', topicRange(savedEntries));
  return ids.reverse().slice(0, most);
}

/**
 * Puts saved entries back. One that has come again meanwhile is saved again.
 *
 * @returns how many were put back
 */
export async function restoreSaved(store: Store, entries: readonly Entry[]): Promise<number> {
  const writing = store.transaction(newsTables, 'readwrite');
  let restored = 0;
  for (const entry of entries) {
    const held = await findByIdentity(writing, entry.identities);
    if (held?.saved) continue;
    const saved = withKeys(held ? { ...held, saved: true } : entry);
    await replaceEntry(writing, held, saved);
    await settleSaved(writing, saved);
    restored += 1;
  }
  await writing.done;
  return restored;
}

/** Every saved entry, newest first; those that a rule keeps out of lists among them. */
export async function readSaved(store: Store): Promise<Entry[]> {
  const index = store.transaction('entries').store.index('topicKeys');
  const listed = await index.getAll(topicRange(savedEntries));
  const others = await index.getAll(topicRange(unlisted));
  const saved = [...listed, ...others.filter((entry) => entry.saved)];
  return saved.sort((a, b) => b.time - a.time);
}
