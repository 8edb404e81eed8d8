import type { ListCount } from '../news/list-part.ts';
import type { StoredEntry } from './records.ts';
import type { Store } from './schema.ts';
import {
  type ListPlace,
  listName,
  newerThan,
  sourceOf,
  sourceTallies,
  topicRange,
  unreadPart,
} from './topic-keys.ts';

/** What each source tells of a list, by the source's id; sources that tell nothing of it are absent. */
export async function readSourceTallies(
  store: Store,
  topic: string,
): Promise<ReadonlyMap<string, ListCount>> {
  const tallies = await store.getAll('tallies', sourceTallies(topic));
  return new Map(
    tallies
      .filter(({ total }) => total > 0)
      .map(({ topic: name, total, unread }) => [sourceOf(name), { total, unread }]),
  );
}

/** How many entries of a list are newer than the one at `place`. */
export async function countNewer(store: Store, list: string, place: ListPlace): Promise<number> {
  return await store.transaction('entries').store.index('topicKeys').count(newerThan(list, place));
}

/** How many unread entries of each topic are of `since` (epoch milliseconds) or later; topics with none are absent. */
export async function countUnreadSince(
  store: Store,
  topics: readonly string[],
  since: number,
): Promise<ReadonlyMap<string, number>> {
  const index = store.transaction('entries').store.index('topicKeys');
  const counts = await Promise.all(
    topics.map(async (topic): Promise<[string, number]> => {
      const list = listName(topic, unreadPart);
      return [topic, await index.count(topicRange(list, Number.POSITIVE_INFINITY, since))];
    }),
  );
  return new Map(counts.filter(([, count]) => count > 0));
}

/** Entries by their ids, in the order asked; those that are gone are left out. */
export async function readEntries(store: Store, ids: readonly string[]): Promise<StoredEntry[]> {
  const entries = store.transaction('entries').store;
  const held = await Promise.all(ids.map((id) => entries.get(id)));
  return held.filter((entry) => entry !== undefined);
}
