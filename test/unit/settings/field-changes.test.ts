import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../lib/settings/defaults.ts';
import { fieldChanges, withChanges } from '../../../lib/settings/field-changes.ts';
import { parseSettings, type Settings } from '../../../lib/settings/schema.ts';

const first = parseSettings(defaultSettings);

const withTicker = (settings: Settings, changed: Partial<Settings['ticker']>): Settings => ({
  ...settings,
  ticker: { ...settings.ticker, ...changed },
});

const pairs = (settings: Settings) =>
  settings.rates.watchlist.map(({ base, quote }) => `${base}/${quote}`);

function watching(names: readonly string[], settings = first): Settings {
  const watchlist = names.map((name) => {
    const [base = '', quote = ''] = name.split('/');
    return { base, quote, per: 1 as const };
  });
  return { ...settings, rates: { ...settings.rates, watchlist } };
}

const undone = (before: Settings, after: Settings, now: Settings) =>
  withChanges(now, fieldChanges(before, after), 'before');

describe('what an edit changed', () => {
  it('is told field by field', () => {
    const after = withTicker(first, { speed: 70, edge: 'top' });
    expect(fieldChanges(first, after)).toEqual([
      { path: ['ticker', 'edge'], before: 'bottom', after: 'top' },
      { path: ['ticker', 'speed'], before: 50, after: 70 },
    ]);
    expect(fieldChanges(after, after)).toEqual([]);
  });

  it('is taken back alone: what another page changed meanwhile stays', () => {
    const after = withTicker(first, { speed: 70 });
    const now = withTicker(after, { edge: 'top' });
    expect(undone(first, after, now)).toEqual(withTicker(first, { edge: 'top' }));
  });

  it('is left alone where the same field has been changed again elsewhere', () => {
    const after = withTicker(first, { speed: 70 });
    const now = withTicker(first, { speed: 90 });
    expect(undone(first, after, now)).toEqual(now);
  });

  it('can be made anew after it was taken back', () => {
    const after = withTicker(watching(['KZT/USD']), { speed: 70 });
    const changes = fieldChanges(first, after);
    expect(withChanges(withChanges(after, changes, 'before'), changes, 'after')).toEqual(after);
  });

  it('takes a named field away that was not there before', () => {
    const sources = { ...first.sources, names: { timesca: 'Times' } };
    const after = { ...first, sources };
    expect(undone(first, after, after).sources.names).toEqual({});
  });
});

describe('a change of a list, taken back', () => {
  it('leaves what was added elsewhere', () => {
    const before = watching(['KGS/USD', 'KZT/USD']);
    const after = watching(['KGS/USD', 'KZT/USD', 'RUB/USD']);
    const now = watching(['KGS/USD', 'KZT/USD', 'RUB/USD', 'EUR/USD']);
    expect(pairs(undone(before, after, now))).toEqual(['KGS/USD', 'KZT/USD', 'EUR/USD']);
  });

  it('puts what was removed back where it stood', () => {
    const before = watching(['KGS/USD', 'KZT/USD', 'UZS/USD']);
    const after = watching(['KGS/USD', 'UZS/USD']);
    const now = watching(['KGS/USD', 'UZS/USD', 'EUR/USD']);
    expect(pairs(undone(before, after, now))).toEqual(['KGS/USD', 'KZT/USD', 'UZS/USD', 'EUR/USD']);
  });

  it('restores the order and keeps newcomers beside their neighbours', () => {
    const before = watching(['KGS/USD', 'KZT/USD', 'UZS/USD']);
    const after = watching(['UZS/USD', 'KGS/USD', 'KZT/USD']);
    const now = watching(['UZS/USD', 'EUR/USD', 'KGS/USD', 'KZT/USD']);
    expect(pairs(undone(before, after, now))).toEqual(['KGS/USD', 'KZT/USD', 'UZS/USD', 'EUR/USD']);
  });

  it('does not bring back what was removed elsewhere', () => {
    const before = watching(['KGS/USD', 'KZT/USD']);
    const after = watching(['KZT/USD', 'KGS/USD']);
    expect(pairs(undone(before, after, watching(['KZT/USD'])))).toEqual(['KZT/USD']);
  });

  it('changes the one element that the change was about', () => {
    const before = watching(['KGS/USD', 'KZT/USD']);
    const hundred = before.rates.watchlist.map((pair) =>
      pair.base === 'KZT' ? { ...pair, per: 100 as const } : pair,
    );
    const after = { ...before, rates: { ...before.rates, watchlist: hundred } };
    const now = {
      ...after,
      rates: {
        ...after.rates,
        watchlist: hundred.map((pair) =>
          pair.base === 'KGS' ? { ...pair, per: 1000 as const } : pair,
        ),
      },
    };
    expect(undone(before, after, now).rates.watchlist).toEqual([
      { base: 'KGS', quote: 'USD', per: 1000 },
      { base: 'KZT', quote: 'USD', per: 1 },
    ]);
  });

  it('is exact where nobody else changed anything, whatever was done', () => {
    const lists = fc.uniqueArray(
      fc.constantFrom('KGS/USD', 'KZT/USD', 'UZS/USD', 'EUR/USD', 'RUB/KZT', 'CNY/KGS'),
    );
    fc.assert(
      fc.property(lists, lists, (one, other) => {
        const [before, after] = [watching(one), watching(other)];
        expect(undone(before, after, after)).toEqual(before);
      }),
    );
  });
});
