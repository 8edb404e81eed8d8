import 'fake-indexeddb/auto';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { searchWords } from '../../../lib/news/words.ts';
import { openStore } from '../../../lib/store/open.ts';
import type { StoredEntry } from '../../../lib/store/records.ts';
import type { Store } from '../../../lib/store/schema.ts';
import { searchEntries } from '../../../lib/store/search.ts';
import { withKeys } from '../../../lib/store/topic-keys.ts';
import { plainEntry } from '../plain-entry.ts';

const count = 4_300;

/** Three words that half of all entries or more have and hardly one has together, two that never meet, and rare ones. */
function titleOf(n: number): string {
  const common = ['river road', 'rivers bridge', 'road bridge'][n % 3];
  const meeting = n % 600 === 7 && n < 3_000 ? 'river road bridge' : '';
  const rare = n % 80 === 0 ? 'tunnel' : n % 130 === 0 ? 'glacier tunnel' : '';
  return `Steppe ${common} ${meeting} ${n % 2 ? 'dam' : 'canal'} ${rare}`;
}

const entries = Array.from({ length: count }, (_, n): StoredEntry => {
  const time = 1_000 + n;
  const id = `${String(time).padStart(9, '0')}-${n % 7}`;
  return withKeys({ ...plainEntry, id, time, title: titleOf(n), read: true, muted: n % 50 === 49 });
});

/** What a look at every single entry finds, newest first. */
function plainly(query: string): string[] {
  const sought = searchWords(query);
  return entries
    .filter(({ words }) =>
      sought.every((word) =>
        words.some((own) => (word.length < 3 ? own === word : own.startsWith(word))),
      ),
    )
    .map(({ id }) => id)
    .reverse();
}

let store: Store;

beforeAll(async () => {
  store = await openStore();
  const writing = store.transaction('entries', 'readwrite');
  await Promise.all(entries.map((entry) => writing.store.put(entry)));
  await writing.done;
});

afterEach(() => {
  vi.restoreAllMocks();
});

// A walk of the stand-in for IndexedDB takes its time on a busy machine.
const slow = { timeout: 30_000 };

describe('search among many entries', slow, () => {
  it.each([
    ['one common word', 'steppe'],
    ['one rare word', 'glacier'],
    ['several rare words', 'glacier tunnel'],
    ['a rare and a common word', 'tunnel river'],
    ['a rare and several common words', 'tunnel road canal'],
    ['common words that are often together', 'steppe river dam'],
    ['common words that are seldom together', 'river road bridge'],
    ['common words of which one is a beginning', 'rive roa'],
    ['common words that are never together', 'dam canal'],
    ['a common word and one of none', 'steppe nothing'],
  ])('finds for %s what a look at every entry finds', async (_, query) => {
    const all = plainly(query);
    for (const [offset, limit] of [
      [0, 6],
      [4, 40],
    ] as const) {
      const found = await searchEntries(store, query, { offset, limit });
      const here = `${query} ${offset}`;
      expect(
        found.entries.map(({ id }) => id),
        here,
      ).toEqual(all.slice(offset, offset + limit));
      if (found.more) expect(found.total, here).toBeGreaterThan(offset + limit);
      if (!found.more) expect(found.total, here).toBe(all.length);
    }
  });

  it('reads few entries where common words are seldom together', async () => {
    const got = vi.spyOn(IDBObjectStore.prototype, 'get');
    // It is asked before each step among the newest.
    const isWanted = vi.fn(() => true);
    const page = { offset: 0, limit: 6 };
    const found = await searchEntries(store, 'river road bridge', page, isWanted);
    expect(found).toMatchObject({ total: plainly('river road bridge').length, more: false });
    expect(got.mock.calls.length + isWanted.mock.calls.length).toBeLessThan(1_200);
  });
});

describe('a search that is no longer wanted', slow, () => {
  it.each([
    ['before anything was read', 'river road bridge', 1, 0],
    ['between two words', 'river road bridge', 3, 1],
    ['while the newest are looked through', 'river road bridge', 100, 4],
    ['while more ids are read', 'river road bridge', 1_008, 5],
    ['while entries that have the rare word are looked through', 'tunnel dam', 5, 2],
  ])('stops %s', async (_, query, after, reads) => {
    const spies = [
      vi.spyOn(IDBObjectStore.prototype, 'get'),
      vi.spyOn(IDBIndex.prototype, 'getAllKeys'),
      vi.spyOn(IDBIndex.prototype, 'openCursor'),
    ];
    const requests = () => spies.reduce((sum, { mock }) => sum + mock.calls.length, 0);
    let before = 0;
    const isWanted = vi.fn(() => {
      if (isWanted.mock.calls.length === after) before = requests();
      return isWanted.mock.calls.length < after;
    });
    const found = await searchEntries(store, query, { offset: 0, limit: 6 }, isWanted);
    expect(found).toEqual({ entries: [], total: 0, more: true });
    expect(before).toBeGreaterThanOrEqual(reads);
    expect(requests() - before).toBeLessThanOrEqual(1);
    // Each word asks once more at most, and so does the search itself.
    expect(isWanted.mock.calls.length - after).toBeLessThanOrEqual(5);
  });
});
