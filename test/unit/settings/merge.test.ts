import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedFields, isDefault, settingsOf } from '../../../lib/settings/change.ts';
import {
  type Field,
  type Fields,
  forgetRemovals,
  hasNews,
  lastChange,
  mergeFields,
  readFields,
} from '../../../lib/settings/merge.ts';
import type { Settings } from '../../../lib/settings/schema.ts';

/** Few paths and few moments, so that devices meet in them. */
const path = fc.constantFrom('ticker/edge', 'sites/hidden/a.example', 'rules/r1', 'later/x');
const field: fc.Arbitrary<Field> = fc.oneof(
  fc.tuple(fc.integer({ min: 0, max: 3 })),
  fc.tuple(
    fc.integer({ min: 0, max: 3 }),
    fc.oneof(fc.constantFrom('top', 'bottom', null, true), fc.dictionary(fc.string(), fc.string())),
  ),
);
const fields: fc.Arbitrary<Fields> = fc
  .dictionary(path, field)
  .map((record) => new Map(Object.entries(record)));

const plain = (some: Fields) => Object.fromEntries([...some].sort(([a], [b]) => (a < b ? -1 : 1)));

describe('two devices’ fields', () => {
  it('come to the same, whoever’s come first, in whatever order, however often', () => {
    fc.assert(
      fc.property(fields, fields, fields, (a, b, c) => {
        expect(plain(mergeFields(a, b))).toEqual(plain(mergeFields(b, a)));
        expect(plain(mergeFields(mergeFields(a, b), c))).toEqual(
          plain(mergeFields(a, mergeFields(b, c))),
        );
        expect(plain(mergeFields(a, a))).toEqual(plain(a));
        expect(plain(mergeFields(mergeFields(a, b), b))).toEqual(plain(mergeFields(a, b)));
      }),
    );
  });

  it('hold nothing new once they are brought together', () => {
    fc.assert(
      fc.property(fields, fields, (a, b) => {
        const merged = mergeFields(a, b);
        expect(hasNews(a, merged) || hasNews(b, merged)).toBe(false);
        expect(hasNews(merged, a)).toBe(JSON.stringify(plain(merged)) !== JSON.stringify(plain(a)));
      }),
    );
  });
});

const edge =
  (to: Settings['ticker']['edge']) =>
  (settings: Settings): Settings => ({ ...settings, ticker: { ...settings.ticker, edge: to } });

const pairs = (some: Fields) =>
  settingsOf(some).rates.watchlist.map(({ base, quote }) => `${base}/${quote}`);

const watch =
  (edit: (list: Settings['rates']['watchlist']) => Settings['rates']['watchlist']) =>
  (settings: Settings): Settings => ({
    ...settings,
    rates: { ...settings.rates, watchlist: edit(settings.rates.watchlist) },
  });

const nothing: Fields = new Map();
const now = Date.UTC(2026, 9, 5);
const hour = 3_600_000;

describe('a change', () => {
  it('touches what it changes and nothing else', () => {
    const changed = changedFields(nothing, edge('top'), now);
    expect([...changed]).toEqual([['ticker/edge', [now, 'top']]]);
    expect(changedFields(changed, edge('top'), now + 1)).toBe(changed);
    expect(settingsOf(changed).ticker.edge).toBe('top');
  });

  it('of two devices wins if it is the later one', () => {
    const here = changedFields(nothing, edge('top'), now);
    const there = changedFields(here, edge('bottom'), now + 5);
    expect(settingsOf(mergeFields(here, there)).ticker.edge).toBe('bottom');
  });

  it('of different fields survives in both directions', () => {
    const here = changedFields(nothing, edge('top'), now);
    const there = changedFields(
      nothing,
      (settings) => ({ ...settings, refresh: { everyMinutes: 120 } }),
      now,
    );
    expect(settingsOf(mergeFields(here, there))).toMatchObject({
      ticker: { edge: 'top' },
      refresh: { everyMinutes: 120 },
    });
  });

  it('wins after one that was seen, however wrong the clocks are', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -90, max: 90 }),
        fc.integer({ min: 0, max: 48 }),
        (days, late) => {
          const there = changedFields(nothing, edge('top'), now + days * 24 * hour);
          const here = changedFields(
            mergeFields(nothing, there),
            edge('bottom'),
            now - late * hour,
          );
          expect(settingsOf(mergeFields(there, here)).ticker.edge).toBe('bottom');
        },
      ),
    );
  });

  it('has no moment after which none could come', () => {
    const stored = { 'ticker/edge': [Number.MAX_SAFE_INTEGER, 'top'], 'refresh/x': [8e15, 1] };
    const held = readFields(stored);
    expect([...held.keys()]).toEqual(['refresh/x']);
    expect(lastChange(changedFields(held, edge('top'), now))).toBeGreaterThan(8e15);
  });

  it('leaves alone what a newer version has written, in a list’s element too', () => {
    const newer: Fields = new Map<string, Field>([
      ['ticker/edge', [5, 'left']],
      ['ticker/sparkle', [5, { much: true }]],
      [
        'rules/r1',
        [5, { id: 'r1', action: 'mute', words: ['x'], source: '', topic: '', until: 9 }],
      ],
      ['rules/r2', [5, { id: 'r2', action: 'translate' }]],
    ]);
    const changed = changedFields(
      newer,
      (settings) => ({
        ...settings,
        rules: settings.rules.map((rule) => ({ ...rule, words: ['y'] })),
      }),
      now,
    );
    expect(changed.get('rules/r1')?.[1]).toMatchObject({ words: ['y'], until: 9 });
    for (const kept of ['ticker/edge', 'ticker/sparkle', 'rules/r2']) {
      expect(changed.get(kept)).toBe(newer.get(kept));
    }
    expect(settingsOf(changed).ticker.edge).toBe('bottom');
    expect(settingsOf(changed).ticker).toHaveProperty('sparkle', { much: true });
  });

  it('keeps no half of a character, which browsers would write in different ways', () => {
    const half = 'Ferry \u{1f6a2}'.slice(0, 7);
    const name = (settings: Settings): Settings => ({
      ...settings,
      sources: { ...settings.sources, names: { timesca: half } },
    });
    expect(changedFields(nothing, name, now).get('sources/names/timesca')?.[1]).toBe(
      'Ferry \ufffd',
    );
  });
});

