import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../lib/settings/defaults.ts';
import { flattened, unflattened } from '../../../lib/settings/fields.ts';
import { parseSettings } from '../../../lib/settings/schema.ts';

describe('settings as fields', () => {
  it('come together again as they were', () => {
    const settings = parseSettings({
      ...defaultSettings,
      rates: { choice: 'official', watchlist: [{ base: 'EUR', quote: 'KZT', per: 100 }] },
      topics: { ...defaultSettings.topics, names: { 'a/b~c': 'Odd', water: 'Rivers' } },
      sites: { mode: 'only', hidden: ['bank.example'], only: ['b.example', 'a.example'] },
      later: { inner: [1, { x: 2 }], empty: null },
    });
    expect(parseSettings(unflattened(flattened(settings)))).toEqual(settings);
  });

  it('name an element of a list by what it is, and any other value by where it is', () => {
    const paths = [...flattened(defaultSettings).keys()];
    expect(paths).toContain('ticker/edge');
    expect(paths).toContain('rates/watchlist/KZT~1USD');
    expect(paths).not.toContain('version');
    expect(flattened({ topics: { order: ['water'] } }).get('topics/order')).toEqual(['water']);
  });

  it('take no value of a path for a part of a prototype', () => {
    const made = unflattened(
      new Map<string, unknown>([
        ['__proto__/polluted', true],
        ['ticker/constructor/prototype/polluted', true],
      ]),
    );
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(Object.keys(made)).toContain('__proto__');
  });

  it('let parts win over a value where two versions differ in that', () => {
    const made = unflattened(
      new Map<string, unknown>([
        ['ticker/edge/x', 1],
        ['ticker/edge', 'top'],
      ]),
    );
    expect(made['ticker']).toMatchObject({ edge: { x: 1 } });
  });
});
