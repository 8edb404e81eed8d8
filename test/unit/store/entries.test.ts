import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Entry } from '../../../lib/news/entry.ts';
import {
  forgetEntries,
  markRead,
  readTallies,
  readTopicPage,
  writeFeedAnswer,
} from '../../../lib/store/entries.ts';
import { type FeedState, unaskedFeed } from '../../../lib/store/feed-state.ts';
import { readFeedState } from '../../../lib/store/feeds.ts';
import { openStore } from '../../../lib/store/open.ts';
import type { Store } from '../../../lib/store/schema.ts';
import { allTopics } from '../../../lib/store/topic-keys.ts';

const state: FeedState = { ...unaskedFeed('steppe-post'), lastAttempt: 1, lastSuccess: 1 };

function entry(id: string, time: number, topics: string[], changes: Partial<Entry> = {}): Entry {
  return {
    id,
    identities: [`link:${id}`],
    sourceId: state.id,
    title: `Story ${id}`,
    link: `https://steppe.example/${id}`,
    excerpt: '',
    author: '',
    categories: [],
    published: time,
    firstSeen: time,
    time,
    topics: topics.map((topic) => ({ topic, reason: { by: 'source' } })),
    read: false,
    saved: false,
    muted: false,
    highlighted: false,
    follows: null,
    others: [],
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
