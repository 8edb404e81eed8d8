import { describe, expect, it } from 'vitest';
import { loopOf, shownMeanwhile, timeToShow } from '../../../components/ticker/loop.ts';
import { blankSnapshot } from '../../../lib/build-snapshot.ts';
import { en } from '../../../lib/i18n/en.ts';
import { defaultSettings } from '../../../lib/settings/defaults.ts';
import type { TickerSnapshot } from '../../../lib/snapshot.ts';

const snapshot = (rate: string, change: string, ...titles: string[]): TickerSnapshot => ({
  ...blankSnapshot(defaultSettings, null, en),
  asOf: '23 Nov, 14:05',
  rates: [
    {
      id: 'KZT/USD',
      pair: 'KZT/USD',
      rate,
      change,
      direction: 'up',
      item: ['li', {}, rate, change],
    },
  ],
  headlines: titles.map((title) => ({ id: title, item: ['li', {}, title] })),
});

describe('the loop', () => {
  it('keeps one speed whatever the length', () => {
    expect(loopOf(5000, 1200, 50)).toEqual({ moves: true, duration: 100_000 });
    expect(loopOf(10_000, 1200, 50).duration).toBe(200_000);
    expect(loopOf(10_000, 1200, 100).duration).toBe(100_000);
  });

  it('stands where everything is in view', () => {
    expect(loopOf(900, 1200, 50)).toEqual({ moves: false, duration: 0 });
  });

  it('finds the moment at which an item is in view', () => {
    expect(timeToShow(1024, 2000, 40_000)).toBe(20_000);
    expect(timeToShow(0, 2000, 40_000)).toBeCloseTo(39_520);
  });
});

describe('new data in a moving strip', () => {
  const shown = snapshot('0.002266', '▲ 0.44%', 'One', 'Two');

  it('shows new figures at once where they take the same room', () => {
    const next = snapshot('0.002261', '0.00%', 'One', 'Two');
    expect(shownMeanwhile(shown, next)).toBe(next);
  });

  it('keeps headlines until the end of the round, while the figures are already new', () => {
    const next = snapshot('0.002261', '▼ 0.22%', 'Three', 'One');
    const meanwhile = shownMeanwhile(shown, next);
    expect(meanwhile.rates).toBe(next.rates);
    expect(meanwhile.headlines).toBe(shown.headlines);
  });

  it('waits with figures of another length', () => {
    expect(shownMeanwhile(shown, snapshot('0.00226', '▲ 0.44%', 'One', 'Two'))).toBe(shown);
    expect(shownMeanwhile(shown, snapshot('0.002266', '▲ 12.44%', 'One', 'Two'))).toBe(shown);
  });

  it('does not let anybody wait for the first rates or headlines', () => {
    const next = snapshot('0.002261', '0.00%', 'One');
    expect(shownMeanwhile({ ...shown, rates: [] }, next)).toBe(next);
    expect(shownMeanwhile({ ...shown, headlines: [] }, next)).toBe(next);
  });

  it('follows the first refresh as it goes', () => {
    const next = snapshot('0.002266', '▲ 0.44%', 'One', 'Two', 'Three');
    expect(shownMeanwhile({ ...shown, asOf: null }, next)).toBe(next);
    expect(shownMeanwhile(shown, next)).not.toBe(next);
  });
});