describe('a list', () => {
  const added = watch((list) => [...list, { base: 'EUR', quote: 'USD', per: 1 }]);
  const removed = watch((list) => list.filter(({ base }) => base !== 'TJS'));
  const moved = watch(([first, ...rest]) => (first ? [...rest, first] : rest));

  it('takes the additions, removals and the order of both devices', () => {
    const here = changedFields(changedFields(nothing, moved, now), removed, now + 1);
    const there = changedFields(nothing, added, now + 2);
    for (const merged of [mergeFields(here, there), mergeFields(there, here)]) {
      expect(pairs(merged)).toEqual(['KZT/USD', 'UZS/USD', 'TMT/USD', 'KGS/USD', 'EUR/USD']);
    }
  });

  it('does not bring back what was removed, and brings back what was added after that', () => {
    const here = changedFields(nothing, removed, now);
    expect(pairs(mergeFields(here, changedFields(nothing, added, now - hour)))).not.toContain(
      'TJS/USD',
    );
    const again = changedFields(
      here,
      watch((list) => [...list, { base: 'TJS', quote: 'USD', per: 100 }]),
      now + 1,
    );
    expect(pairs(mergeFields(here, again)).at(-1)).toBe('TJS/USD');
  });

  it('is taken back as it was', () => {
    const before = settingsOf(nothing);
    for (const edit of [added, removed, moved, watch(() => [])]) {
      const after = changedFields(nothing, edit, now);
      expect(pairs(after)).toEqual(
        edit(before).rates.watchlist.map(({ base, quote }) => `${base}/${quote}`),
      );
      expect(settingsOf(changedFields(after, () => before, now + 1))).toEqual(before);
    }
  });

  it('keeps the order of what was added at once', () => {
    const bases = ['TRY', 'EUR', 'CNY', 'AUD', 'RUB'];
    const many = changedFields(
      nothing,
      watch(() => bases.map((base) => ({ base, quote: 'USD', per: 1 }))),
      now,
    );
    expect(pairs(many)).toEqual(bases.map((base) => `${base}/USD`));
  });
});

describe('a removal', () => {
  const removal = (paths: string[], at: number): Fields =>
    new Map(paths.map((one, n) => [one, [at + n]] as const));
  const day = 24 * hour;

  it('is remembered for half a year, and for good where it is of what comes by itself', () => {
    const some = removal(['rates/watchlist/TJS~1USD', 'rules/r1'], now);
    const kept = (later: number) => [...forgetRemovals(some, now + later, isDefault).keys()];
    expect(kept(179 * day)).toEqual(['rates/watchlist/TJS~1USD', 'rules/r1']);
    expect(kept(181 * day)).toEqual(['rates/watchlist/TJS~1USD']);
  });

  it('makes room for later ones where there are very many, and no value does', () => {
    const names = Array.from({ length: 600 }, (_, n) => `sites/hidden/${n}.example`);
    const some = new Map([...removal(names, now), ['ticker/edge', [1, 'top']] as const]);
    const kept = [...forgetRemovals(some, now + day, isDefault).keys()];
    expect(kept).toHaveLength(401);
    expect(kept).toContain('sites/hidden/599.example');
    expect(kept).not.toContain('sites/hidden/0.example');
    expect(kept).toContain('ticker/edge');
  });
});
