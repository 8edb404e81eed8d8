import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../lib/settings/defaults.ts';
import { parseSettings, type Settings } from '../../../lib/settings/schema.ts';
import { readSettingsFile, writeSettingsFile } from '../../../lib/settings/settings-file.ts';

const usual = parseSettings(defaultSettings);
const noon = Date.UTC(2026, 10, 24, 12);

const mine: Settings = parseSettings({
  ...usual,
  ticker: { ...usual.ticker, speed: 70, topics: ['water'] },
  sites: { mode: 'only', hidden: ['bank.example'], only: ['example.org'] },
  sources: {
    states: { timesca: 'paused' },
    names: { diplomat: 'Diplomat' },
    own: [{ id: 'own-1', name: 'Own', url: 'https://own.example/feed', home: '' }],
  },
  rules: [{ id: 'r', action: 'mute', words: ['marathon'], source: '', topic: '' }],
  alerts: [{ id: 'a', base: 'KZT', quote: 'USD', kind: 'crosses', level: 0.0023 }],
  quietHours: { on: true, from: '23:15', to: '06:45' },
});

const fileOf = (settings: unknown) =>
  JSON.stringify({ steppewire: 'settings', version: 1, settings });

describe('a file of settings', () => {
  it('brings back what was written into it, whatever was chosen meanwhile', () => {
    const file = writeSettingsFile(mine, noon);
    expect(readSettingsFile(file, usual)).toEqual({ state: 'read', settings: mine, leftOut: [] });
    const read = readSettingsFile(`\ufeff${file}`, mine);
    expect(read.state === 'read' && writeSettingsFile(read.settings, noon)).toBe(file);
  });

  it('leaves a list as it is where nothing of what was written can be read', () => {
    const read = readSettingsFile(fileOf({ rules: [{ nonsense: 1 }] }), mine);
    expect(read).toEqual({
      state: 'read',
      settings: mine,
      leftOut: [{ path: ['rules'], elements: null }],
    });
    expect(readSettingsFile(fileOf({ rules: [] }), mine)).toMatchObject({
      settings: { rules: [] },
    });
  });

  it('leaves what it cannot read, or does not speak of, as it is', () => {
    const damaged = fileOf({
      ticker: { speed: 9000, edge: 'top', motion: 'backwards' },
      rates: { watchlist: [{ base: 'XXX', quote: 'USD' }] },
      rules: [...mine.rules, 'nonsense', { id: '' }],
      sources: { names: { timesca: 5 } },
      sites: 'everywhere',
    });
    const read = readSettingsFile(damaged, mine);
    expect(read.state === 'read' && new Set(read.leftOut)).toEqual(
      new Set([
        { path: ['ticker', 'speed'], elements: null },
        { path: ['ticker', 'motion'], elements: null },
        { path: ['sites'], elements: null },
        { path: ['rates', 'watchlist'], elements: null },
        { path: ['sources', 'names', 'timesca'], elements: null },
        { path: ['rules'], elements: 2 },
      ]),
    );
    const ticker = { ...mine.ticker, edge: 'top' as const };
    expect(read.state === 'read' && read.settings).toEqual({
      ...mine,
      ticker,
      sources: { ...mine.sources, names: {} },
    });
  });

  it.each([
    ['not-json', 'hello'],
    ['not-json', '{"steppewire": "settings", "versi'],
    ['not-settings', '[]'],
    ['not-settings', '{"theme": "dark"}'],
    ['newer', '{"steppewire": "settings", "version": 2, "settings": {}}'],
    ['too-large', ' '.repeat(1_000_001)],
  ])('is told apart from what is none: %s', (problem, text) => {
    expect(readSettingsFile(text, usual)).toEqual({ state: 'wrong', problem });
  });
});
