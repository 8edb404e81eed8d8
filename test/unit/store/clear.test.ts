import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Entry } from '../../../lib/news/entry.ts';
import { unaskedFeed } from '../../../lib/news/feed-state.ts';
import { unaskedProvider } from '../../../lib/rates/provider-state.ts';
import { clearStorage } from '../../../lib/store/clear.ts';
import { readTallies, readTopicPage, writeFeedAnswer } from '../../../lib/store/entries.ts';
import { readFeedState } from '../../../lib/store/feeds.ts';
import { readJournal, writeRun } from '../../../lib/store/journal.ts';
import { openStore } from '../../../lib/store/open.ts';
import { readProviderState, writeRateAnswer } from '../../../lib/store/providers.ts';
import { readSaved } from '../../../lib/store/saved.ts';
import { measureStorage } from '../../../lib/store/storage-use.ts';
import { addTraffic, readTraffic } from '../../../lib/store/traffic.ts';
import { plainEntry } from '../plain-entry.ts';

const noon = Date.UTC(2026, 10, 24, 12);

const entry = (n: number, more: Partial<Entry> = {}): Entry => ({
  ...plainEntry,
  id: `${String(noon + n).padStart(15, '0')}-${n}`,
  identities: [`guid:${n}`],
  sourceId: 'timesca',
  title: `Story of number ${n}`,
  link: `https://timesca.com/${n}`,
  excerpt: 'Of the tenge and the river.',
  published: noon + n,
  firstSeen: noon,
  time: noon + n,
  topics: [{ topic: 'water', reason: { by: 'source' } }],
  ...more,
});

const answered = {
  ...unaskedFeed('timesca'),
  etag: '"1"',
  lastModified: 'x',
  lastSuccess: noon,
  entries: 5,
  due: noon + 1,
  restUntil: noon + 9,
};

async function write(entries: readonly Entry[]): Promise<void> {
  await writeFeedAnswer(await openStore(), answered, entries, (held, one: Entry) =>
    held ? null : one,
  );
}

const tables = [
  'entries',
  'tallies',
  'feeds',
  'providers',
  'rates',
  'meta',
  'firings',
  'marks',
] as const;

const use = async (kind: string) =>
  (await measureStorage(await openStore())).find((one) => one.kind === kind);

beforeEach(async () => {
  const store = await openStore();
  await Promise.all(tables.map((table) => store.clear(table)));
});

describe('clearing articles', () => {
  it('leaves the saved ones, with true counts, and lets the feed give all again', async () => {
    const saved = entry(2, { saved: true });
    const follower = entry(3, { saved: true, follows: entry(1).id, title: 'Told by another' });
    await write([entry(1), saved, follower, entry(4, { muted: true }), entry(5)]);
    const store = await openStore();
    await clearStorage(store, 'articles');
    const left = await readTopicPage(store, 'all', { offset: 0, limit: 9 });
    // What the saved one followed is gone, so it stands for itself.
    expect(left.map(({ id }) => id)).toEqual([follower.id, saved.id]);
    expect(Object.fromEntries(await readTallies(store))).toEqual({
      all: { total: 2, unread: 2 },
      saved: { total: 2, unread: 2 },
      water: { total: 2, unread: 2 },
    });
    expect(await readFeedState(store, 'timesca')).toMatchObject({
      etag: null,
      lastModified: null,
      entries: 0,
      due: 0,
      restUntil: noon + 9,
      lastSuccess: noon,
    });
  });

  it('of the saved ones lets them go without forgetting them', async () => {
    await write([entry(1), entry(2, { saved: true }), entry(3, { saved: true, muted: true })]);
    const store = await openStore();
    expect(await readSaved(store)).toHaveLength(2);
    await clearStorage(store, 'saved');
    expect(await readSaved(store)).toEqual([]);
    expect((await readTallies(store)).get('all')?.total).toBe(2);
  });
});

describe('clearing what else is kept', () => {
  it('lets a history be asked for anew, but nobody before he wants to be', async () => {
    const store = await openStore();
    const state = {
      ...unaskedProvider('frankfurter'),
      since: { KZT: '2025-10-01' },
      until: { KZT: '2026-11-24' },
      restUntil: noon + 5,
      lastSuccess: noon,
    };
    const rate = {
      currency: 'KZT',
      provider: 'frankfurter',
      valueDate: '2026-11-24',
      perUsd: 441,
      fetchedAt: 1,
    };
    await writeRateAnswer(store, state, [rate]);
    await clearStorage(store, 'sources');
    expect(await readProviderState(store, 'frankfurter')).toMatchObject({
      since: state.since,
      until: state.until,
      restUntil: noon + 5,
      lastSuccess: null,
    });
    await clearStorage(store, 'rates');
    expect(await store.count('rates')).toBe(0);
    expect(await readProviderState(store, 'frankfurter')).toMatchObject({
      since: {},
      restUntil: noon + 5,
    });
  });

  it('forgets refreshes and what they cost, and still knows when something last came', async () => {
    const store = await openStore();
    const ok = {
      kind: 'news' as const,
      id: 'a',
      name: 'A',
      at: noon,
      took: 5,
      result: { state: 'unchanged' as const },
    };
    const plan = { due: 5, unfinished: false, barren: 0, cutOffs: 0 };
    await writeRun(store, { startedAt: noon - 5, finishedAt: noon, outcomes: [ok] }, plan);
    await addTraffic(store, '2026-11-24', [{ host: 'a.example', requests: 1, bytes: 7 }]);
    await clearStorage(store, 'journal');
    expect(await readJournal(store)).toEqual({ runs: [], lastRates: null, lastNews: noon });
    expect(await readTraffic(store)).toEqual([]);
  });
});

describe('what is kept', () => {
  it('is measured whole where it is little', async () => {
    await write([entry(1), entry(2, { saved: true }), entry(3, { muted: true })]);
    const articles = await use('articles');
    const stored = await (await openStore()).getAll('entries');
    const bytes = stored
      .filter(({ saved }) => !saved)
      .reduce((sum, one) => sum + JSON.stringify(one).length, 0);
    expect(articles).toEqual({ kind: 'articles', count: 2, bytes, estimated: false });
    expect(await use('saved')).toMatchObject({ count: 1, estimated: false });
    await clearStorage(await openStore(), 'articles');
    expect(await use('articles')).toMatchObject({ count: 0, bytes: 0 });
  });

  it('is estimated from both ends where it is much, and comes close', async () => {
    await write(
      Array.from({ length: 600 }, (_, n) => entry(n + 1, { excerpt: 'word '.repeat(n % 40) })),
    );
    const stored = await (await openStore()).getAll('entries');
    const bytes = stored.reduce((sum, one) => sum + JSON.stringify(one).length, 0);
    const articles = await use('articles');
    expect(articles).toMatchObject({ count: 600, estimated: true });
    expect((articles?.bytes ?? 0) / bytes).toBeGreaterThan(0.8);
    expect((articles?.bytes ?? 0) / bytes).toBeLessThan(1.25);
  });
});
