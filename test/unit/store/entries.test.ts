import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { allTopics, type Entry } from '../../../lib/news/entry.ts';
import { type FeedState, unaskedFeed } from '../../../lib/news/feed-state.ts';
import {
  forgetEntries,
  markRead,
  readTallies,
  readTopicPage,
  writeFeedAnswer,
} from '../../../lib/store/entries.ts';
import { readFeedState } from '../../../lib/store/feeds.ts';
import { openStore } from '../../../lib/store/open.ts';
import type { Store } from '../../../lib/store/schema.ts';
import { searchEntries } from '../../../lib/store/search.ts';
import { plainEntry } from '../plain-entry.ts';

const state: FeedState = { ...unaskedFeed('steppe-post'), lastAttempt: 1, lastSuccess: 1 };

function entry(id: string, time: number, topics: string[], changes: Partial<Entry> = {}): Entry {
  return {
    ...plainEntry,
    id,
    identities: [`link:${id}`],
    sourceId: state.id,
    title: `Story ${id}`,
    link: `https://steppe.example/${id}`,
    published: time,
    firstSeen: time,
    time,
    topics: topics.map((topic) => ({ topic, reason: { by: 'source' } })),
    ...changes,
  };
}

const keep = (_held: Entry | undefined, incoming: Entry) => incoming;
let store: Store;

beforeEach(async () => {
  store = await openStore();
  await Promise.all([store.clear('entries'), store.clear('tallies'), store.clear('feeds')]);
});

const titles = async (topic: string, offset: number, limit: number) =>
  (await readTopicPage(store, topic, { offset, limit })).map(({ id }) => id);

describe('entries by topic', () => {
  it('gives a topic page by page, newest first', async () => {
    const entries = Array.from({ length: 8 }, (_, n) =>
      entry(`e${n}`, 1000 + n, n === 3 ? ['water'] : ['kazakhstan']),
    );
    await writeFeedAnswer(store, state, entries, keep);
    expect(await titles('kazakhstan', 0, 6)).toEqual(['e7', 'e6', 'e5', 'e4', 'e2', 'e1']);
    expect(await titles('kazakhstan', 6, 6)).toEqual(['e0']);
    expect(await titles('kazakhstan', 12, 6)).toEqual([]);
    expect(await titles(allTopics, 0, 2)).toEqual(['e7', 'e6']);
    expect(await titles('kazakh', 0, 6)).toEqual([]);
  });

  it('counts what a full reading would count after every kind of write', async () => {
    await writeFeedAnswer(store, state, [entry('a', 5, ['water']), entry('b', 6, ['water'])], keep);
    await markRead(store, ['a', 'gone'], true);
    expect((await readTallies(store)).get('water')).toEqual({ total: 2, unread: 1 });
    // The same story comes again under another topic, still read.
    const moved = entry('a', 5, ['energy'], { read: true });
    expect(await writeFeedAnswer(store, state, [moved], keep)).toEqual({ added: 0, updated: 1 });
    const tallies = await readTallies(store);
    expect(tallies.get('water')).toEqual({ total: 1, unread: 1 });
    expect(tallies.get('energy')).toEqual({ total: 1, unread: 0 });
    expect(tallies.get(allTopics)).toEqual({ total: 2, unread: 1 });
    await markRead(store, ['a'], false);
    expect((await readTallies(store)).get('energy')).toEqual({ total: 1, unread: 1 });
  });

  it('finds the held entry under any of its identities', async () => {
    await writeFeedAnswer(
      store,
      state,
      [entry('a', 5, [], { identities: ['guid:1', 'link:x'] })],
      keep,
    );
    const met: (string | undefined)[] = [];
    await writeFeedAnswer(store, state, [{ identities: ['guid:9', 'link:x'] }], (held) => {
      met.push(held?.id);
      return null;
    });
    expect(met).toEqual(['a']);
  });

  it('writes an answer whole or not at all', async () => {
    const failing = writeFeedAnswer(
      store,
      state,
      [entry('a', 5, ['water']), entry('b', 6, [])],
      (_, e) => {
        if (e.id === 'b') throw new Error('cut off');
        return e;
      },
    );
    await expect(failing).rejects.toThrow('cut off');
    expect(await titles(allTopics, 0, 9)).toEqual([]);
    expect((await readTallies(store)).size).toBe(0);
    expect((await readFeedState(store, state.id)).lastAttempt).toBe(0);
  });

  it('forgets the old, keeps the saved', async () => {
    const entries = [
      entry('old', 10, ['water']),
      entry('kept', 11, ['water'], { saved: true }),
      entry('new', 99, ['water']),
    ];
    await writeFeedAnswer(store, state, entries, keep);
    expect(await forgetEntries(store, 50, 1000)).toBe(1);
    expect(await titles('water', 0, 9)).toEqual(['new', 'kept']);
    expect((await readTallies(store)).get('water')).toEqual({ total: 2, unread: 2 });
  });
});

