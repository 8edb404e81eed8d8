import { describe, expect, it } from 'vitest';
import { addDays } from '../../../lib/rates/calendar.ts';
import { chartOf } from '../../../lib/rates/chart.ts';
import { changeOfSpan, changeOver, pointsOver } from '../../../lib/rates/periods.ts';
import { readRate } from '../../../lib/rates/reading.ts';

const today = '2026-09-29';
const on = (daysAgo: number, rate: number) => ({ valueDate: addDays(today, -daysAgo), rate });

describe('the change over a span', () => {
  it('compares with the newest day that is at least so old', () => {
    const history = [on(10, 90), on(8, 100), on(5, 105), on(0, 110)];
    expect(changeOver(history, '1w')).toBeCloseTo(10, 9);
  });

  it('is unknown where the history does not reach, or has a hole there', () => {
    expect(changeOver([on(5, 100), on(0, 110)], '1w')).toBeNull();
    expect(changeOver([on(13, 100), on(0, 110)], '1w')).toBeNull();
    expect(changeOver([on(300, 100), on(0, 110)], '1y')).toBeNull();
    expect(changeOver([on(370, 100), on(0, 110)], '1y')).toBeCloseTo(10, 9);
    expect(changeOver([], '1m')).toBeNull();
  });

  it('is not told of a rate that is too old to be one of today', () => {
    const observed = [0, 7, 30].map((daysAgo) => ({
      currency: 'KZT',
      valueDate: addDays(today, -daysAgo),
      provider: 'frankfurter',
      perUsd: 450 + daysAgo,
      fetchedAt: 0,
    }));
    const changes = (daysLater: number) => {
      const now = Date.parse(addDays(today, daysLater));
      const reading = readRate({ base: 'KZT', quote: 'USD' }, observed, () => ['frankfurter'], now);
      return (['1d', '1w', '1m'] as const).map((span) => changeOfSpan(reading, span) !== null);
    };
    expect(changes(5)).toEqual([true, true, true]);
    expect(changes(16)).toEqual([false, false, false]);
  });

  it('is that of the shown rate, where its sides stand on days behind those of the history', () => {
    const seen = (currency: string, provider: string, perUsd: number, ...daysAgo: number[]) =>
      daysAgo.map((ago) => ({
        currency,
        provider,
        perUsd,
        valueDate: addDays(today, -ago),
        fetchedAt: 0,
      }));
    // On a Monday the newest day of the Bank of Russia is Saturday, of which that of Kazakhstan tells nothing.
    const monday = Date.parse(addDays(today, -1));
    const observed = [
      ...seen('RUB', 'cbr', 80, 11, 10, 4, 3),
      ...seen('KZT', 'nbk', 400, 11, 4),
      ...seen('KZT', 'nbk', 500, 1),
    ];
    const reading = readRate({ base: 'KZT', quote: 'RUB' }, observed, () => ['nbk', 'cbr'], monday);
    expect(reading.rate).toBeCloseTo(80 / 500, 12);
    expect(reading.history.at(-1)?.rate).toBeCloseTo(80 / 400, 12);
    expect(changeOfSpan(reading, '1w')).toBeCloseTo(-20, 9);
  });

  it('takes its points from the day it compares with', () => {
    const history = [on(40, 1), on(31, 2), on(12, 3), on(0, 4)];
    expect(pointsOver(history, '1m').map(({ rate }) => rate)).toEqual([2, 3, 4]);
    expect(pointsOver(history, '1y')).toEqual(history);
  });
});

describe('a chart', () => {
  const box = { width: 64, height: 20, margin: { top: 2, right: 0, bottom: 2, left: 0 } };

  it('fills its box, and gives days the room that time took', () => {
    expect(chartOf([on(4, 1), on(1, 2), on(0, 1.5)], box).line).toBe('M0 18L48 2L64 10');
  });

  it('lies flat where hardly anything moves', () => {
    const { points } = chartOf([on(2, 1), on(1, 1.00001), on(0, 1)], box);
    const ys = points.map(({ y }) => y);
    expect(Math.max(...ys) - Math.min(...ys)).toBeLessThan(1);
  });

  it('is a line for one rate and nothing for none', () => {
    expect(chartOf([on(0, 2)], box).line).toBe('M0 10L64 10');
    expect(chartOf([], box)).toMatchObject({ line: '', points: [], low: null });
  });

  it('has round levels inside its range, its extremes, and days from end to end', () => {
    const history = [on(30, 0.00221), on(15, 0.002312), on(0, 0.002266)];
    const { levels, days, low, high } = chartOf(history, box);
    expect(levels.map(({ rate }) => Number(rate.toPrecision(6)))).toEqual([0.00225, 0.0023]);
    expect([low?.rate, high?.rate]).toEqual([0.00221, 0.002312]);
    expect(days.map(({ valueDate }) => valueDate)).toEqual([
      '2026-08-30',
      '2026-09-09',
      '2026-09-19',
      '2026-09-29',
    ]);
  });
});
