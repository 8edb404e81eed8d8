import { savedEntries } from '../news/entry.ts';
import { type FeedState, parseFeedState, unaskedFeed } from '../news/feed-state.ts';
import { parseProviderState, unaskedProvider } from '../rates/provider-state.ts';
import type { StorageKind } from '../storage-use.ts';
import { clearFirings } from './alerts.ts';
import { markSaved, replaceEntry } from './entries.ts';
import { clearRuns } from './journal.ts';
import { readSaved } from './saved.ts';
import { type NewsWriting, newsTables, type Store } from './schema.ts';
import { topicRange, unlisted, withKeys } from './topic-keys.ts';

/** Forgets all of one kind. What a source has asked for, to be left alone until a moment, outlives everything. */
export async function clearStorage(store: Store, kind: StorageKind): Promise<void> {
  switch (kind) {
    case 'articles':
      return await clearEntries(store, askedWhole);
    case 'saved': {
      const saved = await readSaved(store);
      return await markSaved(
        store,
        saved.map(({ id }) => id),
        false,
      );
    }
    case 'rates':
      return await clearRates(store);
    case 'sources':
      return await clearSources(store);
    case 'journal':
      return await clearRuns(store);
    case 'firings':
      return await clearFirings(store);
  }
}

/**
 * Forgets every entry that is not saved, and lets `feedAfter` say what is remembered of each feed then. A saved entry
 * that another one stood for stands for itself.
 */
async function clearEntries(
  store: Store,
  feedAfter: (state: FeedState) => FeedState,
): Promise<void> {
  const writing: NewsWriting = store.transaction(newsTables, 'readwrite');
  const [entries, feeds] = [writing.objectStore('entries'), writing.objectStore('feeds')];
  const index = entries.index('topicKeys');
  const listed = await index.getAll(topicRange(savedEntries));
  const others = await index.getAll(topicRange(unlisted));
  await entries.clear();
  await writing.objectStore('tallies').clear();
  for (const held of [...listed, ...others.filter(({ saved }) => saved)]) {
    await replaceEntry(writing, undefined, withKeys({ ...held, follows: null }));
  }
  for (const stored of await feeds.getAll()) {
    await feeds.put(feedAfter(parseFeedState(stored.id, stored)));
  }
  await writing.done;
}

/** A feed whose entries are gone must give all of them again: no validators, and it was never full. */
function askedWhole(state: FeedState): FeedState {
  const due = state.failures === 0 ? 0 : state.due;
  return { ...state, etag: null, lastModified: null, entries: 0, due };
}

async function clearRates(store: Store): Promise<void> {
  const writing = store.transaction(['rates', 'providers'], 'readwrite');
  const providers = writing.objectStore('providers');
  await writing.objectStore('rates').clear();
  // Without its memory of what it was asked for, a provider is asked for its history anew.
  for (const stored of await providers.getAll()) {
    const state = parseProviderState(stored.id, stored);
    await providers.put({
      ...state,
      since: {},
      until: {},
      askedDays: { currencies: '', days: [] },
    });
  }
  await writing.done;
}

async function clearSources(store: Store): Promise<void> {
  const writing = store.transaction(['feeds', 'providers'], 'readwrite');
  const [feeds, providers] = [writing.objectStore('feeds'), writing.objectStore('providers')];
  for (const stored of await feeds.getAll()) {
    const { id, restUntil } = parseFeedState(stored.id, stored);
    await feeds.put({ ...unaskedFeed(id), restUntil });
  }
  for (const stored of await providers.getAll()) {
    const { id, restUntil, since, until, askedDays } = parseProviderState(stored.id, stored);
    // Its rates are held still: their history need not be asked for again.
    await providers.put({ ...unaskedProvider(id), restUntil, since, until, askedDays });
  }
  await writing.done;
}
