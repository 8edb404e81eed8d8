import { describe, expect, it } from 'vitest';
import {
  nearestPage,
  pageCount,
  pagesAround,
  viewingLine,
} from '../../../components/reading/pages.ts';
import { type ReadingFacts, readingView } from '../../../components/reading/reading-view.ts';
import { refreshOutcome } from '../../../components/reading/refresh-outcome.ts';
import { en } from '../../../lib/i18n/en.ts';
import type { SourceOutcome } from '../../../lib/journal.ts';
import { defaultSettings } from '../../../lib/settings/defaults.ts';

describe('pages', () => {
  it.each([
    [1, 0, 'No results yet'],
    [1, 1, 'Viewing result 1 of 1'],
    [1, 6, 'Viewing results 1 – 6 of 6'],
    [1, 7, 'Viewing results 1 – 6 of 7'],
    [2, 7, 'Viewing result 7 of 7'],
    [2, 8, 'Viewing results 7 – 8 of 8'],
    [104, 1034, 'Viewing results 619 – 624 of 1034'],
  ])('page %i of %i: %s', (page, total, line) => {
    expect(viewingLine({ page, size: 6, total, more: false }, en.popup)).toBe(line);
  });

  it('are as many as are needed, and one where there is nothing', () => {
    expect([0, 1, 6, 7, 12, 13].map((total) => pageCount(total, 6))).toEqual([1, 1, 1, 2, 2, 3]);
    expect(nearestPage(9, 8, 6)).toBe(2);
    expect(nearestPage(0, 8, 6)).toBe(1);
  });

  it('are offered five at a time, around the current one', () => {
    expect(pagesAround(1, 2)).toEqual([1, 2]);
    expect(pagesAround(1, 9)).toEqual([1, 2, 3, 4, 5]);
    expect(pagesAround(5, 9)).toEqual([3, 4, 5, 6, 7]);
    expect(pagesAround(9, 9)).toEqual([5, 6, 7, 8, 9]);
  });
});

describe('the outcome of a refresh in words', () => {
  const outcome = (kind: 'rates' | 'news', name: string, result: SourceOutcome['result']) => ({
    kind,
    id: name,
    name,
    at: 0,
    took: 0,
    result,
  });
  const told = (...outcomes: SourceOutcome[]) =>
    refreshOutcome({ startedAt: 0, finishedAt: 0, outcomes }, en);

  it('counts what is new', () => {
    const rates = outcome('rates', 'r', { state: 'ok', changed: 5 });
    const news = [2, 10].map((changed) => outcome('news', `n${changed}`, { state: 'ok', changed }));
    expect(told(rates, ...news)).toMatchObject({
      line: '12 new headlines, new rates',
      failures: null,
    });
    expect(told(outcome('news', 'n', { state: 'ok', changed: 1 })).line).toBe('1 new headline');
  });

  it('counts what failed, tells of each source on demand, and speaks of nothing that did not answer', () => {
    const failed = outcome('rates', 'Exchange rates', {
      state: 'failed',
      failure: { kind: 'timeout' },
    });
    const blocked = outcome('news', 'A', { state: 'failed', failure: { kind: 'blocked' } });
    const fresh = { ...outcome('news', 'C', { state: 'ok', changed: 3 }), took: 840 };
    const { line, failures, sources } = told(
      outcome('news', 'B', { state: 'unchanged' }),
      failed,
      fresh,
      blocked,
    );
    expect(line).toBe('3 new headlines');
    expect(failures).toBe('2 sources failed');
    expect(sources.map(({ name, text, took }) => `${name}: ${text} (${took})`)).toEqual([
      'Exchange rates: It took too long to answer. (0.1 s)',
      'A: It turns browsers like this one away. Opening the site in a tab may help. (0.1 s)',
      'C: 3 new (0.8 s)',
      'B: nothing new (0.1 s)',
    ]);
  });
});

describe('the popup', () => {
  const facts: ReadingFacts = {
    now: Date.UTC(2026, 8, 29, 12),
    online: true,
    topic: 'water',
    list: null,
    size: 6,
    pending: 0,
    query: null,
    board: { view: 'direct', span: '1d', isSpanRead: true },
    rows: 5,
    settings: defaultSettings,
    card: null,
    observations: [
      {
        currency: 'KZT',
        provider: 'frankfurter',
        valueDate: '2026-09-28',
        perUsd: 443.17,
        fetchedAt: 1,
      },
      {
        currency: 'KZT',
        provider: 'frankfurter',
        valueDate: '2026-09-29',
        perUsd: 441.23,
        fetchedAt: 1,
      },
    ],
    tallies: new Map([
      ['all', { total: 3, unread: 2 }],
      ['kazakhstan', { total: 2, unread: 1 }],
      ['sports', { total: 0, unread: 0 }],
    ]),
    journal: { runs: [], lastRates: null, lastNews: null },
    storeBroken: false,
    progress: null,
    outcome: null,
    since: null,
  };

  it('offers all, the topics that hold something, and the chosen one', () => {
    expect(readingView(facts, en).tabs.map(({ id }) => id)).toEqual(['all', 'kazakhstan', 'water']);
  });

  it('says so when the store cannot be opened', () => {
    expect(readingView({ ...facts, storeBroken: true }, en).notice).toEqual({
      text: en.notice.storeBroken,
      refresh: false,
    });
  });

  it('turns a rate and its change around, each computed anew', () => {
    const row = (view: 'direct' | 'inverse') =>
      readingView({ ...facts, board: { ...facts.board, view } }, en).board.rows[1];
    expect(row('direct')).toMatchObject({ rate: '0.002266', change: '▲ 0.44%', direction: 'up' });
    expect(row('inverse')).toMatchObject({ rate: '441.23', change: '▼ 0.44%', direction: 'down' });
  });

  it('prints units of a hundred as they are watched, and names both sides where not all is in dollars', () => {
    const watchlist = [{ base: 'KZT', quote: 'USD', per: 100 as const }];
    const watching = (list: typeof watchlist) => ({
      ...facts.settings,
      rates: { ...facts.settings.rates, watchlist: list },
    });
    const board = (view: 'direct' | 'inverse', list = watchlist) =>
      readingView({ ...facts, settings: watching(list), board: { ...facts.board, view } }, en)
        .board;
    expect(board('direct').rows[0]).toMatchObject({ code: 'KZT', rate: '0.22664' });
    const mixed = [...watchlist, { base: 'USD', quote: 'KZT', per: 1 as const }];
    expect(board('direct', mixed as typeof watchlist).rows.map(({ code }) => code)).toEqual([
      '100 KZT/USD',
      'USD/KZT',
    ]);
    expect(board('inverse', mixed as typeof watchlist).rows[0]).toMatchObject({
      code: 'USD/KZT',
      rate: '441.23',
    });
  });
});
