import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Entry } from '../news/entry.ts';
import type { AlertFiring } from '../rates/alerts.ts';
import type { Observation } from '../rates/observation.ts';
import type { ProviderState } from '../rates/provider-state.ts';
import type { FeedState } from './feed-state.ts';

/** An entry with the keys it is listed under: one a topic, each `topic\0time\0id`. */
export interface StoredEntry extends Entry {
  topicKeys: readonly string[];
}

/** How many entries a topic holds. Kept by every write, so that no count ever reads the entries. */
export interface Tally {
  topic: string;
  total: number;
  unread: number;
}

export interface Tables extends DBSchema {
  /** Key: currency, provider, value date. One provider's history of one currency is one key range. */
  rates: { key: [string, string, string]; value: Observation };
  entries: {
    key: string;
    value: StoredEntry;
    indexes: { topicKeys: string; identities: string };
  };
  tallies: { key: string; value: Tally };
  feeds: { key: string; value: FeedState };
  providers: { key: string; value: ProviderState };
  /** Alerts that went off. Key: alert, value date: each at most once a day. */
  firings: { key: [string, string]; value: AlertFiring; indexes: { at: number } };
  /** Single facts by name, each parsed by whoever reads it: `journal`. */
  meta: { key: string; value: unknown };
}

export type Store = IDBPDatabase<Tables>;

/** A running write of the news side: entries, their tallies and the feeds' states stand or fall together. */
export type NewsWriting = IDBPTransaction<Tables, NewsTable[], 'readwrite'>;

type NewsTable = 'entries' | 'tallies' | 'feeds';

export const newsTables: NewsTable[] = ['entries', 'tallies', 'feeds'];

/** The transaction of an upgrade: through it a step reaches what is held, and the tables' indexes. */
type Upgrade = IDBPTransaction<Tables, StoreNames<Tables>[], 'versionchange'>;

export const storeName = 'steppewire';

/**
 * One step a version, in order; step n leads from version n to n + 1. A step that has shipped is never
 * edited: whoever skipped versions walks through all of them.
 */
export const migrations: readonly ((store: Store, upgrade: Upgrade) => void)[] = [
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
];
