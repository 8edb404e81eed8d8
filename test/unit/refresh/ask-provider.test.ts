import { describe, expect, it } from 'vitest';
import { addDays } from '../../../lib/rates/calendar.ts';
import { currencyApi } from '../../../lib/rates/providers/currency-api.ts';
import { askProvider, type RateQuestion } from '../../../lib/refresh/ask-provider.ts';
import type { Fetch } from '../../../lib/refresh/fetch-source.ts';

const today = '2026-09-29';
const never = new AbortController().signal;
const question: RateQuestion = {
  currencies: ['KZT'],
  from: '2026-07-01',
  today,
  heldDays: new Set(),
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

async function days(fetch: Fetch, heldDays = new Set<string>()): Promise<string[] | string> {
  const answer = await askProvider(currencyApi, { ...question, heldDays }, fetch, never);
  return 'quotes' in answer ? answer.quotes.map(({ valueDate }) => valueDate) : answer.failure.kind;
}

describe('a provider with a file a day', () => {
  it('is asked for today, the day before, and a few of the days that are missing', async () => {
    const { asked, fetch } = mirrors([]);
    const found = await days(fetch);
    expect(found).toHaveLength(8);
    expect(found.slice(0, 2)).toEqual([today, '2026-09-28']);
    expect(asked[0]).toBe('cdn 2026-09-29');
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

  it('does not ask again for days that are held', async () => {
    const held = new Set(Array.from({ length: 90 }, (_, n) => addDays(today, -n - 1)));
    const { asked, fetch } = mirrors([]);
    expect(await days(fetch, held)).toEqual([today]);
    expect(asked).toEqual(['cdn 2026-09-29']);
  });

  it('gives up after a week without a file', async () => {
    const lacking = Array.from({ length: 30 }, (_, n) => addDays(today, -n));
    expect(await days(mirrors(lacking).fetch)).toBe('status');
  });
});
