import 'fake-indexeddb/auto';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { utcDay } from '../../../lib/rates/calendar.ts';

const fake = vi.hoisted(() => ({
  permissions: { contains: async () => true },
  runtime: { sendMessage: async () => undefined },
}));
vi.mock('webextension-polyfill', () => ({ default: fake }));

const { fetchMissing } = await import('../../../lib/worker/rate-desk.ts');
const { parseSettings } = await import('../../../lib/settings/schema.ts');
const { openStore } = await import('../../../lib/store/open.ts');
const { readObservations } = await import('../../../lib/store/rates.ts');

const day = 86_400_000;
const monday = Date.UTC(2026, 2, 2, 12);

/** Frankfurter, with a rate of the won for the day that is asked on. */
const answer = vi.fn(async () =>
  Response.json([{ date: utcDay(Date.now()), base: 'USD', quote: 'KRW', rate: 1365 }]),
);

vi.useFakeTimers({ toFake: ['Date'] });
vi.stubGlobal('navigator', { onLine: true });
vi.stubGlobal('fetch', answer);
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

beforeEach(async () => {
  const store = await openStore();
  for (const table of ['rates', 'providers', 'meta'] as const) await store.clear(table);
});

/** How often anybody is asked when won are converted so many days after the first time. */
async function askedOn(days: number): Promise<number> {
  vi.setSystemTime(monday + days * day);
  answer.mockClear();
  await fetchMissing(['KRW'], parseSettings({}));
  return answer.mock.calls.length;
}

describe('a currency that nobody watches', () => {
  it('is asked for when it is wanted, and again once what is held of it is no longer fresh', async () => {
    expect(await askedOn(0)).toBe(1);
    expect(await askedOn(0)).toBe(0);
    expect(await askedOn(4)).toBe(0);
    expect(await askedOn(20)).toBe(1);
    const held = await readObservations(await openStore(), ['KRW'], '2026-01-01');
    expect(held.map(({ valueDate }) => valueDate)).toEqual(['2026-03-02', '2026-03-22']);
  });
});
