import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CurrencyCode } from '../../../lib/rates/observation.ts';
import { preferenceOf } from '../../../lib/rates/providers/known.ts';
import { readRate } from '../../../lib/rates/reading.ts';
import type { Fetch } from '../../../lib/refresh/fetch-source.ts';
import { refreshRates } from '../../../lib/refresh/refresh-rates.ts';
import type { RefreshWorld } from '../../../lib/refresh/refresh-world.ts';
import { defaultSettings } from '../../../lib/settings/defaults.ts';
import { openStore } from '../../../lib/store/open.ts';
import { readProviderStates } from '../../../lib/store/providers.ts';
import { readObservations } from '../../../lib/store/rates.ts';

const noon = Date.UTC(2026, 8, 29, 12);
const day = 86_400_000;
const five = ['KGS', 'KZT', 'TJS', 'UZS', 'TMT'];
const figures: Readonly<Record<string, number>> = {
  KGS: 87.45,
  KZT: 441.23,
  TJS: 9.2325,
  UZS: 11792,
  TMT: 3.5,
  RUB: 80,
};

type Answer = (url: URL) => Response;

/** Hosts by the part of their name, and how each answers; all others cannot be reached. */
function internet(hosts: Readonly<Record<string, Answer>>) {
  const asked: string[] = [];
  const fetch: Fetch = async (address) => {
    const url = new URL(address);
    const host = Object.keys(hosts).find((part) => url.hostname.includes(part));
    asked.push(host ?? url.hostname);
    const answer = host === undefined ? undefined : hosts[host];
    if (!answer) throw new TypeError('Failed to fetch');
    return answer(url);
  };
  return { asked, fetch };
}

const ranged =
  (times = 1): Answer =>
  ({ searchParams }) =>
    Response.json(
      (searchParams.get('quotes') ?? '').split(',').flatMap((quote) =>
        ['2026-09-28', '2026-09-29'].map((date) => ({
          date,
          base: 'USD',
          quote,
          rate: (figures[quote] ?? 1) * times,
        })),
      ),
    );

const daily =
  (times = 1): Answer =>
  ({ pathname, hostname }) => {
    const date = /\d{4}-\d\d-\d\d/.exec(pathname + hostname)?.[0] ?? '';
    const usd = Object.entries(figures).map(([code, rate]) => [code.toLowerCase(), rate * times]);
    return Response.json({ date, usd: Object.fromEntries(usd) });
  };

async function refresh(
  fetch: Fetch,
  { at = noon, currencies = five, choice = 'market' as 'market' | 'official' } = {},
) {
  const store = await openStore();
  const world: RefreshWorld = {
    store,
    settings: { ...defaultSettings, rates: { ...defaultSettings.rates, choice } },
    fetch,
    now: () => at,
    everyMinutes: async () => 30,
    random: () => 0.5,
    online: () => true,
    mayAsk: async () => true,
    hasAccess: async () => true,
    announce: () => undefined,
  };
  return await refreshRates(world, currencies, new AbortController().signal);
}

async function shown(base: CurrencyCode, at = noon) {
  const held = await readObservations(await openStore(), [base], '');
  return readRate({ base, quote: 'USD' }, held, preferenceOf('market'), at);
}

const provider = async (id: string) =>
  (await readProviderStates(await openStore())).find((state) => state.id === id);

beforeEach(async () => {
  const store = await openStore();
  await Promise.all([store.clear('rates'), store.clear('providers')]);
});

