import { allTopics, type Entry } from '../news/entry.ts';
import type { FeedState } from '../news/feed-state.ts';
import type { ListCount } from '../news/list-part.ts';
import { joined, settledStory } from '../news/story.ts';
import { storyKey } from '../news/words.ts';
import { forgetMarks, type Marking, recordMarks, tellOfMarks, withMarks } from './marks.ts';
import type { StoredEntry } from './records.ts';
import { type NewsWriting, newsTables, type Store } from './schema.ts';
import { addToTally } from './tallies.ts';
import {
  type ListPlace,
  tallyChanges,
  topicRange,
  unlisted,
  upTo,
  wholeTallies,
  withKeys,
} from './topic-keys.ts';

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
    for (const arrived of incoming) {
      const held = await findByIdentity(writing, arrived.identities);
      const merged = merge(held, arrived);
      if (!merged) continue;
      const entry = held ? merged : await withMarks(writing, await joinStory(writing, merged));
      const stored = withKeys(entry);
      await replaceEntry(writing, held, stored);
      if (held && held.muted !== entry.muted) await settleStoryOf(writing, held);
      if (!held) await settleSaved(writing, stored);
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

export async function findByIdentity(
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

/** Tellings of one story by two outlets lie no further apart, in milliseconds. */
const storySpan = 72 * 3_600_000;

/**
 * A new entry beside the tellings of the same story that are held: where another outlet has it already, that
 * entry stands for this one in lists, names its outlet, and takes its topics over.
 */
export async function joinStory(writing: NewsWriting, entry: Entry): Promise<Entry> {
  const story = storyKey(entry.title);
  if (story === '' || entry.muted) return entry;
  const tellings = await writing.objectStore('entries').index('story').getAll(story);
  const lead = tellings.find(
    ({ sourceId, follows, muted, time }) =>
      follows === null &&
      !muted &&
      sourceId !== entry.sourceId &&
      Math.abs(time - entry.time) <= storySpan,
  );
  if (!lead) return entry;
  const { sourceId, link } = entry;
  const topics = joined(lead.topics, entry.topics);
  const others = [...lead.others.filter((one) => one.sourceId !== sourceId), { sourceId, link }];
  await replaceEntry(writing, lead, withKeys({ ...lead, topics, others }));
  return { ...entry, follows: lead.id };
}

/** Settles anew which telling stands for a story (see `settledStory`). @param held one of them, as it was before */
async function settleStoryOf(writing: NewsWriting, held: StoredEntry): Promise<void> {
  const entries = writing.objectStore('entries');
  const lead = await entries.get(held.follows ?? held.id);
  if (!lead) return;
  const story = held.follows === null ? held.story : lead.story;
  await writeStory(writing, lead, await followersOf(writing, lead.id, story));
}

/** The tellings that an entry stands for. */
async function followersOf(
  writing: NewsWriting,
  lead: string,
  story: string,
): Promise<StoredEntry[]> {
  if (story === '') return [];
  const tellings = await writing.objectStore('entries').index('story').getAll(story);
  return tellings.filter(({ follows }) => follows === lead);
}

/** Lets a saved entry that another one stands for stand for their story: no list would show that it is saved. */
export async function settleSaved(writing: NewsWriting, entry: StoredEntry): Promise<void> {
  if (entry.saved && entry.follows !== null) await settleStoryOf(writing, entry);
}

/**
 * Settles a story's tellings, each as `refile` makes it, and writes those that are changed by it.
 *
 * @returns how many were changed
 */
export async function writeStory(
  writing: NewsWriting,
  lead: StoredEntry,
  followers: readonly StoredEntry[],
  refile: (held: Entry) => Entry | null = () => null,
): Promise<number> {
  const held = new Map([lead, ...followers].map((telling) => [telling.id, telling]));
  const refiled = (telling: StoredEntry) => refile(telling) ?? telling;
  let changed = 0;
  for (const settled of settledStory(refiled(lead), followers.map(refiled))) {
    const [before, after] = [held.get(settled.id), withKeys(settled)];
    if (JSON.stringify(before) === JSON.stringify(after)) continue;
    await replaceEntry(writing, before, after);
    changed += 1;
  }
  return changed;
}

/** Puts `after` in the place of `before` (undefined: nothing), and keeps the tallies true. */
export async function replaceEntry(
  writing: NewsWriting,
  before: StoredEntry | undefined,
  after: StoredEntry | undefined,
): Promise<void> {
  if (after) await writing.objectStore('entries').put(after);
  else if (before) await writing.objectStore('entries').delete(before.id);
  for (const change of tallyChanges(before, after)) await addToTally(writing, change);
}

/** A page of a list: how many are before it, and how many it holds at most. */
export interface ListPage {
  offset: number;
  limit: number;
  /** The newest entry of the list as its reader knows it; what is newer is passed over. */
  newest?: ListPlace | null;
  /** How many the list holds, where that is known: then a page of its second half is read from the end. */
  total?: number;
}

/**
 * One page of a list (`all` for every entry; see `listName` for its parts), newest first. The cost does not grow
 * with the store.
 */
export async function readTopicPage(
  store: Store,
  list: string,
  { offset, limit, newest = null, total = Number.POSITIVE_INFINITY }: ListPage,
): Promise<Entry[]> {
  const fromEnd = Number.isFinite(total) && offset * 2 > total;
  const count = Math.min(limit, total - offset);
  if (count <= 0) return [];
  const skipped = fromEnd ? total - offset - count : offset;
  const index = store.transaction('entries').store.index('topicKeys');
  let cursor = await index.openCursor(upTo(list, newest), fromEnd ? 'next' : 'prev');
  if (skipped > 0) cursor = (await cursor?.advance(skipped)) ?? null;
  const entries: Entry[] = [];
  while (cursor && entries.length < count) {
    entries.push(cursor.value);
    cursor = await cursor.continue();
  }
  return fromEnd ? entries.reverse() : entries;
}

/** Every topic's counts, `all` among them; topics without entries are absent or zero. */
export async function readTallies(store: Store): Promise<ReadonlyMap<string, ListCount>> {
  const tallies = await store.getAll('tallies', wholeTallies());
  return new Map(tallies.map(({ topic, total, unread }) => [topic, { total, unread }]));
}

/** Marks entries as read or unread; ids that are gone are passed over. */
export async function markRead(
  store: Store,
  ids: readonly string[],
  read: boolean,
  marking: Marking = {},
): Promise<void> {
  await mark(store, ids, 'read', read, marking);
}

/** Saves entries for good, or lets them age again; ids that are gone are passed over. */
export async function markSaved(
  store: Store,
  ids: readonly string[],
  saved: boolean,
  marking: Marking = {},
): Promise<void> {
  await mark(store, ids, 'saved', saved, marking);
}

async function mark(
  store: Store,
  ids: readonly string[],
  kind: 'read' | 'saved',
  set: boolean,
  { now = Date.now(), travels = true }: Marking,
): Promise<void> {
  const writing = store.transaction(newsTables, 'readwrite');
  const marked: Entry[] = [];
  for (const id of ids) {
    const held = await writing.objectStore('entries').get(id);
    if (!held || held[kind] === set) continue;
    await replaceEntry(writing, held, withKeys({ ...held, [kind]: set }));
    marked.push(held);
    if (kind === 'saved' && !set) await unsaveFollowers(writing, held);
  }
  if (travels) await recordMarks(writing, marked, kind, set, now);
  await writing.done;
  if (travels && marked.length > 0) tellOfMarks();
}

/** What is let go is let go in every telling, or the next one that stands for the story would bring it back. */
async function unsaveFollowers(writing: NewsWriting, lead: StoredEntry): Promise<void> {
  for (const telling of await followersOf(writing, lead.id, lead.story)) {
    if (telling.saved) await replaceEntry(writing, telling, withKeys({ ...telling, saved: false }));
  }
}

/**
 * Forgets entries older than `before` (epoch milliseconds), and the oldest of those that are more than `most`;
 * never saved ones. Marks that can no longer travel go with them.
 */
export async function forgetEntries(store: Store, before: number, most: number): Promise<number> {
  const writing = store.transaction(newsTables, 'readwrite');
  const index = writing.objectStore('entries').index('topicKeys');
  const old = [
    ...(await index.getAll(topicRange(allTopics, before))),
    ...(await index.getAll(topicRange(unlisted, before))),
  ].filter(({ saved }) => !saved);
  for (const held of old) await replaceEntry(writing, held, undefined);
  const held = await writing.objectStore('tallies').get(allTopics);
  const excess = (held?.total ?? 0) - most;
  let forgotten = old.length;
  if (excess > 0) {
    let cursor = await index.openCursor(topicRange(allTopics));
    for (let left = excess; cursor && left > 0; cursor = await cursor.continue()) {
      if (cursor.value.saved) continue;
      await replaceEntry(writing, cursor.value, undefined);
      left -= 1;
      forgotten += 1;
    }
  }
  await forgetMarks(writing);
  await writing.done;
  return forgotten;
}

/** Entries that appeared since a moment (epoch milliseconds), muted ones among them, newest first. */
export async function readEntriesSince(store: Store, since: number): Promise<Entry[]> {
  const index = store.transaction('entries').store.index('topicKeys');
  const found: Entry[] = [];
  for (const list of [allTopics, unlisted]) {
    found.push(...(await index.getAll(topicRange(list, Number.POSITIVE_INFINITY, since))));
  }
  return found.sort((a, b) => b.time - a.time);
}
