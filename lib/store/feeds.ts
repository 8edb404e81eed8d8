import type { FeedState } from './feed-state.ts';
import type { Store } from './schema.ts';

/** What is remembered of a feed; a feed never asked before has nothing to remember. */
export async function readFeedState(store: Store, id: string): Promise<FeedState> {
  return (
    (await store.get('feeds', id)) ?? {
      id,
      etag: null,
      lastModified: null,
      lastAttempt: 0,
      lastSuccess: null,
      failures: 0,
      failure: null,
    }
  );
}

/** Remembers a feed's state when its answer brought no entries: a failure, or nothing new. */
export async function writeFeedState(store: Store, state: FeedState): Promise<void> {
  await store.put('feeds', state);
}
