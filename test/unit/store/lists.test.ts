import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Entry } from '../../../lib/news/entry.ts';
import { unaskedFeed } from '../../../lib/news/feed-state.ts';
import {
  forgetEntries,
  markRead,
  markSaved,
  readTallies,
  readTopicPage,
  writeFeedAnswer,
} from '../../../lib/store/entries.ts';
import {
  countNewer,
  countUnreadSince,
  readEntries,
  readSourceTallies,
} from '../../../lib/store/lists.ts';
import { markListRead, markUnread } from '../../../lib/store/mark-all.ts';
import { openStore } from '../../../lib/store/open.ts';
import type { Store } from '../../../lib/store/schema.ts';
import { listName } from '../../../lib/store/topic-keys.ts';
import { plainEntry } from '../plain-entry.ts';

function entry(n: number, changes: Partial<Entry> = {}): Entry {
  const id = `e${String(n).padStart(5, '0')}`;
  return {
    ...plainEntry,
    id,
    identities: [`link:${id}`],
    sourceId: n % 2 === 0 ? 'even' : 'odd',
    title: `Story number ${n}`,
    link: `https://steppe.example/${id}`,
    published: n,
    firstSeen: n,
    time: n,
    topics: n % 3 === 0 ? [{ topic: 'water', reason: { by: 'source' } }] : [],
    ...changes,
  };
}

const take = (_held: Entry | undefined, incoming: Entry) => incoming;
let store: Store;

const write = (entries: Entry[]) => writeFeedAnswer(store, unaskedFeed('f'), entries, take);
const page = async (list: string, offset = 0, limit = 6, more = {}) =>
  (await readTopicPage(store, list, { offset, limit, ...more })).map(({ time }) => time);
const part = (topic: string, unread: boolean, source: string | null) =>
  listName(topic, { unread, source });

beforeEach(async () => {
  store = await openStore();
  await Promise.all([
    store.clear('entries'),
    store.clear('tallies'),
    store.clear('feeds'),
    store.clear('marks'),
  ]);
});

describe('parts of lists', () => {
  beforeEach(() => write(Array.from({ length: 12 }, (_, n) => entry(n))));

  it('hold what is unread, what one source tells, and both', async () => {
    await markRead(store, ['e00006', 'e00011', 'e00009'], true);
    expect(await page(part('all', true, null))).toEqual([10, 8, 7, 5, 4, 3]);
    expect(await page(part('all', false, 'odd'))).toEqual([11, 9, 7, 5, 3, 1]);
    expect(await page(part('all', true, 'odd'))).toEqual([7, 5, 3, 1]);
    expect(await page(part('water', true, null))).toEqual([3, 0]);
    expect(await page(part('water', true, 'even'))).toEqual([0]);
    await markRead(store, ['e00006'], false);
    expect(await page(part('water', true, 'even'))).toEqual([6, 0]);
  });

  it('never show through in whole lists, nor in those of a topic whose id begins alike', async () => {
    await write([entry(20, { topics: [{ topic: 'wate', reason: { by: 'source' } }] })]);
    expect(await page('water', 0, 20)).toEqual([9, 6, 3, 0]);
    expect(await page('wate', 0, 20)).toEqual([20]);
    expect([...(await readTallies(store)).keys()].sort()).toEqual(['all', 'wate', 'water']);
  });

  it('are counted by source as a full reading would count them, after every kind of write', async () => {
    const counted = async (topic: string) =>
      Object.fromEntries(await readSourceTallies(store, topic));
    expect(await counted('water')).toEqual({
      even: { total: 2, unread: 2 },
      odd: { total: 2, unread: 2 },
    });
    await markRead(store, ['e00003'], true);
    await markSaved(store, ['e00006', 'e00003'], true);
    await forgetEntries(store, 2, 1000);
    await write([entry(9, { topics: [] })]);
    expect(await counted('water')).toEqual({
      even: { total: 1, unread: 1 },
      odd: { total: 1, unread: 0 },
    });
    expect(await counted('saved')).toEqual({
      even: { total: 1, unread: 1 },
      odd: { total: 1, unread: 0 },
    });
    expect(await counted('all')).toEqual({
      even: { total: 5, unread: 5 },
      odd: { total: 5, unread: 4 },
    });
  });
});

