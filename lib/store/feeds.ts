import { type FeedState, parseFeedState, type UntoldEntry } from '../news/feed-state.ts';
import type { Store } from './schema.ts';

/** What is remembered of a feed. */
export async function readFeedState(store: Store, id: string): Promise<FeedState> {
  return parseFeedState(id, await store.get('feeds', id));
}

/** What is remembered of every feed that was ever asked. */
export async function readFeedStates(store: Store): Promise<FeedState[]> {
  return (await store.getAll('feeds')).map((stored) => parseFeedState(stored.id, stored));
}

/** Remembers a feed's state when its answer brought no entries: a failure, or nothing new. */
export async function writeFeedState(store: Store, state: FeedState): Promise<void> {
  await store.put('feeds', state);
}

/** What is to be told of what feeds brought, the oldest first; what a killed worker has left is among it. */
export async function readUntold(store: Store): Promise<UntoldEntry[]> {
  const states = await readFeedStates(store);
  return states.flatMap(({ untold }) => untold).sort((a, b) => a.at - b.at);
}

/** Forgets that anything is to be told. */
export async function forgetUntold(store: Store): Promise<void> {
  const writing = store.transaction('feeds', 'readwrite');
  for (const stored of await writing.store.getAll()) {
    const state = parseFeedState(stored.id, stored);
    if (state.untold.length > 0) await writing.store.put({ ...state, untold: [] });
  }
  await writing.done;
}

/** Lets a feed be asked again at once: one that is gone, or backs off, is given another chance. */
export async function reviveFeed(store: Store, id: string): Promise<void> {
  const state = await readFeedState(store, id);
  await writeFeedState(store, { ...state, due: 0, failures: 0, failure: null, moved: null });
}
