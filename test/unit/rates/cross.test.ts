import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../lib/rates/calendar.ts';
import { changePercent } from '../../../lib/rates/change.ts';
import type { Observation } from '../../../lib/rates/observation.ts';
import { inverseOf, type Pair } from '../../../lib/rates/pair.ts';
import { readRate } from '../../../lib/rates/reading.ts';

const today = '2026-09-29';
const noon = Date.UTC(2026, 8, 29, 12);
const preference = () => ['a'];

const seen = (currency: string, perUsd: number, valueDate = today): Observation => ({
  currency,
  provider: 'a',
  valueDate,
  perUsd,
  fetchedAt: noon,
});

const read = (pair: Pair, ...held: Observation[]) => readRate(pair, held, preference, noon);
const tengeInRoubles = { base: 'KZT', quote: 'RUB' };

describe('a pair crossed through the dollar', () => {
  it('is the quotient of both sides on one day', () => {
    const reading = read(tengeInRoubles, seen('KZT', 480), seen('RUB', 80));
    expect(reading.rate).toBeCloseTo(80 / 480, 12);
    expect(reading.provenance.map(({ currency }) => currency)).toEqual(['KZT', 'RUB']);
  });

  it('takes the newest day that both sides have when one is a day ahead', () => {
    const yesterday = addDays(today, -1);
    const held = [seen('KZT', 480), seen('KZT', 500, yesterday), seen('RUB', 80, yesterday)];
    const reading = read(tengeInRoubles, ...held);
    expect(reading.rate).toBeCloseTo(80 / 500, 12);
    expect(reading.valueDate).toBe(yesterday);
    expect(new Set(reading.provenance.map(({ valueDate }) => valueDate))).toEqual(
      new Set([yesterday]),
    );
  });

  it('names both days where the sides have none in common, and claims no change', () => {
    const held = [
      seen('KZT', 480),
      seen('KZT', 500, '2026-09-25'),
      seen('RUB', 80, '2026-09-28'),
      seen('RUB', 79, '2026-09-25'),
    ];
    const reading = read(tengeInRoubles, ...held);
    expect(reading.rate).toBeCloseTo(80 / 480, 12);
    expect(reading.provenance.map(({ valueDate }) => valueDate)).toEqual([today, '2026-09-28']);
    expect(reading.valueDate).toBe('2026-09-28');
    expect(reading.changePercent).toBeNull();
  });

  it('leaves days empty that one side does not have', () => {
    const held = [
      seen('KZT', 480),
      seen('KZT', 481, '2026-09-28'),
      seen('KZT', 482, '2026-09-27'),
      seen('RUB', 80),
      seen('RUB', 79, '2026-09-27'),
    ];
    const { history } = read(tengeInRoubles, ...held);
    expect(history.map(({ valueDate }) => valueDate)).toEqual(['2026-09-27', today]);
  });

  it('goes through a peg on any day, and knows two pegs as fixed', () => {
    const manat = read(
      { base: 'TMT', quote: 'KZT' },
      seen('KZT', 480),
      seen('KZT', 470, '2026-09-28'),
    );
    expect(manat.rate).toBeCloseTo(480 / 3.5, 12);
    expect(manat.changePercent).toBeCloseTo((480 / 470 - 1) * 100, 9);
    expect(manat.pegged).toBe(false);
    expect(read({ base: 'USD', quote: 'TMT' })).toMatchObject({
      rate: 3.5,
      pegged: true,
      changePercent: 0,
    });
  });

  it('is nothing where one side is not held', () => {
    expect(read(tengeInRoubles, seen('KZT', 480))).toMatchObject({
      rate: null,
      freshness: 'unavailable',
      provenance: [],
    });
  });

  it('round-trips, and its inverse changes the other way, whatever the figures', () => {
    const perUsd = fc.double({ min: 1e-4, max: 1e7, noNaN: true });
    const step = fc.double({ min: 0.82, max: 1.18, noNaN: true });
    fc.assert(
      fc.property(perUsd, perUsd, step, step, (kzt, rub, up, down) => {
        const held = [
          seen('KZT', kzt),
          seen('RUB', rub),
          seen('KZT', kzt * up, '2026-09-28'),
          seen('RUB', rub * down, '2026-09-28'),
        ];
        const [direct, inverse] = [tengeInRoubles, inverseOf(tengeInRoubles)].map((pair) =>
          read(pair, ...held),
        );
        expect(Math.abs((direct?.rate ?? 0) * (inverse?.rate ?? 0) - 1)).toBeLessThan(1e-12);
        const legs = [
          read({ base: 'KZT', quote: 'USD' }, ...held),
          read({ base: 'USD', quote: 'RUB' }, ...held),
        ];
        const through = legs.reduce((product, { rate }) => product * (rate ?? 0), 1);
        expect(Math.abs(through / (direct?.rate ?? 0) - 1)).toBeLessThan(1e-12);
        const change = direct?.changePercent ?? 0;
        if (Math.abs(change) > 1e-9) {
          expect(Math.sign(inverse?.changePercent ?? 0)).toBe(-Math.sign(change));
        }
        expect(change).toBeCloseTo(changePercent(rub / kzt, (rub * down) / (kzt * up)) ?? 0, 6);
      }),
    );
  });
});
