import { describe, expect, it } from 'vitest';
import { en } from '../../../lib/i18n/en.ts';
import type { Entry } from '../../../lib/news/entry.ts';
import type { AlertFiring } from '../../../lib/rates/alerts.ts';
import { defaultSettings } from '../../../lib/settings/defaults.ts';
import {
  alertsTelling,
  headlinesTelling,
  together,
  untoldOf,
} from '../../../lib/worker/telling.ts';
import { plainEntry } from '../plain-entry.ts';

const now = Date.UTC(2026, 10, 24, 12);
const hour = 3_600_000;

const firing = (quote: string, more: Partial<AlertFiring> = {}): AlertFiring => ({
  alertId: quote,
  valueDate: '2026-11-24',
  at: now,
  base: 'KZT',
  quote,
  kind: 'crosses',
  threshold: 0.0023,
  rate: 0.00233,
  changePercent: 1,
  direction: 'up',
  told: false,
  ...more,
});

const story = (title: string, more: Partial<Entry> = {}): Entry => ({
  ...plainEntry,
  sourceId: 'trend',
  title,
  time: now - hour,
  ...more,
});

const headlines = (...entries: Entry[]) => headlinesTelling(entries, defaultSettings, en, now);

describe('what is told after a refresh', () => {
  it('is nothing where nothing is news', () => {
    expect(together(alertsTelling([], en), headlines())).toBeNull();
    expect(
      headlines(story('Old', { time: now - 13 * hour }), story('Mute', { muted: true })),
    ).toBeNull();
    const told = firing('USD', { told: true });
    expect(untoldOf([told, firing('EUR', { at: now - 13 * hour })], now)).toEqual([]);
  });

  it('is the alerts alone, or the headlines alone, under an id of their own', () => {
    const alerts = alertsTelling([firing('USD'), firing('EUR')], en);
    expect(together(alerts, null)).toMatchObject({ id: 'alert KZT/USD', title: '2 alerts' });
    expect(alertsTelling([firing('USD', { per: 100 })], en)).toMatchObject({
      id: 'alert KZT/USD',
      title: '100 KZT/USD',
    });
    const five = headlines(...['A', 'B', 'C', 'D', 'E'].map((title) => story(title)));
    expect(together(null, five)).toEqual({
      id: 'headlines',
      title: '5 headlines for you',
      lines: ['A (Trend)', 'B (Trend)', 'C (Trend)', 'and 2 more'],
    });
  });

  it('is both in one, which opens what the alert’s own would', () => {
    expect(together(alertsTelling([firing('USD')], en), headlines(story('A')))).toEqual({
      id: 'alert KZT/USD',
      title: 'KZT/USD · A headline for you',
      lines: [expect.stringMatching(/^KZT\/USD rose above 0\.002300/), 'A (Trend)'],
    });
  });
});
