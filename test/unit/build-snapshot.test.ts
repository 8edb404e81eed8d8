import { describe, expect, it } from 'vitest';
import { buildSnapshot } from '../../lib/build-snapshot.ts';
import { en } from '../../lib/i18n/en.ts';
import type { RefreshJournal } from '../../lib/journal.ts';
import type { Entry } from '../../lib/news/entry.ts';
import type { Observation } from '../../lib/rates/observation.ts';
import { longestWatchlist, type WatchedPair } from '../../lib/rates/watchlist.ts';
import { defaultSettings } from '../../lib/settings/defaults.ts';
import { tickerHeadlines } from '../../lib/settings/ticker-schema.ts';
import { readSnapshot, type TickerHeadline } from '../../lib/snapshot.ts';
import { attributesOf, partOf, textOf } from './drawn.ts';
import { plainEntry } from './plain-entry.ts';

// Noon wherever the tests run: the strip tells local times.
const now = new Date(2026, 8, 29, 12).getTime();
const idle = { now, online: true };
const journal: RefreshJournal = {
  runs: [{ startedAt: now, finishedAt: now, outcomes: [] }],
  lastRates: now,
  lastNews: now,
};
const never: RefreshJournal = { runs: [], lastRates: null, lastNews: null };

const entry = (n: number, changes: Partial<Entry> = {}): Entry => ({
  ...plainEntry,
  id: `e${n}`,
  identities: [],
  sourceId: 'timesca',
  title: `Story ${n}`,
  link: `https://timesca.com/${n}/`,
  excerpt: 'What it says.',
  published: now,
  firstSeen: now,
  time: now,
  ...changes,
});
const tenge = (valueDate: string, perUsd: number): Observation => ({
  currency: 'KZT',
  provider: 'frankfurter',
  valueDate,
  perUsd,
  fetchedAt: now,
});

const titleOf = ({ item }: TickerHeadline) => {
  const title = partOf(item, 'bdi');
  return title && textOf(title);
};

describe('the snapshot', () => {
  it('holds finished text for every pair, in order, and says where each is from', () => {
    const observations = [tenge('2026-09-28', 443.17), tenge('2026-09-29', 441.23)];
    const { rates } = buildSnapshot(
      defaultSettings,
      { observations, entries: [], journal },
      idle,
      en,
    );
    expect(rates.map(({ pair, rate, change }) => `${pair} ${rate} ${change}`)).toEqual([
      'KGS/USD – –',
      'KZT/USD 0.002266 ▲ 0.44%',
      'TJS/USD – –',
      'UZS/USD – –',
      'TMT/USD 0.28571 0.00%',
    ]);
    expect(rates[1]?.direction).toBe('up');
    expect(attributesOf(rates[1]?.item, 'li')).toEqual({
      class: 'rate',
      title: 'Frankfurter · 29 Sep · market rate · fetched 29 Sep, 12:00',
    });
    expect(attributesOf(rates[1]?.item, 'button')).toMatchObject({
      'aria-label': 'KZT/USD 0.002266 ▲ 0.44%',
      'data-rate': 'KZT/USD',
    });
    expect(attributesOf(rates[4]?.item, 'li')['title']).toBe('Official rate, fixed by the bank');
  });

  it('marks a rate that is old, in words as well', () => {
    const observations = [tenge('2026-09-22', 443.17)];
    const { rates } = buildSnapshot(
      defaultSettings,
      { observations, entries: [], journal },
      idle,
      en,
    );
    expect(attributesOf(rates[1]?.item, 'li')).toEqual({
      class: 'rate stale',
      title: 'Frankfurter · 22 Sep · market rate · more than four days old · fetched 29 Sep, 12:00',
    });
    const name = attributesOf(rates[1]?.item, 'button')['aria-label'];
    expect(name).toMatch(/ 22 Sep$/);
  });

  it('says that it is fetching before anything has come, and shows no lone manat', () => {
    const sources = { observations: [], entries: [], journal: never };
    const snapshot = buildSnapshot(defaultSettings, sources, idle, en);
    expect(snapshot).toMatchObject({ notice: en.notice.fetching, rates: [], asOf: null });
  });

  it('says that nothing is chosen where there is nothing to carry', () => {
    const observations = [tenge('2026-09-29', 441.23)];
    const { rates, ticker } = defaultSettings;
    const noticeOf = (watchlist: typeof rates.watchlist, content: typeof ticker.content) =>
      buildSnapshot(
        { ...defaultSettings, rates: { ...rates, watchlist }, ticker: { ...ticker, content } },
        { observations, entries: [entry(1)], journal },
        idle,
        en,
      ).notice;
    expect(noticeOf([], 'rates')).toBe(en.notice.nothingChosen);
    expect(noticeOf([], 'both')).toBeNull();
    expect(noticeOf(rates.watchlist, 'rates')).toBeNull();
  });

  it('cuts a title between characters, not in the middle of one', () => {
    const title = `${'a'.repeat(158)}🎉 and more`;
    const { headlines } = buildSnapshot(
      defaultSettings,
      { observations: [], entries: [entry(1, { title })], journal },
      idle,
      en,
    );
    expect(headlines.map(titleOf)).toEqual([`${'a'.repeat(158)}…`]);
  });

  it('leaves out entries without a link, and puts words in the place of a missing title', () => {
    const entries = [entry(1, { link: '' }), entry(2, { title: '' }), entry(3)];
    const { headlines } = buildSnapshot(
      defaultSettings,
      { observations: [], entries, journal },
      idle,
      en,
    );
    expect(headlines.map(titleOf)).toEqual(['What it says.', 'Story 3']);
    expect(headlines.map(({ item }) => textOf(item))[0]).toBe(
      'What it says. The Times of Central Asia',
    );
    expect(attributesOf(headlines[1]?.item, 'a')).toMatchObject({
      href: 'https://timesca.com/3/',
      target: '_blank',
      rel: 'noopener noreferrer',
    });
  });

  it('stays within 32 kB with all that can be chosen, without its last headlines where they have no room', () => {
    const entries = Array.from({ length: tickerHeadlines.most }, (_, n) =>
      entry(n, { title: 'Ж'.repeat(300), link: `https://example.org/${n}?${'q'.repeat(400)}` }),
    );
    const currencies = ['KZT', 'KGS', 'TJS', 'UZS', 'TMT', 'USD'];
    const watchlist = currencies
      .flatMap((base) => currencies.map((quote): WatchedPair => ({ base, quote, per: 100 })))
      .filter(({ base, quote }) => base !== quote)
      .slice(0, longestWatchlist);
    const settings = { ...defaultSettings, rates: { ...defaultSettings.rates, watchlist } };
    const observations = [tenge('2026-09-28', 443.17), tenge('2026-09-29', 441.23)];
    const snapshot = buildSnapshot(settings, { observations, entries, journal }, idle, en);
    const bytes = new TextEncoder().encode(JSON.stringify(snapshot)).length;
    expect(bytes).toBeLessThanOrEqual(32_000);
    expect(bytes).toBeGreaterThan(30_000);
    expect(snapshot.headlines.map(({ id }) => id)).toEqual(
      entries.slice(0, snapshot.headlines.length).map(({ id }) => id),
    );
    expect(readSnapshot(JSON.parse(JSON.stringify(snapshot)))).toEqual(snapshot);
  });

  it('is not read when it is of another version, or nothing at all', () => {
    for (const stored of [undefined, null, 'x', {}, { version: 1 }]) {
      expect(readSnapshot(stored)).toBeNull();
    }
  });
});
