import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { type FeedState, unaskedFeed } from '../../../lib/news/feed-state.ts';
import type { AlertFiring } from '../../../lib/rates/alerts.ts';
import { type ProviderState, unaskedProvider } from '../../../lib/rates/provider-state.ts';
import { readAlertMemories, readFirings } from '../../../lib/store/alerts.ts';
import { readFeedState, readFeedStates } from '../../../lib/store/feeds.ts';
import { openStore } from '../../../lib/store/open.ts';
import { readProviderState, readProviderStates } from '../../../lib/store/providers.ts';

const noon = Date.UTC(2026, 10, 24, 12);

/** Puts a record as another version, or a broken one, would have left it. */
async function leave(
  table: 'feeds' | 'providers' | 'firings',
  record: Record<string, unknown>,
): Promise<void> {
  await (await openStore()).put(table, record as never);
}

beforeEach(async () => {
  const store = await openStore();
  for (const table of ['feeds', 'providers', 'firings', 'meta'] as const) await store.clear(table);
});

describe('the state of a feed', () => {
  const whole: FeedState = {
    ...unaskedFeed('timesca'),
    etag: '"1"',
    lastAttempt: noon,
    lastSuccess: noon - 1,
    failures: 2,
    failure: { kind: 'status', status: 500 },
    due: Number.POSITIVE_INFINITY,
    moved: { url: 'https://timesca.com/rss', times: 2 },
    entries: 9,
    truncated: true,
    latencies: [300, 200],
    bytes: 12_000,
    untold: [
      { id: 'e1', at: noon - 2 },
      { id: 'e2', at: noon - 1 },
    ],
  };

  it('comes back as it was written', async () => {
    await leave('feeds', { ...whole });
    expect(await readFeedState(await openStore(), 'timesca')).toEqual(whole);
  });

  it('loses what cannot be read of it, and nothing else', async () => {
    await leave('feeds', {
      ...whole,
      failure: { kind: 'yet-unknown' },
      moved: 'https://timesca.com/rss',
      latencies: ['fast'],
      due: Number.NaN,
      untold: [{ id: 'e1' }, { id: 'e2', at: noon - 1 }, null],
    });
    const untold = [{ id: 'e2', at: noon - 1 }];
    expect(await readFeedStates(await openStore())).toEqual([
      { ...whole, failure: null, moved: null, latencies: [], due: 0, untold },
    ]);
    await leave('feeds', { ...whole, untold: 'e1' });
    expect(await readFeedState(await openStore(), 'timesca')).toEqual({ ...whole, untold: [] });
  });

  it('is whole where an older version has remembered less', async () => {
    await leave('feeds', { id: 'timesca', etag: '"1"' });
    const read = await readFeedState(await openStore(), 'timesca');
    expect(read).toEqual({ ...unaskedFeed('timesca'), etag: '"1"' });
  });

  it('is that of a feed that was never asked where there is none', async () => {
    expect(await readFeedState(await openStore(), 'none')).toEqual(unaskedFeed('none'));
  });
});

describe('the state of a provider', () => {
  const refusal = {
    currency: 'KZT',
    valueDate: '2026-11-23',
    perUsd: 5,
    doubt: 'jump',
    at: noon,
  } as const;
  const whole: ProviderState = {
    ...unaskedProvider('nbk'),
    lastSuccess: noon,
    restUntil: noon + 9,
    since: { KZT: '2025-10-20' },
    askedDays: { currencies: 'KZT', days: ['2026-11-22'] },
    refusals: [refusal],
    latencies: [120],
  };

  it('comes back as it was written', async () => {
    await leave('providers', { ...whole });
    expect(await readProviderState(await openStore(), 'nbk')).toEqual(whole);
  });

  it('loses what cannot be read of it, and nothing else', async () => {
    await leave('providers', {
      ...whole,
      lastSuccess: 'yesterday',
      since: { KZT: 20_251_020 },
      askedDays: { currencies: 'KZT' },
      refusals: [{ ...refusal, doubt: 'yet-unknown' }, refusal, null],
    });
    expect(await readProviderStates(await openStore())).toEqual([
      { ...whole, lastSuccess: null, since: {}, askedDays: { currencies: '', days: [] } },
    ]);
  });
});

describe('the history of alerts', () => {
  const firing: AlertFiring = {
    alertId: 'a',
    valueDate: '2026-11-24',
    at: noon,
    base: 'USD',
    quote: 'KZT',
    per: 100,
    kind: 'crosses',
    threshold: 450,
    rate: 451,
    changePercent: 0.4,
    direction: 'up',
    told: false,
  };

  it('leaves out what cannot be read, and keeps the rest, the newest first', async () => {
    await leave('firings', { ...firing });
    await leave('firings', { ...firing, alertId: 'b', at: noon + 1, kind: 'yet-unknown' });
    await leave('firings', { alertId: 'c', valueDate: '2026-11-24', at: noon + 2 });
    const { told, ...untold } = firing;
    await leave('firings', {
      ...untold,
      alertId: 'd',
      at: noon + 3,
      changePercent: 'much',
      per: 7,
    });
    expect(await readFirings(await openStore())).toEqual([
      { ...firing, alertId: 'd', at: noon + 3, changePercent: null, per: 1, told: true },
      firing,
    ]);
  });

  it('lets an alert whose memory cannot be read begin anew, and no other', async () => {
    const memory = { valueDate: '2026-11-24', state: 'above', from: 'nbk', armed: true };
    const store = await openStore();
    const memories = { a: memory, b: { ...memory, state: 'yet-unknown' }, c: null };
    await store.put('meta', memories, 'alert-memories');
    expect(await readAlertMemories(store)).toEqual({ a: memory });
  });
});