describe('search', () => {
  const told = (id: string, time: number, title: string, changes: Partial<Entry> = {}) =>
    entry(`${String(time).padStart(9, '0')}-${id}`, time, ['water'], { title, ...changes });
  const found = async (query: string, offset = 0, limit = 6) => {
    const { entries, total, more } = await searchEntries(store, query, { offset, limit });
    return { titles: entries.map(({ title }) => title), total, more };
  };

  beforeEach(async () => {
    const entries = [
      told('a', 1, 'Река Нарын обмелела', { excerpt: 'Ёлки у воды.' }),
      told('b', 2, 'The Naryn river is low'),
      told('c', 3, 'Rivers of the élan', { excerpt: 'A tunnel is dug.' }),
      told('d', 4, 'A muted river', { muted: true }),
    ];
    await writeFeedAnswer(store, state, entries, keep);
  });

  it('finds words by their beginnings, in any script, without marks over letters, newest first', async () => {
    expect(await found('river')).toEqual({
      titles: ['Rivers of the élan', 'The Naryn river is low'],
      total: 2,
      more: false,
    });
    expect((await found('елк')).titles).toEqual(['Река Нарын обмелела']);
    expect((await found('ELAN')).titles).toEqual(['Rivers of the élan']);
    expect((await found('нар обм')).total).toBe(1);
    expect((await found('river tunnel')).titles).toEqual(['Rivers of the élan']);
    expect((await found('river', 1, 1)).titles).toEqual(['The Naryn river is low']);
  });

  it('finds nothing for nothing, for parts of words, and for what is in no list', async () => {
    for (const query of ['', '—', 'ver', 'muted', 'ri']) {
      expect((await found(query)).total, query).toBe(0);
    }
  });

  it('reads no more than it needs when a word is everywhere', async () => {
    const many = Array.from({ length: 2100 }, (_, n) =>
      told(`m${n}`, 100 + n, n % 700 === 0 ? 'Common and rareword' : 'Common words again'),
    );
    await writeFeedAnswer(store, state, many, keep);
    expect(await found('common')).toEqual({
      titles: Array.from({ length: 6 }, () => 'Common words again'),
      total: 2000,
      more: true,
    });
    expect(await found('common rareword')).toMatchObject({ total: 3, more: false });
    expect((await found('common words')).titles).toHaveLength(6);
    expect((await found('common nothing')).total).toBe(0);
  });
});

describe('what is kept', () => {
  it('is bounded by number as by age, the oldest go first, saved ones stay', async () => {
    const entries = Array.from({ length: 10 }, (_, n) =>
      entry(`k${n}`, n, ['water'], { saved: n === 0, muted: n === 1 }),
    );
    await writeFeedAnswer(store, state, entries, keep);
    expect(await forgetEntries(store, 2, 4)).toBe(6);
    expect(await titles('all', 0, 20)).toEqual(['k9', 'k8', 'k7', 'k0']);
    expect((await readTallies(store)).get('all')).toEqual({ total: 4, unread: 4 });
    expect((await readTallies(store)).get('unlisted')).toEqual({ total: 0, unread: 0 });
    expect((await readTallies(store)).get('saved')).toEqual({ total: 1, unread: 1 });
  });
});
