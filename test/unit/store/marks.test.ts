import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
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
import { followMarks, readMarksHeld } from '../../../lib/store/marks.ts';
import { openStore } from '../../../lib/store/open.ts';
import type { Store } from '../../../lib/store/schema.ts';
import { takeMarks } from '../../../lib/store/take-marks.ts';
import { type Mark, markMoment, markName } from '../../../lib/sync/marks.ts';
import { plainEntry } from '../plain-entry.ts';

const state = unaskedFeed('steppe-post');
const now = Date.UTC(2026, 9, 5, 12);
const minute = 60_000;

function entry(id: string, changes: Partial<Entry> = {}): Entry {
  return {
    ...plainEntry,
    id,
    identities: [`link:steppe.example/${id}`, `guid:steppe.example ${id}`],
    sourceId: state.id,
    title: `Story ${id} of the reed cutters`,
    link: `https://steppe.example/${id}`,
    published: now,
    firstSeen: now,
    time: now,
    topics: [{ topic: 'water', reason: { by: 'source' } }],
    ...changes,
  };
}

const keep = (_held: Entry | undefined, incoming: Entry) => incoming;
const take = (entries: Entry[]) => writeFeedAnswer(store, state, entries, keep);

const fromElsewhere = (id: string, changes: Partial<Mark> = {}): Mark => ({
  name: markName(entry(id).identities),
  kind: 'read',
  set: true,
  at: markMoment(now),
  ...changes,
});

const states = async () => {
  const entries = await readTopicPage(store, 'all', { offset: 0, limit: 99 });
  return Object.fromEntries(entries.map(({ id, read, saved }) => [id, { read, saved }]));
};

let store: Store;

beforeEach(async () => {
  store = await openStore();
  for (const table of ['entries', 'tallies', 'feeds', 'marks'] as const) await store.clear(table);
});

describe('a mark that is made here', () => {
  it('is put down to travel, and told of', async () => {
    await take([entry('a'), entry('b')]);
    const told = vi.fn();
    const end = followMarks(told);
    await markRead(store, ['a', 'gone'], true, { now });
    await markSaved(store, ['b'], true, { now });
    expect(told).toHaveBeenCalledTimes(2);
    await markRead(store, ['a'], true, { now });
    expect(told).toHaveBeenCalledTimes(2);
    end();
    expect(await readMarksHeld(store)).toEqual([
      fromElsewhere('b', { kind: 'saved' }),
      fromElsewhere('a'),
    ]);
  });

  it('leaves no trace beside the entry where it may not travel', async () => {
    await take([entry('a')]);
    await markSaved(store, ['a'], true, { now, travels: false });
    expect(await readMarksHeld(store)).toEqual([]);
    expect(await states()).toEqual({ a: { read: false, saved: true } });
  });

  it('is later than one that was seen, whatever the clock says', async () => {
    await take([entry('a')]);
    await takeMarks(store, [fromElsewhere('a', { at: markMoment(now) + 500 })]);
    await markRead(store, ['a'], false, { now });
    const [held] = await readMarksHeld(store);
    expect(held).toMatchObject({ set: false, at: markMoment(now) + 501 });
  });

  it('names the other tellings of a story too, for one of them may stand for it elsewhere', async () => {
    const other = { sourceId: 'other', link: 'https://www.other.example/reeds?utm_source=rss' };
    await take([entry('a', { others: [other] })]);
    await markRead(store, ['a'], true, { now });
    expect((await readMarksHeld(store)).map(({ name }) => name)).toContain(
      markName(['link:other.example/reeds']),
    );
  });

  it('is one of the newest entries where very many are marked at once', async () => {
    const entries = Array.from({ length: 1600 }, (_, n) => entry(`e${n}`, { time: n }));
    await take(entries);
    await markRead(
      store,
      entries.map(({ id }) => id),
      true,
      { now },
    );
    const names = new Set((await readMarksHeld(store)).map(({ name }) => name));
    expect(names.size).toBe(1500);
    expect(names).toContain(fromElsewhere('e1599').name);
    expect(names).not.toContain(fromElsewhere('e99').name);
    expect((await readTallies(store)).get('all')).toEqual({ total: 1600, unread: 0 });
  });
});

describe('marks that nobody carries away', () => {
  it('are the newest alone once old entries are forgotten; what is held stays read', async () => {
    await take([entry('a')]);
    await markRead(store, ['a'], true, { now: now - 60 * minute });
    const writing = store.transaction('marks', 'readwrite');
    const many = Array.from({ length: 1600 }, (_, n) => fromElsewhere(`m${n}`));
    await Promise.all([...many.map((mark) => writing.store.put(mark)), writing.done]);
    await forgetEntries(store, now - 1, 20_000);
    expect(await store.count('marks')).toBe(1500);
    expect(await store.get('marks', ['read', fromElsewhere('a').name])).toBeUndefined();
    expect(await states()).toEqual({ a: { read: true, saved: false } });
  });
});

describe('a mark of another device', () => {
  it('marks the entry that is held, and the tallies with it', async () => {
    await take([entry('a'), entry('b')]);
    const arrived = [fromElsewhere('a'), fromElsewhere('b', { kind: 'saved' })];
    expect(await takeMarks(store, arrived)).toBe(2);
    expect(await states()).toEqual({
      a: { read: true, saved: false },
      b: { read: false, saved: true },
    });
    expect((await readTallies(store)).get('water')).toEqual({ total: 2, unread: 1 });
    expect((await readTallies(store)).get('saved')).toEqual({ total: 1, unread: 1 });
    expect(await takeMarks(store, arrived)).toBe(0);
  });

  it('marks the entry that comes later, under whichever of its identities', async () => {
    const byLink = fromElsewhere('b', { name: markName(['link:steppe.example/b']) });
    await takeMarks(store, [fromElsewhere('a', { kind: 'saved' }), byLink]);
    await take([entry('a'), entry('b'), entry('c')]);
    expect(await states()).toEqual({
      a: { read: false, saved: true },
      b: { read: true, saved: false },
      c: { read: false, saved: false },
    });
  });

  it('gives way to a later one of this device', async () => {
    await take([entry('a')]);
    await markRead(store, ['a'], true, { now: now - 5 * minute });
    await markRead(store, ['a'], false, { now });
    const earlier = fromElsewhere('a', { at: markMoment(now - 2 * minute) });
    expect(await takeMarks(store, [earlier])).toBe(0);
    expect(await states()).toEqual({ a: { read: false, saved: false } });
  });

  it('leaves what an entry is when it grows too old to travel itself', async () => {
    await take([entry('a')]);
    await takeMarks(store, [fromElsewhere('a', { at: 1 })]);
    const many = Array.from({ length: 1500 }, (_, n) => fromElsewhere(`m${n}`));
    await takeMarks(store, many);
    expect(await store.count('marks')).toBe(1500);
    expect(await states()).toEqual({ a: { read: true, saved: false } });
  });
});
