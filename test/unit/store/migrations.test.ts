import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, expect, it } from 'vitest';
import { readTallies, readTopicPage } from '../../../lib/store/entries.ts';
import { readSourceTallies } from '../../../lib/store/lists.ts';
import { migrations, type Store, storeName, type Tables } from '../../../lib/store/schema.ts';
import { searchEntries } from '../../../lib/store/search.ts';
import { listName } from '../../../lib/store/topic-keys.ts';

/** A store as version `version` of the extension made it. */
async function storeOf(version: number): Promise<Store> {
  return await openDB<Tables>(storeName, version, {
    async upgrade(store, from, _to, upgrade) {
      for (const migrate of migrations.slice(from, version)) await migrate(store, upgrade);
    },
  });
}

/** An entry as the first version wrote it. */
const entry = {
  id: '0123456789abcdef',
  identities: ['link:steppe.example/ferry'],
  sourceId: 'timesca',
  title: 'Ferry crews count the last crossing',
  link: 'https://steppe.example/ferry',
  excerpt: 'Until March.',
  author: '',
  categories: [],
  published: 1_790_000_000_000,
  firstSeen: 1_790_000_000_000,
  time: 1_790_000_000_000,
  topics: [{ topic: 'water', reason: { by: 'source' } }],
  read: true,
  saved: true,
  topicKeys: [
    'all\x001790000000000\x000123456789abcdef',
    'water\x001790000000000\x000123456789abcdef',
  ],
};

afterEach(() => deleteDB(storeName));

it.each(migrations.map((_, n) => n + 1))(
  'a store of version %d loses nothing on its way to the newest',
  async (version) => {
    const old = await storeOf(version);
    const rate = {
      currency: 'KZT',
      provider: 'frankfurter',
      valueDate: '2026-09-29',
      perUsd: 441,
      fetchedAt: 1,
    };
    await old.put('rates', rate);
    // Versions before the third knew nothing of words, stories and rules.
    const later = {
      muted: false,
      highlighted: false,
      follows: null,
      others: [],
      words: ['ferry'],
      story: '',
    };
    // Versions before the fourth listed nothing in part.
    const parts = ['all', 'water'].map(
      (topic) =>
        `${listName(topic, { source: 'timesca', unread: false })}\x001790000000000\x00${entry.id}`,
    );
    const topicKeys = [...entry.topicKeys, ...(version >= 4 ? parts : [])];
    await old.put('entries', { ...entry, topicKeys, ...(version >= 3 ? later : {}) } as never);
    await old.put('tallies', { topic: 'all', total: 1, unread: 0 });
    if (version >= 4) {
      const topic = listName('water', { source: 'timesca', unread: false });
      await old.put('tallies', { topic, total: 1, unread: 0 });
    }
    await old.put('meta', { due: 5 }, 'plan');
    old.close();
    const store = await storeOf(migrations.length);
    expect(await store.getAll('rates')).toEqual([rate]);
    expect(await store.get('meta', 'plan')).toEqual({ due: 5 });
    expect((await readTallies(store)).get('all')).toEqual({ total: 1, unread: 0 });
    for (const list of ['all', 'water']) {
      const [held] = await readTopicPage(store, list, { offset: 0, limit: 6 });
      expect(held).toMatchObject({ title: entry.title, read: true, saved: true, muted: false });
    }
    // Parts of lists are there for every version's entries: one source's, and no unread ones.
    const part = (source: string | null, unread: boolean) =>
      readTopicPage(store, listName('water', { source, unread }), { offset: 0, limit: 6 });
    expect(await part('timesca', false)).toHaveLength(1);
    expect(await part('timesca', true)).toHaveLength(0);
    expect([...(await readSourceTallies(store, 'water')).entries()]).toEqual([
      ['timesca', { total: 1, unread: 0 }],
    ]);
    expect((await searchEntries(store, 'ferr', { offset: 0, limit: 6 })).total).toBe(1);
    store.close();
  },
);
