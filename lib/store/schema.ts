import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { FeedState } from '../news/feed-state.ts';
import { entryIdOf } from '../news/identity.ts';
import type { AlertFiring } from '../rates/alerts.ts';
import type { Observation } from '../rates/observation.ts';
import type { ProviderState } from '../rates/provider-state.ts';
import type { Mark } from '../sync/marks.ts';
import type { StoredEntry, Tally } from './records.ts';
import { tallyChanges, withKeys } from './topic-keys.ts';

export interface Tables extends DBSchema {
  /** Key: currency, provider, value date. One provider's history of one currency is one key range. */
  rates: { key: [string, string, string]; value: Observation };
  entries: {
    key: string;
    value: StoredEntry;
    indexes: {
      topicKeys: string;
      identities: string;
      words: string;
      story: string;
      markNames: string;
    };
  };
  tallies: { key: string; value: Tally };
  /** What was read and saved, here and on other devices, as it travels. Key: kind, name. */
  marks: { key: [string, string]; value: Mark };
  feeds: { key: string; value: FeedState };
  providers: { key: string; value: ProviderState };
  /** Alerts that went off. Key: alert, value date: each at most once a day. */
  firings: { key: [string, string]; value: AlertFiring; indexes: { at: number } };
  /**
   * Single facts by name, each parsed by whoever reads it: the journal, the plan and the filing of entries (`journal.ts`),
   * the traffic, what alerts remember, and whether saved entries were ever copied.
   */
  meta: { key: string; value: unknown };
}

export type Store = IDBPDatabase<Tables>;

/** A running write of the news side: entries, their tallies and the feeds' states stand or fall together. */
export type NewsWriting = IDBPTransaction<Tables, NewsTable[], 'readwrite'>;

type NewsTable = 'entries' | 'tallies' | 'feeds' | 'marks';

export const newsTables: NewsTable[] = ['entries', 'tallies', 'feeds', 'marks'];

/** The transaction of an upgrade: through it a step reaches what is held, and the tables' indexes. */
type Upgrade = IDBPTransaction<Tables, StoreNames<Tables>[], 'versionchange'>;

export const storeName = 'steppewire';

/**
 * One step a version, in order; step n leads from version n to n + 1. A step that has shipped is never
 * edited: whoever skipped versions walks through all of them.
 */
export const migrations: readonly ((store: Store, upgrade: Upgrade) => void | Promise<void>)[] = [
  (store) => {
    store.createObjectStore('rates', { keyPath: ['currency', 'provider', 'valueDate'] });
    const entries = store.createObjectStore('entries', { keyPath: 'id' });
    entries.createIndex('topicKeys', 'topicKeys', { multiEntry: true });
    entries.createIndex('identities', 'identities', { multiEntry: true });
    store.createObjectStore('tallies', { keyPath: 'topic' });
    store.createObjectStore('feeds', { keyPath: 'id' });
    store.createObjectStore('meta');
  },
  (store) => {
    store.createObjectStore('providers', { keyPath: 'id' });
    const firings = store.createObjectStore('firings', { keyPath: ['alertId', 'valueDate'] });
    firings.createIndex('at', 'at');
  },
  async (_store, upgrade) => {
    const entries = upgrade.objectStore('entries');
    entries.createIndex('words', 'words', { multiEntry: true });
    entries.createIndex('story', 'story');
    // Entries get names that sort by time, words, and the marks that rules and stories set.
    for (const held of await entries.getAll()) {
      const unruled = { muted: false, highlighted: false, follows: null, others: [] };
      const id = entryIdOf(held.identities, held.time, 0);
      await entries.delete(held.id);
      await entries.put(withKeys({ ...unruled, ...held, id }));
    }
  },
  async (store, upgrade) => {
    store.createObjectStore('marks', { keyPath: ['kind', 'name'] });
    const entries = upgrade.objectStore('entries');
    entries.createIndex('markNames', 'markNames', { multiEntry: true });
    for (const held of await entries.getAll()) await entries.put(withKeys(held));
  },
  async (_store, upgrade) => {
    // Lists can be read in part from here on, by source and by what is unread; so all are counted anew.
    const entries = upgrade.objectStore('entries');
    const tallies = new Map<string, Tally>();
    let cursor = await entries.openCursor();
    while (cursor) {
      const filed = withKeys(cursor.value);
      for (const { topic, total, unread } of tallyChanges(undefined, filed)) {
        const tally = tallies.get(topic) ?? { topic, total: 0, unread: 0 };
        tallies.set(topic, { topic, total: tally.total + total, unread: tally.unread + unread });
      }
      await cursor.update(filed);
      cursor = await cursor.continue();
    }
    const counts = upgrade.objectStore('tallies');
    await counts.clear();
    for (const tally of tallies.values()) await counts.put(tally);
  },
];
