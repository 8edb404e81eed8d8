import type { FeedState } from './feed-state.ts';
import type { Store } from './schema.ts';

/** What is remembered of every feed, by its id. */
export async function readFeedStates(store: Store): Promise<ReadonlyMap<string, FeedState>> {
  const states = await store.getAll('feeds');
  return new Map(states.map((state) => [state.id, state]));
}

/** Remembers a feed's state when its answer brought no entries: a failure, or nothing new. */
export async function writeFeedState(store: Store, state: FeedState): Promise<void> {
  await store.put('feeds', state);
}