describe('a refresh of rates', () => {
  it('asks the first provider alone while it answers', async () => {
    const { asked, fetch } = internet({ frankfurter: ranged() });
    expect(await refresh(fetch)).toEqual({ state: 'ok', changed: 10 });
    expect(asked).toEqual(['frankfurter']);
    expect((await shown('KZT')).rate).toBeCloseTo(1 / 441.23, 12);
  });

  it('goes down the chain, and says in the end why there is nothing', async () => {
    const page = () => new Response('<!doctype html><h1>Hello</h1>');
    const { asked, fetch } = internet({ frankfurter: page, jsdelivr: daily() });
    expect(await refresh(fetch)).toMatchObject({ state: 'ok' });
    expect(asked.slice(0, 2)).toEqual(['frankfurter', 'jsdelivr']);
    expect((await shown('KZT')).provenance[0]?.provider).toBe('currency-api');
    expect((await provider('frankfurter'))?.failure?.kind).toBe('unreadable');
    expect(await refresh(internet({}).fetch, { at: noon + day })).toEqual({
      state: 'failed',
      failure: { kind: 'unreachable' },
    });
    // What was good yesterday is still there.
    expect((await shown('KZT', noon + day)).rate).toBeCloseTo(1 / 441.23, 12);
  });

  it('shows nothing absurd of a provider turned hostile, tells of it, and takes the next one', async () => {
    await refresh(internet({ frankfurter: ranged() }).fetch);
    const hostile = internet({ frankfurter: ranged(100), jsdelivr: daily() });
    await refresh(hostile.fetch, { at: noon + 3_600_000 });
    expect((await shown('KZT')).rate).toBeCloseTo(1 / 441.23, 6);
    const refusals = (await provider('frankfurter'))?.refusals ?? [];
    expect(refusals.map(({ currency }) => currency).sort()).toEqual([...five, ...five].sort());
    expect(refusals.find(({ currency }) => currency === 'TMT')?.doubt).toBe('off-peg');
    expect(refusals.find(({ currency }) => currency === 'KZT')).toMatchObject({
      doubt: 'jump',
      perUsd: 44123,
      at: noon + 3_600_000,
    });
  });

  it('shows nothing at all of a hostile first answer, until two agree', async () => {
    await refresh(internet({ frankfurter: ranged(100) }).fetch);
    expect((await shown('KZT')).rate).toBeNull();
    const devalued = internet({ frankfurter: ranged(5), jsdelivr: daily(5) });
    await refresh(devalued.fetch, { currencies: ['KZT'] });
    expect((await shown('KZT')).rate).toBeCloseTo(1 / (441.23 * 5), 9);
  });

  it('leaves a provider alone that wants rest, without taking its rates away', async () => {
    const tired = () => new Response('', { status: 429, headers: { 'retry-after': '3600' } });
    await refresh(internet({ frankfurter: ranged() }).fetch);
    const first = internet({ frankfurter: tired, jsdelivr: daily() });
    await refresh(first.fetch, { at: noon + 60_000 });
    expect(first.asked[0]).toBe('frankfurter');
    const second = internet({ frankfurter: ranged(), jsdelivr: daily() });
    await refresh(second.fetch, { at: noon + 120_000 });
    expect(new Set(second.asked)).toEqual(new Set(['jsdelivr']));
    expect((await shown('KZT')).provenance[0]?.provider).toBe('frankfurter');
    const third = internet({ frankfurter: ranged() });
    await refresh(third.fetch, { at: noon + 2 * 3_600_000 });
    expect(third.asked).toEqual(['frankfurter']);
  });

  it('asks on for what a provider has only old rates of, and shows the newer one', async () => {
    const stuck: Answer = (url) =>
      Response.json(
        (url.searchParams.get('quotes') ?? '').split(',').map((quote) => ({
          date: quote === 'UZS' ? '2026-09-18' : '2026-09-29',
          base: 'USD',
          quote,
          rate: figures[quote],
        })),
      );
    const { asked, fetch } = internet({ frankfurter: stuck, jsdelivr: daily() });
    expect(await refresh(fetch)).toMatchObject({ state: 'ok' });
    expect(asked).toContain('jsdelivr');
    const som = await shown('UZS');
    expect(som.rate).toBeCloseTo(1 / 11792, 12);
    expect(som.provenance[0]?.provider).toBe('currency-api');
    // Nor is what another one told lost when the stuck provider answers again, alone.
    await refresh(internet({ frankfurter: stuck }).fetch, { at: noon + 3_600_000 });
    expect((await shown('UZS')).provenance[0]?.provider).toBe('currency-api');
  });

  it('counts old rates as an answer where nobody has newer ones', async () => {
    const { fetch } = internet({ frankfurter: ranged() });
    await refresh(fetch);
    expect(await refresh(fetch, { at: noon + 7 * day })).toEqual({ state: 'unchanged' });
  });

  it('asks the others while a provider that turned us away rests, and says why nothing came', async () => {
    const tired = () => new Response('', { status: 429, headers: { 'retry-after': '86400' } });
    await refresh(internet({ frankfurter: ranged() }).fetch);
    const at = noon + 5 * day;
    await refresh(internet({ frankfurter: tired }).fetch, { at });
    const dead = internet({});
    expect(await refresh(dead.fetch, { at: at + 1_800_000 })).toMatchObject({ state: 'failed' });
    expect(dead.asked).not.toEqual([]);
    const { asked, fetch } = internet({ frankfurter: ranged(), jsdelivr: daily() });
    expect(await refresh(fetch, { at: at + 3_600_000 })).toMatchObject({ state: 'ok' });
    expect(new Set(asked)).toEqual(new Set(['jsdelivr']));
    expect((await shown('KZT', at + 3_600_000)).valueDate).toBe('2026-10-04');
  });

  it('waits for the update that a provider has named, while what it told is fresh', async () => {
    const table: Answer = () =>
      Response.json({
        result: 'success',
        base_code: 'USD',
        time_last_update_unix: (noon - 4 * day) / 1000,
        time_next_update_unix: (noon + day + 3_600_000) / 1000,
        rates: figures,
      });
    expect(await refresh(internet({ 'er-api': table }).fetch)).toMatchObject({ state: 'ok' });
    const dead = internet({});
    expect(await refresh(dead.fetch, { at: noon + 3_600_000 })).toEqual({ state: 'unchanged' });
    expect(dead.asked).not.toContain('open.er-api.com');
    const old = await refresh(dead.fetch, { at: noon + day });
    expect(old).toMatchObject({ state: 'failed' });
  });

  it('does not wait for what a clock that was ahead has put off', async () => {
    const tired = () => new Response('', { status: 429, headers: { 'retry-after': '3600' } });
    await refresh(internet({ frankfurter: tired }).fetch, { at: noon + 30 * day });
    const { asked, fetch } = internet({ frankfurter: ranged() });
    expect(await refresh(fetch)).toMatchObject({ state: 'ok' });
    expect(asked).toEqual(['frankfurter']);
  });

  it('does not let a bank’s misprint bear itself out by two ways', async () => {
    await refresh(internet({ frankfurter: ranged() }).fetch, { at: noon - 3_600_000 });
    const misprinted: Answer = (url) => ranged(url.searchParams.has('providers') ? 0.1 : 1)(url);
    const bank = () =>
      Response.json([
        { Ccy: 'USD', Nominal: '1', Rate: '1179.20', Diff: '-10612.80', Date: '29.09.2026' },
      ]);
    const { asked, fetch } = internet({ frankfurter: misprinted, 'cbu.uz': bank });
    await refresh(fetch, { choice: 'official', currencies: ['UZS'] });
    expect(asked).toContain('cbu.uz');
    const held = await readObservations(await openStore(), ['UZS'], '');
    expect(held.map(({ perUsd }) => perUsd)).toEqual([11792, 11792]);
    expect((await provider('cbu'))?.refusals[0]).toMatchObject({ doubt: 'jump', perUsd: 1179.2 });
  });

  it('asks each bank for its own currency, and the market once for all that they leave open', async () => {
    const banks: Answer = (url) => {
      const bank = url.searchParams.get('providers');
      return bank === 'NBK' || bank === 'CBU' ? new Response('[]') : ranged()(url);
    };
    const { asked, fetch } = internet({ frankfurter: banks });
    await refresh(fetch, { choice: 'official', currencies: [...five, 'RUB'] });
    const names = asked.filter((host) => host === 'frankfurter');
    // NBKR, NBK, NBT, CBU, CBR, and one question to the blend for KZT, UZS and TMT.
    expect(names).toHaveLength(6);
    const held = await readObservations(await openStore(), ['KZT', 'KGS', 'RUB'], '');
    expect(new Set(held.map(({ currency, provider: from }) => `${currency} ${from}`))).toEqual(
      new Set(['KZT frankfurter', 'KGS frankfurter-nbkr', 'RUB frankfurter-cbr']),
    );
  });
});
