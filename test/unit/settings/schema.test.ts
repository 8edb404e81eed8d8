import { describe, expect, it } from 'vitest';
import { chosenSources, ownSourceId } from '../../../lib/news/sources.ts';
import { defaultSettings } from '../../../lib/settings/defaults.ts';
import { parseSettings } from '../../../lib/settings/schema.ts';

describe('settings out of storage', () => {
  it.each([undefined, null, 7, 'x', [], {}])('are the defaults for %j', (stored) => {
    expect(parseSettings(stored)).toEqual(defaultSettings);
  });

  it('keep what is sound and what a newer version wrote, and replace only what is not', () => {
    const stored = {
      version: 9,
      ticker: { enabled: false, edge: 'left', height: 33, speed: 2, topics: ['kazakhstan', 7] },
      sites: { mode: 'only', only: ['https://www.Bank.example/login', 'no site', 4] },
      rates: {
        choice: 'street',
        watchlist: [
          { base: 'KZT', quote: 'RUB', per: 100 },
          { base: 'KZT', quote: 'KZT' },
          { base: 'XXX', quote: 'USD' },
          { base: 'EUR', quote: 'USD', per: 7 },
          { base: 'EUR', quote: 'USD' },
          null,
        ],
      },
      alerts: [
        { id: 'a', base: 'KZT', quote: 'USD', kind: 'crosses', level: 0.0023 },
        { id: 'b', base: 'KZT', quote: 'USD', kind: 'crosses', level: -1 },
        { id: 'c', base: 'KZT', quote: 'USD', kind: 'wobbles' },
      ],
      quietHours: { on: true, from: '24:00', to: '6:30' },
      refresh: { everyMinutes: 3 },
      // Not spoken yet, but perhaps on the device that wrote it.
      language: 'tg',
      looks: { theme: 'sepia' },
      toolbar: { shows: 'change', topics: ['kazakhstan', 7], pair: null },
      later: true,
    };
    expect(parseSettings(stored)).toEqual({
      version: 9,
      ticker: { ...defaultSettings.ticker, enabled: false, topics: ['kazakhstan'] },
      sites: { mode: 'only', hidden: [], only: ['bank.example'] },
      rates: {
        choice: 'market',
        convertTo: 'USD',
        watchlist: [
          { base: 'KZT', quote: 'RUB', per: 100 },
          { base: 'EUR', quote: 'USD', per: 1 },
        ],
      },
      alerts: [{ id: 'a', base: 'KZT', quote: 'USD', kind: 'crosses', level: 0.0023 }],
      sources: defaultSettings.sources,
      topics: defaultSettings.topics,
      rules: [],
      quietHours: { on: true, from: '22:00', to: '07:00' },
      refresh: { everyMinutes: 30 },
      synchronise: { on: true },
      language: 'tg',
      looks: { theme: 'system' },
      toolbar: { shows: 'change', topics: ['kazakhstan'], pair: '' },
      reading: defaultSettings.reading,
      later: true,
    });
  });

  it('may watch nothing, but a list of which nothing can be read is no choice', () => {
    const watched = (watchlist: unknown) => parseSettings({ rates: { watchlist } }).rates.watchlist;
    expect(watched([])).toEqual([]);
    expect(watched(['KZT/USD'])).toEqual(defaultSettings.rates.watchlist);
    const many = Array.from({ length: 40 }, (_, n) => ({
      base: 'KZT',
      quote: n % 2 ? 'USD' : 'EUR',
    }));
    expect(watched(many)).toHaveLength(2);
  });

  it('come back as they were chosen', () => {
    const chosen = { ...defaultSettings, refresh: { everyMinutes: 120 } };
    expect(parseSettings(JSON.parse(JSON.stringify(chosen)))).toEqual(chosen);
  });

  it('know for how many units an alert was made, where it says so', () => {
    const alert = { id: 'a', base: 'KRW', quote: 'KZT', kind: 'crosses', level: 0.32 };
    const read = (more: object) => parseSettings({ alerts: [{ ...alert, ...more }] }).alerts;
    expect(read({ per: 100 })).toEqual([{ ...alert, per: 100 }]);
    expect(read({ per: 7 })).toEqual([{ ...alert, per: 1 }]);
    expect(read({})).toEqual([alert]);
  });

  it('choose no topic that is gone: a strip of that alone would carry nothing', () => {
    const own = { id: 'own-1', label: 'Rail', keywords: ['rail'], exclude: [], sources: [] };
    const stored = {
      topics: { own: [own] },
      ticker: { topics: ['own-1', 'own-2'] },
      toolbar: { topics: ['own-2'] },
    };
    const { ticker, toolbar } = parseSettings(stored);
    expect(ticker.topics).toEqual(['own-1']);
    expect(toolbar.topics).toEqual([]);
  });

  it('take the topics of their user by ids that no list of ours has', () => {
    const topic = { label: 'Rail', keywords: ['rail'], exclude: [], sources: [] };
    const ids = ['own-1', 'all', 'saved', 'kazakhstan', 'own-a b', 'own-\u0001', 'own-'];
    const own = ids.map((id) => ({ ...topic, id }));
    expect(parseSettings({ topics: { own } }).topics.own.map(({ id }) => id)).toEqual(['own-1']);
  });

  it('take the sources of their user by ids that no list of ours and no object has', () => {
    const source = { name: 'Valley', url: 'https://valley.example/feed', home: '' };
    const ids = ['__proto__', 'constructor', 'trend', 'own-4d0c1f2a', ownSourceId(source.url)];
    const stored = {
      sources: { own: ids.map((id) => ({ ...source, id })), states: { constructor: 'paused' } },
    };
    const { sources } = parseSettings(stored);
    expect(sources.own.map(({ id }) => id)).toEqual(ids.slice(3));
    for (const { id, name, state } of chosenSources(sources)) {
      expect([typeof name, typeof state], id).toEqual(['string', 'string']);
    }
  });

  it('lose of the sources’ states only the one that a newer version knows', () => {
    const { sources } = parseSettings({
      sources: { states: { trend: 'paused', kloop: 'at-night' }, names: { trend: 'T', kloop: 7 } },
    });
    expect(sources).toMatchObject({ states: { trend: 'paused' }, names: { trend: 'T' } });
  });

  it('take no rule that would hold of more than was written', () => {
    const rule = { id: 'r', action: 'mute', words: ['gas'], source: 'trend', topic: '' };
    const damages = [{ words: 'gas, oil' }, { words: [7] }, { source: 5 }, { topic: null }];
    for (const damage of damages) {
      expect(parseSettings({ rules: [{ ...rule, ...damage }] }).rules).toEqual([]);
    }
    const { words: _, ...ofSource } = rule;
    expect(parseSettings({ rules: [ofSource] }).rules).toEqual([{ ...rule, words: [] }]);
  });

  it('lead from a source to no address that is none of the web', () => {
    const own = { id: 'own-1', name: 'Own', url: 'https://own.example/feed' };
    const homeOf = (home: string) =>
      parseSettings({ sources: { own: [{ ...own, home }] } }).sources.own[0]?.home;
    expect(homeOf('https://own.example/')).toBe('https://own.example/');
    expect(homeOf('javascript:alert(1)')).toBe('');
  });

  it('take no alert whose memory would lie under a name that every object has', () => {
    const alert = { base: 'KZT', quote: 'USD', kind: 'moves', percent: 2 };
    const alerts = ['__proto__', 'toString', 'prototype', 'a-1'].map((id) => ({ ...alert, id }));
    expect(parseSettings({ alerts }).alerts.map(({ id }) => id)).toEqual(['a-1']);
  });
});
