import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { createReadingList, type ReadingList } from '../../entrypoints/shared/reading-list.ts';
import { unaskedFeed } from '../../lib/news/feed-state.ts';
import { markRead, writeFeedAnswer } from '../../lib/store/entries.ts';
import { openStore } from '../../lib/store/open.ts';
import type { Store } from '../../lib/store/schema.ts';
import { plainEntry } from './plain-entry.ts';

const size = 6;
const nameOf = (n: number) => `e${String(n).padStart(2, '0')}`;
const names = (from: number, to: number) =>
  Array.from({ length: from - to + 1 }, (_, n) => nameOf(from - n));
let store: Store;

beforeEach(async () => {
  store = await openStore();
  await Promise.all([...store.objectStoreNames].map((table) => store.clear(table)));
  // The eighteenth is the newest.
  const entries = names(18, 1).map((id, n) => ({
    ...plainEntry,
    id,
    identities: [`link:${id}`],
    sourceId: 'timesca',
    time: 18 - n,
    published: 18 - n,
  }));
  await writeFeedAnswer(store, unaskedFeed('timesca'), entries, (_, incoming) => incoming);
});

/** A list that is read from a page on, of all articles or of unread ones. */
async function readingFrom(page: number, unread: boolean): Promise<ReadingList> {
  const list = createReadingList(
    () => size,
    () => true,
  );
  await list.enter({ part: { unread, source: null } });
  if (page > 1) await list.turnTo(page);
  return list;
}

/** What is shown, and what is said of it. */
const shown = ({ list, position }: ReadingList) => ({
  ids: list.value?.entries.map(({ id }) => id),
  read: list.value?.entries.filter(({ read }) => read).length,
  page: position.value.page,
  total: list.value?.total,
});

describe('a list that shrinks from elsewhere', () => {
  it('keeps in sight what was read elsewhere on its page, and counts it', async () => {
    const list = await readingFrom(2, true);
    await markRead(store, names(18, 1), true);
    await list.follow();
    expect(shown(list)).toEqual({ ids: names(12, 7), read: 6, page: 1, total: 6 });
    await markRead(store, names(18, 1), false);
    await list.follow();
    expect(shown(list)).toMatchObject({ ids: names(12, 7), read: 0, total: 18 });
  });

  it('loses and doubles nothing where a part of it was read elsewhere', async () => {
    const list = await readingFrom(2, true);
    // Four of the first page and two of this one.
    await markRead(store, [...names(18, 15), 'e12', 'e08'], true);
    await list.follow();
    const left = [...names(14, 13), ...names(12, 1)];
    expect(shown(list).total).toBe(14);
    const seen: string[] = [];
    for (const page of [1, 2, 3]) {
      await list.turnTo(page);
      seen.push(...(shown(list).ids ?? []));
    }
    expect(seen).toEqual(left);
  });

  it('fills its page anew, or shows the last there is, where fewer are left than it shows', async () => {
    const list = await readingFrom(3, true);
    await markRead(store, names(18, 9), true);
    await list.follow();
    expect(shown(list)).toEqual({ ids: names(2, 1), read: 0, page: 2, total: 8 });
  });

  it('shows none that has left the list on a page that is full still', async () => {
    const list = await readingFrom(1, false);
    const held = await store.get('entries', 'e16');
    if (!held) throw new Error('It is not there');
    await writeFeedAnswer(
      store,
      unaskedFeed('timesca'),
      [{ ...held, muted: true }],
      (_, one) => one,
    );
    await list.follow();
    expect(shown(list)).toMatchObject({ ids: ['e18', 'e17', ...names(15, 12)], total: 17 });
  });

  it('leaves a page alone whose number and length are still true', async () => {
    const list = await readingFrom(1, true);
    const before = list.list.value?.entries.map(({ id }) => id);
    await markRead(store, ['e17', 'e02'], true);
    await list.follow();
    expect(shown(list)).toEqual({ ids: before, read: 1, page: 1, total: 17 });
  });
});
