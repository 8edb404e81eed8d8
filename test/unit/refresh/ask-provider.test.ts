import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../../lib/rates/calendar.ts';
import { unaskedProvider } from '../../../lib/rates/provider-state.ts';
import { cbu } from '../../../lib/rates/providers/cbu.ts';
import { currencyApi } from '../../../lib/rates/providers/currency-api.ts';
import { erApi } from '../../../lib/rates/providers/er-api.ts';
import { frankfurter } from '../../../lib/rates/providers/frankfurter.ts';
import { nbt } from '../../../lib/rates/providers/nbt.ts';
import type { RateProvider } from '../../../lib/rates/providers/provider.ts';
import { askProvider, type RateQuestion } from '../../../lib/refresh/ask-provider.ts';
import type { Fetch } from '../../../lib/refresh/fetch-source.ts';

const today = '2026-09-29';
const noon = Date.UTC(2026, 8, 29, 12);
const never = new AbortController().signal;
const question: RateQuestion = {
  currencies: ['KZT'],
  from: '2026-07-01',
  today,
  now: noon,
  state: unaskedProvider('currency-api'),
};

/** Both mirrors, with the days they lack and the hosts that are down. */
function mirrors(lacking: readonly string[], down: readonly string[] = []) {
  const asked: string[] = [];
  const fetch: Fetch = async (url) => {
    const { hostname } = new URL(url);
    const date = /\d{4}-\d\d-\d\d/.exec(url)?.[0] ?? '';
    asked.push(`${hostname.includes('jsdelivr') ? 'cdn' : 'pages'} ${date}`);
    if (down.some((part) => hostname.includes(part))) throw new TypeError('Failed to fetch');
    if (lacking.includes(date)) return new Response('Not found', { status: 404 });
    return Response.json({ date, usd: { kzt: 441 } });
  };
  return { asked, fetch };
}

async function days(fetch: Fetch, asked: readonly string[] = []): Promise<string[] | string> {
  const state = { ...question.state, askedDays: { currencies: 'KZT', days: asked } };
  const answer = await askProvider(currencyApi, { ...question, state }, fetch, never);
  return 'quotes' in answer ? answer.quotes.map(({ valueDate }) => valueDate) : answer.failure.kind;
}

describe('a provider with a file a day', () => {
  it('is asked for today, the day before, and a few of the days that are missing', async () => {
    const { asked, fetch } = mirrors([]);
    const found = await days(fetch);
    expect(found).toHaveLength(8);
    expect(found.slice(0, 2)).toEqual([today, '2026-09-28']);
    expect(asked[0]).toBe('cdn 2026-09-29');
    // The alias `latest` has been days old; every file is asked for by its day.
    expect(asked.every((file) => /\d{4}-\d\d-\d\d$/.test(file))).toBe(true);
  });

  it('asks the mirror, then the day before, when today is not published', async () => {
    const { asked, fetch } = mirrors([today]);
    expect((await days(fetch)).slice(0, 2)).toEqual(['2026-09-28', '2026-09-27']);
    expect(asked.slice(0, 3)).toEqual(['cdn 2026-09-29', 'pages 2026-09-29', 'cdn 2026-09-28']);
  });

  it('takes a missing day for a gap when it looks for the day before', async () => {
    const { fetch } = mirrors(['2026-09-28', '2026-09-27']);
    expect((await days(fetch)).slice(0, 2)).toEqual([today, '2026-09-26']);
  });

  it('uses the mirror when the first host is down, and gives up when both are', async () => {
    expect(await days(mirrors([], ['jsdelivr']).fetch)).toContain(today);
    const { asked, fetch } = mirrors([], ['jsdelivr', 'pages']);
    expect(await days(fetch)).toBe('unreachable');
    expect(asked).toHaveLength(2);
  });

  it('does not ask again for days that it was asked for', async () => {
    const before = Array.from({ length: 90 }, (_, n) => addDays(today, -n - 1));
    const { asked, fetch } = mirrors([]);
    expect(await days(fetch, before)).toEqual([today]);
    expect(asked).toEqual(['cdn 2026-09-29']);
  });

  it('gives up after a week without a file', async () => {
    const lacking = Array.from({ length: 30 }, (_, n) => addDays(today, -n));
    expect(await days(mirrors(lacking).fetch)).toBe('status');
  });

  it('remembers days without a file, so that what lies behind them is reached', async () => {
    const gap = [
      '2026-09-27',
      '2026-09-26',
      '2026-09-25',
      '2026-09-24',
      '2026-09-23',
      '2026-09-22',
    ];
    const { fetch } = mirrors(gap);
    const first = await askProvider(currencyApi, question, fetch, never);
    expect(first.remember.askedDays?.days).toEqual([...gap].reverse().concat('2026-09-28'));
    const state = { ...question.state, ...first.remember };
    const second = await askProvider(currencyApi, { ...question, state }, fetch, never);
    expect('quotes' in second && second.quotes.map(({ valueDate }) => valueDate)).toContain(
      '2026-09-21',
    );
  });

  it('begins anew when other currencies are wanted of the same files', async () => {
    const state = { ...question.state, askedDays: { currencies: 'KZT', days: ['2026-09-26'] } };
    const { asked, fetch } = mirrors([]);
    const currencies = ['KZT', 'RUB'];
    await askProvider(currencyApi, { ...question, currencies, state }, fetch, never);
    expect(asked).toContain('cdn 2026-09-26');
  });
});