describe('pages', () => {
  beforeEach(() => write(Array.from({ length: 20 }, (_, n) => entry(n))));

  it('are the same whether they are read from the beginning or from the end', async () => {
    for (const offset of [0, 6, 12, 18, 24]) {
      const plain = await page('all', offset);
      expect(await page('all', offset, 6, { total: 20 }), `from ${offset}`).toEqual(plain);
    }
    expect(await page('all', 18, 6, { total: 20 })).toEqual([1, 0]);
  });

  it('stand still while newer entries come in', async () => {
    const newest = { time: 19, id: 'e00019' };
    await write([entry(30), entry(31)]);
    expect(await page('all', 0, 3, { newest })).toEqual([19, 18, 17]);
    expect(await page('all', 0, 3)).toEqual([31, 30, 19]);
    expect(await countNewer(store, 'all', newest)).toBe(2);
    expect(await countNewer(store, part('all', true, 'odd'), newest)).toBe(1);
  });
});

it('what is unread since a moment is counted by topic', async () => {
  await write(Array.from({ length: 12 }, (_, n) => entry(n)));
  await markRead(store, ['e00009'], true);
  const counts = await countUnreadSince(store, ['all', 'water', 'sports'], 6);
  expect([...counts]).toEqual([
    ['all', 5],
    ['water', 1],
  ]);
});

it('entries are had by their ids, without those that are gone', async () => {
  await write([entry(1), entry(2)]);
  const found = await readEntries(store, ['e00002', 'gone', 'e00001']);
  expect(found.map(({ id }) => id)).toEqual(['e00002', 'e00001']);
});

describe('marking a whole list', () => {
  const markAll = async (topic: string, source: string | null = null, before = 1e6) => {
    const marked: string[] = [];
    await markListRead(store, topic, source, before, null, (ids) => marked.push(...ids));
    return marked;
  };

  it('marks what is unread in it, and undoes exactly that', async () => {
    await write(Array.from({ length: 12 }, (_, n) => entry(n)));
    await markRead(store, ['e00006'], true);
    const marked = await markAll('water');
    expect(marked).toEqual(['e00009', 'e00003', 'e00000']);
    expect((await readTallies(store)).get('water')).toEqual({ total: 4, unread: 0 });
    expect((await readTallies(store)).get('all')).toEqual({ total: 12, unread: 8 });
    await markUnread(store, marked, () => undefined);
    expect(await page(part('water', true, null))).toEqual([9, 3, 0]);
    expect((await readTallies(store)).get('all')).toEqual({ total: 12, unread: 11 });
  });

  it('marks one source alone where the list is of one', async () => {
    await write(Array.from({ length: 12 }, (_, n) => entry(n)));
    expect(await markAll('water', 'odd')).toEqual(['e00009', 'e00003']);
    expect(await page(part('water', true, null))).toEqual([6, 0]);
  });

  it('leaves what waits to be shown', async () => {
    await write(Array.from({ length: 6 }, (_, n) => entry(n)));
    const known = { time: entry(3).time, id: entry(3).id };
    await markListRead(store, 'all', null, 1e6, known, () => undefined);
    expect(await page(part('all', true, null))).toEqual([5, 4]);
  });

  it('leaves what came in after it was asked for, and takes as many slices as it needs', async () => {
    await write(Array.from({ length: 900 }, (_, n) => entry(n, { firstSeen: n < 895 ? 1 : 50 })));
    const slices: number[] = [];
    await markListRead(store, 'all', null, 10, null, (ids) => slices.push(ids.length));
    expect(slices).toEqual([95, ...Array(8).fill(100)]);
    expect(await page(part('all', true, null))).toEqual([899, 898, 897, 896, 895]);
    expect((await readTallies(store)).get('all')).toEqual({ total: 900, unread: 5 });
  });
});
