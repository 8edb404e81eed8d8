import type { Entry } from '../news/entry.ts';
import type { FeedState } from './feed-state.ts';
import { type NewsWriting, newsTables, type Store, type StoredEntry } from './schema.ts';
import { allTopics, tallyChanges, topicRange, withTopicKeys } from './topic-keys.ts';

/** What an incoming entry becomes beside the one already held; null when nothing would change. */
export type MergeEntry<Incoming> = (held: Entry | undefined, incoming: Incoming) => Entry | null;

/**
 * Writes what one feed's answer brought, and the feed's new state, in one transaction: a worker killed in
 * the middle leaves both as they were. An incoming entry meets the held one under any of its identities.
 *
 * @returns how many entries were new and how many were changed
 */
export async function writeFeedAnswer<Incoming extends { identities: readonly string[] }>(
  store: Store,
  state: FeedState,
  incoming: readonly Incoming[],
  merge: MergeEntry<Incoming>,
): Promise<{ added: number; updated: number }> {
  const writing = store.transaction(newsTables, 'readwrite');
  const counts = { added: 0, updated: 0 };
  try {
    for (const entry of incoming) {
      const held = await findByIdentity(writing, entry.identities);
      const merged = merge(held, entry);
      if (!merged) continue;
      await replaceEntry(writing, held, withTopicKeys(merged));
      counts[held ? 'updated' : 'added'] += 1;
    }
    await writing.objectStore('feeds').put(state);
  } catch (error) {
    writing.abort();
    await writing.done.catch(() => undefined);
    throw error;
  }
  await writing.done;
  return counts;
}

async function findByIdentity(
  writing: NewsWriting,
  identities: readonly string[],
): Promise<StoredEntry | undefined> {
  const index = writing.objectStore('entries').index('identities');
  for (const identity of identities) {
    const held = await index.get(identity);
    if (held) return held;
  }
  return undefined;
}

/** Puts `after` in the place of `before` (undefined: nothing), and keeps the tallies true. */
async function replaceEntry(
  writing: NewsWriting,
  before: StoredEntry | undefined,
  after: StoredEntry | undefined,
): Promise<void> {
  if (after) await writing.objectStore('entries').put(after);
  else if (before) await writing.objectStore('entries').delete(before.id);
  const tallies = writing.objectStore('tallies');
  for (const change of tallyChanges(before, after)) {
    const tally = await tallies.get(change.topic);
    await tallies.put({
      topic: change.topic,
      total: (tally?.total ?? 0) + change.total,
      unread: (tally?.unread ?? 0) + change.unread,
    });
  }
}

/** One page of a topic (`all` for every entry), newest first. The cost does not grow with the store. */
export async function readTopicPage(
  store: Store,
  topic: string,
  page: { offset: number; limit: number },
): Promise<Entry[]> {
  const index = store.transaction('entries').store.index('topicKeys');
  let cursor = await index.openCursor(topicRange(topic), 'prev');
  if (page.offset > 0) cursor = (await cursor?.advance(page.offset)) ?? null;
  const entries: Entry[] = [];
  while (cursor && entries.length < page.limit) {
    entries.push(cursor.value);
    cursor = await cursor.continue();
  }
  return entries;
}

/** Every topic's counts, `all` among them; topics without entries are absent or zero. */
export async function readTallies(
  store: Store,
): Promise<ReadonlyMap<string, { total: number; unread: number }>> {
  const tallies = await store.getAll('tallies');
  return new Map(tallies.map(({ topic, total, unread }) => [topic, { total, unread }]));
}

/** Marks entries as read or unread; ids that are gone are passed over. */
export async function markRead(store: Store, ids: readonly string[], read: boolean): Promise<void> {
  const writing = store.transaction(newsTables, 'readwrite');
  for (const id of ids) {
    const held = await writing.objectStore('entries').get(id);
    if (held && held.read !== read) await replaceEntry(writing, held, { ...held, read });
  }
  await writing.done;
}

/** Forgets entries older than `before` (epoch milliseconds), save the saved ones. */
export async function forgetEntries(store: Store, before: number): Promise<number> {
  const writing = store.transaction(newsTables, 'readwrite');
  const index = writing.objectStore('entries').index('topicKeys');
  let forgotten = 0;
  for (const held of await index.getAll(topicRange(allTopics, before))) {
    if (held.saved) continue;
    await replaceEntry(writing, held, undefined);
    forgotten += 1;
  }
  await writing.done;
  return forgotten;
}