describe('an answer that is not whole', () => {
  const cut = (body: string) =>
    new Response(
      new ReadableStream({
        start: (out) => out.enqueue(new TextEncoder().encode(body)),
        pull: (out) => out.error(new TypeError('network error')),
      }),
    );
  const brokenOff = '<ValCurs Date="29.09.2026"><Valute><CharCode>USD</CharCode><Value>9';
  const somoni = { ...question, currencies: ['TJS'] };

  it('is no answer: the figure it ends in may be half of one', async () => {
    const answer = await askProvider(nbt, somoni, async () => cut(brokenOff), never);
    expect(answer).toMatchObject({
      failure: { kind: 'unreadable', detail: 'The answer broke off' },
    });
  });

  it('is no fault of a provider whose user has stopped it', async () => {
    const stop = new AbortController();
    const fetch: Fetch = async () => {
      stop.abort();
      return cut(brokenOff);
    };
    const answer = await askProvider(nbt, somoni, fetch, stop.signal);
    expect(answer).toMatchObject({ failure: { kind: 'cancelled' } });
  });

  it('is taken for a day without rates where it is whole and empty', async () => {
    const asked: string[] = [];
    const fetch: Fetch = async (url) => {
      const date = /\d{4}-\d\d-\d\d/.exec(url)?.[0] ?? '';
      asked.push(date);
      if (date > '2026-09-26') return new Response('[]');
      const day = date.split('-').reverse().join('.');
      const dollar = { Ccy: 'USD', Nominal: '1', Rate: '11792.20', Diff: '9.1', Date: day };
      return Response.json([dollar]);
    };
    const answer = await askProvider(cbu, { ...question, currencies: ['UZS'] }, fetch, never);
    expect('quotes' in answer && answer.quotes[0]).toMatchObject({ valueDate: '2026-09-26' });
    expect(asked.slice(0, 4)).toEqual([today, '2026-09-28', '2026-09-27', '2026-09-26']);
  });
});

describe('a provider with ranges', () => {
  const ranges = (limit = 1000) => {
    const asked: string[] = [];
    const fetch: Fetch = async (url) => {
      const from = new URL(url).searchParams.get('from') ?? '';
      asked.push(from);
      if (daysBetween(from, today) > limit) return new Response('{}', { status: 422 });
      return Response.json([{ date: today, base: 'USD', quote: 'KZT', rate: 441 }]);
    };
    return { asked, fetch };
  };
  const year = { ...question, from: addDays(today, -400) };

  it('is asked for the whole history once, and for the newest days from then on', async () => {
    const { asked, fetch } = ranges();
    const first = await askProvider(frankfurter, year, fetch, never);
    const state = { ...year.state, ...first.remember, lastSuccess: noon };
    const next = { ...year, today: addDays(today, 1), from: addDays(today, -399), state };
    await askProvider(frankfurter, next, fetch, never);
    expect(asked).toEqual([addDays(today, -400), addDays(today, -10)]);
  });

  it('closes the gap when nobody asked for a month', async () => {
    const { asked, fetch } = ranges();
    const since = { KZT: addDays(today, -400) };
    const state = { ...year.state, since, until: { KZT: addDays(today, -30) } };
    await askProvider(frankfurter, { ...year, state }, fetch, never);
    expect(asked).toEqual([addDays(today, -40)]);
  });

  it('closes the gap of a currency that was left out for two months, while others were asked', async () => {
    const { asked, fetch } = ranges();
    const start = addDays(today, -400);
    const state = {
      ...year.state,
      since: { KZT: start, KRW: start },
      until: { KZT: today, KRW: addDays(today, -60) },
      lastSuccess: noon,
    };
    const { remember } = await askProvider(
      frankfurter,
      { ...year, currencies: ['KZT', 'KRW'], state },
      fetch,
      never,
    );
    expect(asked).toEqual([addDays(today, -70)]);
    expect(remember.until).toEqual({ KZT: today, KRW: today });
  });

  it('is asked for the gap again where it gave no answer', async () => {
    const start = addDays(today, -400);
    const state = { ...year.state, since: { KZT: start }, until: { KZT: addDays(today, -30) } };
    const silent = async () => new Response('', { status: 500 });
    const { remember } = await askProvider(frankfurter, { ...year, state }, silent, never);
    const { asked, fetch } = ranges();
    await askProvider(frankfurter, { ...year, state: { ...state, ...remember } }, fetch, never);
    expect(asked).toEqual([addDays(today, -40)]);
  });

  it('is asked for what there is where the last answer is dated ahead of the clock', async () => {
    const { asked, fetch } = ranges();
    const since = { KZT: addDays(today, -400) };
    const state = { ...year.state, since, until: { KZT: addDays(today, 30) } };
    await askProvider(frankfurter, { ...year, state }, fetch, never);
    expect(asked).toEqual([addDays(today, -400)]);
  });

  it('is asked for the whole again when a currency is added', async () => {
    const { asked, fetch } = ranges();
    const state = {
      ...year.state,
      since: { KZT: addDays(today, -400) },
      until: { KZT: today },
    };
    const currencies = ['KZT', 'RUB'];
    await askProvider(frankfurter, { ...year, currencies, state }, fetch, never);
    expect(asked).toEqual([addDays(today, -400)]);
  });

  it('gives a shorter history where so long a range is refused', async () => {
    const { asked, fetch } = ranges(366);
    const answer = await askProvider(frankfurter, year, fetch, never);
    expect(asked).toEqual([addDays(today, -400), addDays(today, -90)]);
    expect('quotes' in answer).toBe(true);
  });
});

