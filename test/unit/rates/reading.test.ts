import { describe, expect, it } from 'vitest';
import { formatChange, formatRate } from '../../../lib/rates/format.ts';
import type { Observation } from '../../../lib/rates/observation.ts';
import { pairName } from '../../../lib/rates/pair.ts';
import { readRate } from '../../../lib/rates/reading.ts';
import { defaultWatchlist } from '../../../lib/rates/watchlist.ts';

const hour = 3_600_000;
const noon = Date.UTC(2026, 8, 29, 12);
const order = () => ['frankfurter', 'currency-api'];

function seen(
  valueDate: string,
  perUsd: number,
  provider = 'currency-api',
  fetchedAt = noon,
  currency = 'KZT',
): Observation {
  return { currency, provider, valueDate, perUsd, fetchedAt };
}

const tenge = { base: 'KZT', quote: 'USD' };
const read = (...observations: Observation[]) => readRate(tenge, observations, order, noon);

describe('a pair read out of observations', () => {
  it('prints the five pairs of 29 September 2026 as the figures say', () => {
    const days: [string, Record<string, number>][] = [
      ['2026-09-28', { KGS: 87.4568503, KZT: 443.16675293, TJS: 9.23051787, UZS: 11752.94229421 }],
      ['2026-09-29', { KGS: 87.45712429, KZT: 441.23394101, TJS: 9.23251007, UZS: 11792.22406441 }],
    ];
    const observations = days.flatMap(([date, rates]) =>
      Object.entries({ ...rates, TMT: 3.5 }).map(([code, perUsd]) =>
        seen(date, perUsd, 'currency-api', noon, code),
      ),
    );
    const shown = defaultWatchlist.map((pair) => {
      const { rate, changePercent } = readRate(pair, observations, order, noon);
      return `${pairName(pair)} ${formatRate(rate)} ${formatChange(changePercent)}`;
    });
    expect(shown).toEqual([
      'KGS/USD 0.01143 0.00%',
      'KZT/USD 0.002266 ▲ 0.44%',
      'TJS/USD 0.10831 ▼ 0.02%',
      'UZS/USD 0.00008480 ▼ 0.33%',
      'TMT/USD 0.28571 0.00%',
    ]);
  });

  it('compares with the day before of the same provider, over gaps, never with another provider', () => {
    const reading = read(
      seen('2026-09-29', 441, 'frankfurter'),
      seen('2026-09-28', 300, 'currency-api', noon - hour),
      seen('2026-09-25', 450, 'frankfurter'),
    );
    expect(reading.changePercent).toBeCloseTo((450 / 441 - 1) * 100, 9);
    expect(reading.provenance).toEqual([
      { currency: 'KZT', provider: 'frankfurter', valueDate: '2026-09-29', fetchedAt: noon },
    ]);
  });

  it('has no change where nothing came before, save what the provider itself says', () => {
    expect(read(seen('2026-09-29', 441)).changePercent).toBeNull();
    expect(
      read({ ...seen('2026-09-29', 475.09), previousPerUsd: 478.77 }).changePercent,
    ).toBeCloseTo((478.77 / 475.09 - 1) * 100, 9);
  });

  it('lets a stand-in take over when it is newer in both ways, and gives way when the first is back', () => {
    const stale = seen('2026-09-25', 440, 'frankfurter', noon - 3 * hour);
    const standIn = seen('2026-09-29', 441, 'currency-api', noon - hour);
    expect(read(stale, standIn).provenance[0]?.provider).toBe('currency-api');
    const back = { ...stale, fetchedAt: noon };
    expect(read(back, standIn).provenance[0]?.provider).toBe('frankfurter');
    const sameDay = seen('2026-09-29', 440, 'frankfurter', noon - 3 * hour);
    expect(read(sameDay, standIn).provenance[0]?.provider).toBe('frankfurter');
  });

  it('takes a fresh rate rather than a stale one that came later', () => {
    const stuck = seen('2026-09-24', 440, 'frankfurter', noon);
    const standIn = seen('2026-09-28', 441, 'currency-api', noon - hour);
    expect(read(stuck, standIn).provenance[0]?.provider).toBe('currency-api');
    const bothStale = seen('2026-09-23', 441, 'currency-api', noon - hour);
    expect(read(stuck, bothStale).provenance[0]?.provider).toBe('frankfurter');
  });

  it.each([
    ['2026-09-25', 'fresh', true],
    ['2026-09-24', 'stale', true],
    ['2026-09-19', 'stale', true],
    ['2026-09-18', 'unavailable', false],
  ])('of %s is %s', (valueDate, freshness, shown) => {
    const reading = read(seen(valueDate, 441), seen('2026-09-17', 440));
    expect(reading.freshness).toBe(freshness);
    expect(reading.rate !== null).toBe(shown);
    expect(reading.changePercent !== null).toBe(shown);
  });

  it('calls nothing the previous day that is more than ten days older', () => {
    expect(read(seen('2026-09-29', 441), seen('2026-09-18', 440)).changePercent).toBeNull();
    expect(read(seen('2026-09-29', 441), seen('2026-09-19', 440)).changePercent).not.toBeNull();
  });

  it('calls nothing the previous day where a provider that has no past was not asked between', () => {
    const change = (provider: string, before: string, newest = '2026-09-29') =>
      readRate(
        tenge,
        [seen(newest, 504, provider), seen(before, 480, provider)],
        () => [provider],
        noon,
      ).changePercent;
    const told = (480 / 504 - 1) * 100;
    // It has a rate of every day, the weekend's too.
    expect(change('er-api', '2026-09-28')).toBeCloseTo(told, 9);
    expect(change('er-api', '2026-09-27')).toBeNull();
    expect(change('er-api', '2026-09-25', '2026-09-28')).toBeNull();
    // A bank dates its rates from Monday to Friday or from Tuesday to Saturday.
    expect(change('nbkr', '2026-09-25', '2026-09-28')).toBeCloseTo(told, 9);
    expect(change('nbkr', '2026-09-26')).toBeCloseTo(told, 9);
    expect(change('nbkr', '2026-09-22', '2026-09-24')).toBeNull();
    expect(change('nbkr', '2026-09-24')).toBeNull();
    expect(change('frankfurter', '2026-09-20')).not.toBeNull();
    const ofTwo = (provider: string) =>
      ['2026-09-20', '2026-09-29'].flatMap((date) => [
        seen(date, 480, provider),
        seen(date, 80, 'cbr', noon, 'RUB'),
      ]);
    const crossed = (provider: string) =>
      readRate({ base: 'KZT', quote: 'RUB' }, ofTwo(provider), () => [provider, 'cbr'], noon);
    expect(crossed('er-api').changePercent).toBeNull();
    expect(crossed('frankfurter').changePercent).toBe(0);
  });

  it('takes a bank at its word for its previous rate rather than an old one of ours', () => {
    const now = { ...seen('2026-09-29', 475.09), previousPerUsd: 478.77 };
    const change = (pair: typeof tenge) =>
      readRate(pair, [now, seen('2026-09-20', 440)], order, noon).changePercent;
    expect(change(tenge)).toBeCloseTo((478.77 / 475.09 - 1) * 100, 9);
    expect(change({ base: 'USD', quote: 'KZT' })).toBeCloseTo((475.09 / 478.77 - 1) * 100, 9);
  });

  it('takes a bank at its word where the file of a workday between did not come', () => {
    const change = (newest: string, before: string) =>
      read({ ...seen(newest, 475.09), previousPerUsd: 478.77 }, seen(before, 440)).changePercent;
    const [told, held] = [478.77, 440].map((previous) => (previous / 475.09 - 1) * 100);
    expect(change('2026-09-24', '2026-09-22')).toBeCloseTo(told ?? 0, 9);
    expect(change('2026-09-24', '2026-09-23')).toBeCloseTo(held ?? 0, 9);
    expect(change('2026-09-28', '2026-09-25')).toBeCloseTo(held ?? 0, 9);
  });

  it('may be of tomorrow', () => {
    expect(read(seen('2026-09-30', 441)).freshness).toBe('fresh');
  });

  it('has nothing to show without observations, save a peg', () => {
    expect(read()).toMatchObject({ rate: null, changePercent: null, freshness: 'unavailable' });
    const manat = readRate({ base: 'TMT', quote: 'USD' }, [], order, noon);
    expect(manat).toMatchObject({
      rate: 1 / 3.5,
      changePercent: 0,
      pegged: true,
      freshness: 'fresh',
    });
  });
});
