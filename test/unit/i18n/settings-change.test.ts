import { describe, expect, it } from 'vitest';
import { bytesText, durationText } from '../../../lib/i18n/measure.ts';
import { changedSections, whatChanged } from '../../../lib/i18n/settings-change.ts';
import { isObject } from '../../../lib/settings/canonical.ts';
import { defaultSettings } from '../../../lib/settings/defaults.ts';
import { fieldChanges } from '../../../lib/settings/field-changes.ts';
import { parseSettings, type Settings } from '../../../lib/settings/schema.ts';
import { english as en } from './english.ts';

const usual = parseSettings(defaultSettings);
const linesOf = (after: Settings) =>
  changedSections(fieldChanges(usual, after), usual, after, en).flatMap(({ section, lines }) =>
    lines.map((line) => `${section} | ${line}`),
  );

describe('changes in words', () => {
  it('name every setting there is', () => {
    for (const [section, fields] of Object.entries(usual)) {
      const paths = isObject(fields)
        ? Object.keys(fields).map((name) => [section, name])
        : [[section]];
      for (const path of paths) {
        const what = whatChanged([{ path, before: 1, after: 2 }], en);
        expect(what, path.join('.')).not.toBe(en.options.changed.other);
      }
    }
  });

  it('say what becomes of each, section by section', () => {
    const after = parseSettings({
      ...usual,
      ticker: { ...usual.ticker, speed: 70, stepBack: false },
      rates: {
        ...usual.rates,
        choice: 'official',
        watchlist: [
          ...usual.rates.watchlist.slice(1).map((pair) => ({ ...pair, per: 100 })),
          { base: 'RUB', quote: 'KGS', per: 1 },
        ],
      },
      rules: [{ id: 'r', action: 'mute', words: ['marathon'], source: 'trend', topic: '' }],
      alerts: [{ id: 'a', base: 'KZT', quote: 'USD', kind: 'crosses', level: 0.0023 }],
      quietHours: { on: true, from: '23:15', to: '07:00' },
      topics: { ...usual.topics, hidden: ['water'] },
      sources: { ...usual.sources, names: { diplomat: 'D' } },
    });
    expect(linesOf(after)).toEqual([
      'rates | which rate is shown: The market’s: a blend of many institutions → The official one: each currency’s own bank, the market only where that fails',
      'rates | watched pairs, added: RUB/KGS',
      'rates | watched pairs, removed: KGS/USD',
      'rates | watched pairs, changed: 100 KZT/USD, 100 TJS/USD, 100 UZS/USD, 100 TMT/USD',
      'sources | names of sources, diplomat: not set → D',
      expect.stringMatching(/^topics \| hidden topics, added: /),
      'topics | rules, added: Hide headlines with “marathon”, from Trend',
      'ticker | speed of the strip: 50 → 70',
      'ticker | stepping back from passwords: on → off',
      'alerts | alerts, added: KZT/USD crosses 0.002300',
      'alerts | quiet hours: off → on',
      'alerts | beginning of the quiet hours: 22:00 → 23:15',
    ]);
  });

  it('tell a choice of a few in the words of the options, and what was not there as such', () => {
    const after = parseSettings({
      ...usual,
      language: 'kk',
      looks: { theme: 'dark' },
      toolbar: { shows: 'unread', topics: [], pair: 'KZT/USD' },
    });
    const { options, toolbar } = en;
    expect(linesOf(after).sort()).toEqual(
      [
        `looks | ${options.fields.language}: ${options.looks.theme.system} → Қазақша`,
        `looks | ${options.fields['looks.theme']}: As the system → Dark`,
        `looks | ${options.fields['toolbar.pair']}: not set → KZT/USD`,
        `looks | ${options.fields['toolbar.shows']}: ${toolbar.nothing} → ${toolbar.unreadCount}`,
      ].sort(),
    );
  });

  it('take a name for a name, though every object has something that is called so', () => {
    const names = { trend: 'constructor' };
    expect(linesOf({ ...usual, sources: { ...usual.sources, names } })).toEqual([
      'sources | names of sources, constructor: not set → constructor',
    ]);
    const what = whatChanged([{ path: ['constructor', 'y'], before: undefined, after: 1 }], en);
    expect(what).toBe(en.options.changed.other);
  });

  it('count what they cannot all name, and tell an order apart', () => {
    const sites = Array.from({ length: 8 }, (_, n) => `site${n}.example`);
    const after = { ...usual, sites: { ...usual.sites, hidden: sites } };
    expect(linesOf(after)[0]).toMatch(/site4\.example and 3 more$/);
    const turned = [...usual.rates.watchlist].reverse();
    expect(linesOf({ ...usual, rates: { ...usual.rates, watchlist: turned } })).toEqual([
      'rates | watched pairs: in another order',
    ]);
  });
});

it('figures are round, and of the size that fits', () => {
  expect([0, 512, 37_400, 9_999_000, 12_000_000, 3e10].map((n) => bytesText(n, en))).toEqual([
    '0 B',
    '512 B',
    '37 kB',
    '9999 kB',
    '12 MB',
    '30 GB',
  ]);
  expect([null, 0, 340, 1500, 12_300].map((n) => durationText(n, en))).toEqual([
    '–',
    '0 ms',
    '340 ms',
    '1500 ms',
    '12 s',
  ]);
});
