import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Entry } from '../../../lib/news/entry.ts';

/** A browser as far as telling asks it for anything. */
const fake = vi.hoisted(() => ({
  permissions: { contains: vi.fn(async () => true) },
  storage: {
    local: { get: async () => ({}) },
    session: { get: async () => ({}) },
  },
  runtime: { getURL: (path: string) => path },
  notifications: { create: vi.fn(async () => 'id') },
}));
vi.mock('webextension-polyfill', () => ({ default: fake }));

const { en } = await import('../../../lib/i18n/en.ts');
const { tellNews } = await import('../../../lib/worker/tell-news.ts');
const { parseSettings } = await import('../../../lib/settings/schema.ts');
const { utcDay } = await import('../../../lib/rates/calendar.ts');
const { readAlertMemories, readFirings } = await import('../../../lib/store/alerts.ts');
const { markRead, writeFeedAnswer } = await import('../../../lib/store/entries.ts');
const { unaskedFeed } = await import('../../../lib/news/feed-state.ts');
const { openStore } = await import('../../../lib/store/open.ts');
const { plainEntry } = await import('../plain-entry.ts');

const { create } = fake.notifications;

/** By the clock on the wall, wherever the test runs. */
const noon = new Date(2026, 10, 24, 12).getTime();
const night = new Date(2026, 10, 24, 23, 30).getTime();
const morning = new Date(2026, 10, 25, 7).getTime();
const hour = 3_600_000;
const story = { ...plainEntry, sourceId: 'trend', title: 'Bridge opened' };

const settings = parseSettings({
  alerts: [{ id: 'a', base: 'KZT', quote: 'USD', kind: 'crosses', level: 0.0023 }],
  quietHours: { on: true, from: '22:00', to: '07:00' },
});

const providers = ['frankfurter', 'currency-api'];

/** Enters a rate of the day, as every provider has it, and tells what there is to tell at the moment `now`. */
async function quoted(perUsd: number, now: number): Promise<void> {
  const store = await openStore();
  for (const provider of providers) {
    const observed = { currency: 'KZT', valueDate: utcDay(now), provider, perUsd, fetchedAt: now };
    await store.put('rates', observed);
  }
  await come(now);
  await tellNews(store, settings, en, now);
}

/** A story that a rule is for comes, and nothing is told yet: so a worker that is killed leaves it. */
async function come(at: number, changes: Partial<Entry> = {}): Promise<void> {
  const entry = { ...story, id: `e${at}`, time: at, ...changes };
  const state = { ...unaskedFeed(story.sourceId), untold: [{ id: entry.id, at }] };
  await writeFeedAnswer(await openStore(), state, [entry], () => entry);
}

const toldOnes = async () => (await readFirings(await openStore())).map(({ told }) => told);

beforeEach(async () => {
  const store = await openStore();
  const tables = ['rates', 'firings', 'meta', 'entries', 'tallies', 'feeds', 'marks'] as const;
  await Promise.all(tables.map((table) => store.clear(table)));
  create.mockClear();
});

describe('after a refresh', () => {
  it('an alert and a headline are told in one notification, and the alert once', async () => {
    await quoted(440, noon);
    expect(create).toHaveBeenLastCalledWith('headlines', expect.anything());
    await quoted(430, noon + 1);
    expect(create).toHaveBeenCalledTimes(2);
    expect(create).toHaveBeenLastCalledWith(
      'alert KZT/USD',
      expect.objectContaining({
        title: 'KZT/USD · A headline for you',
        message: expect.stringMatching(/^KZT\/USD rose above .*\nBridge opened \(Trend\)$/),
      }),
    );
    expect(await toldOnes()).toEqual([true]);
    await quoted(430, noon + 2);
    expect(create).toHaveBeenLastCalledWith('headlines', expect.anything());
  });

  it('nothing is told in quiet hours, nor of them when they are over', async () => {
    await quoted(440, night);
    await quoted(430, night + 1);
    expect(create).not.toHaveBeenCalled();
    expect(await toldOnes()).toEqual([true]);
    const memory = { state: 'above', armed: false };
    expect((await readAlertMemories(await openStore()))['a']).toMatchObject(memory);
    await tellNews(await openStore(), settings, en, morning);
    expect(create).not.toHaveBeenCalled();
    expect(await toldOnes()).toEqual([true]);
  });

  it('what went off before quiet hours and could not be told waits until they are over', async () => {
    fake.permissions.contains.mockResolvedValueOnce(false).mockResolvedValueOnce(false);
    await quoted(440, night - 2 * hour);
    await quoted(430, night - 2 * hour + 1);
    await tellNews(await openStore(), settings, en, night);
    expect(await toldOnes()).toEqual([false]);
    await tellNews(await openStore(), settings, en, morning);
    expect(create).toHaveBeenCalledExactlyOnceWith('alert KZT/USD', expect.anything());
    expect(await toldOnes()).toEqual([true]);
  });
});

describe('headlines that a killed worker has left', () => {
  const tell = async (now: number) => tellNews(await openStore(), settings, en, now);

  it('are told after the next refresh, and once', async () => {
    await come(noon);
    await tell(noon + hour);
    expect(create).toHaveBeenCalledExactlyOnceWith(
      'headlines',
      expect.objectContaining({ message: 'Bridge opened (Trend)' }),
    );
    await tell(noon + 2 * hour);
    expect(create).toHaveBeenCalledTimes(1);
  });

  it('are not told once they are old, or were read meanwhile', async () => {
    await come(noon - 13 * hour);
    await tell(noon);
    await come(noon);
    await markRead(await openStore(), [`e${noon}`], true);
    await tell(noon + 1);
    expect(create).not.toHaveBeenCalled();
  });

  it('are never told where they came in quiet hours, and wait where they came before', async () => {
    await come(night);
    await tell(morning);
    expect(create).not.toHaveBeenCalled();
    await come(night - 2 * hour);
    await tell(night);
    expect(create).not.toHaveBeenCalled();
    await tell(morning);
    expect(create).toHaveBeenCalledTimes(1);
  });
});