describe('a bank whose past comes in one call', () => {
  const somoni = { ...question, currencies: ['TJS'], state: unaskedProvider('nbt') };
  const bank = (past: () => Response = wholePast) => {
    const asked: string[] = [];
    const fetch: Fetch = async (url) => {
      const range = /d1=([\d-]+)/.exec(url)?.[1];
      asked.push(range ? `past ${range}` : 'day');
      if (range) return past();
      const date = /date=([\d-]+)/.exec(url)?.[1];
      return new Response(
        `<ValCurs Date="${date}"><Valute><CharCode>USD</CharCode><Nominal>1</Nominal><Value>9.2325</Value></Valute></ValCurs>`,
      );
    };
    return { asked, fetch };
  };
  const wholePast = () =>
    new Response(
      '<?xml version="1.0" encoding="windows-1251"?><ValCurs><Record Date="01.09.2026"><CharCode>USD</CharCode><Nominal>1</Nominal><Value>9,4100</Value></Record></ValCurs>',
    );
  const before = { ...somoni.state, since: { TJS: '2026-06-01' } };

  it('is asked for it once, in windows-1251 with decimal commas', async () => {
    const { asked, fetch } = bank();
    const first = await askProvider(nbt, somoni, fetch, never);
    expect('quotes' in first && first.quotes).toContainEqual({
      currency: 'TJS',
      valueDate: '2026-09-01',
      perUsd: 9.41,
    });
    expect(asked).toEqual(['day', 'day', 'past 2026-07-01']);
    asked.length = 0;
    const state = { ...somoni.state, ...first.remember, lastSuccess: noon };
    await askProvider(nbt, { ...somoni, state }, fetch, never);
    expect(asked).toEqual(['day']);
  });

  it('is asked for what lies behind the last answer, and for nothing from one day to the next', async () => {
    const askedSince = async (daysAgo: number) => {
      const { asked, fetch } = bank();
      const state = { ...before, until: { TJS: addDays(today, -daysAgo) } };
      await askProvider(nbt, { ...somoni, state }, fetch, never);
      return asked;
    };
    expect(await askedSince(1)).toEqual(['day', 'day']);
    expect(await askedSince(30)).toEqual(['day', 'day', 'past 2026-08-20']);
  });

  it('is asked for all of it the next time where that has failed', async () => {
    const { fetch } = bank(() => new Response('', { status: 500 }));
    const state = { ...before, until: { TJS: addDays(today, -30) } };
    const { remember } = await askProvider(nbt, { ...somoni, state }, fetch, never);
    const next = bank();
    const then = { ...state, ...remember };
    await askProvider(nbt, { ...somoni, state: then }, next.fetch, never);
    expect(next.asked).toContain('past 2026-07-01');
  });
});

describe('a provider that wants rest', () => {
  const answering = (status: number, headers: Record<string, string>) => async () =>
    new Response('{}', { status, headers });
  const restOf = async (fetch: Fetch, provider: RateProvider = frankfurter) => {
    const { remember } = await askProvider(provider, question, fetch, never);
    return ((remember.restUntil ?? 0) - noon) / 60_000;
  };

  it.each([
    ['what it says in seconds', 429, { 'retry-after': '600' }, 10],
    ['until the hour it names', 429, { 'retry-after': 'Tue, 29 Sep 2026 13:00:00 GMT' }, 60],
    ['twenty minutes where it says nothing', 429, {}, 20],
    ['no longer than a day', 503, { 'retry-after': '99999999' }, 1440],
  ])('is left alone %s', async (_, status, headers, minutes) => {
    expect(await restOf(answering(status, headers as Record<string, string>))).toBe(minutes);
  });

  it('is left alone until the next update that its answer names, an hour at least', async () => {
    const body = (next: number) => ({
      result: 'success',
      base_code: 'USD',
      time_last_update_unix: noon / 1000,
      time_next_update_unix: noon / 1000 + next,
      rates: { KZT: 441 },
    });
    expect(await restOf(async () => Response.json(body(7200)), erApi)).toBe(120);
    expect(await restOf(async () => Response.json(body(60)), erApi)).toBe(60);
  });
});
