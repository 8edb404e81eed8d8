import { describe, expect, it } from 'vitest';
import { en } from '../../../lib/i18n/en.ts';
import { provenanceText } from '../../../lib/i18n/provenance.ts';
import { bankDay, bankIsClosed } from '../../../lib/rates/bank-days.ts';
import type { Observation } from '../../../lib/rates/observation.ts';
import { rateChain } from '../../../lib/rates/providers/index.ts';
import { preferenceOf } from '../../../lib/rates/providers/known.ts';
import { readRate } from '../../../lib/rates/reading.ts';

const fetchedAt = new Date(2026, 8, 29, 12).getTime();
const seen = (currency: string, provider: string, valueDate: string): Observation => ({
  currency,
  provider,
  valueDate,
  perUsd: 441,
  fetchedAt,
});

function told(now: string, pair: string, ...held: Observation[]): string {
  const [base = '', quote = ''] = pair.split('/');
  const moment = Date.parse(now);
  const reading = readRate({ base, quote }, held, preferenceOf('official'), moment);
  return provenanceText(reading, moment, en);
}

describe('where a rate comes from', () => {
  it('is told with provider, day, kind and when it was fetched', () => {
    expect(told('2026-09-29T12:00Z', 'KZT/USD', seen('KZT', 'frankfurter', '2026-09-29'))).toBe(
      'Frankfurter · 29 Sep · market rate · fetched 29 Sep, 12:00',
    );
    expect(told('2026-09-29T12:00Z', 'KZT/USD', seen('KZT', 'nbk', '2026-09-29'))).toBe(
      'National Bank of Kazakhstan · 29 Sep · official rate · fetched 29 Sep, 12:00',
    );
    expect(told('2026-09-29T12:00Z', 'TMT/USD')).toBe('Official rate, fixed by the bank');
    expect(told('2026-09-29T12:00Z', 'KZT/USD')).toBe('No rate has come yet');
  });

  it('knows the bank’s weekend and holidays', () => {
    const friday = seen('KZT', 'nbk', '2026-09-25');
    expect(told('2026-09-27T09:00Z', 'KZT/USD', friday)).toContain(
      'official rate of Friday; the bank is closed today',
    );
    expect(told('2026-09-28T09:00Z', 'KZT/USD', friday)).toContain('25 Sep · official rate');
    const before = seen('KZT', 'nbk', '2026-12-15');
    expect(told('2026-12-16T09:00Z', 'KZT/USD', before)).toContain('official rate of Tuesday');
    // Sunday has begun in Almaty, in London it has not.
    expect(told('2026-09-26T20:00Z', 'KZT/USD', friday)).toContain('of Friday');
  });

  it('names both sides of a cross where they differ, and says that it is one', () => {
    const [tenge, rouble] = [
      seen('KZT', 'nbk', '2026-09-29'),
      seen('RUB', 'frankfurter-cbr', '2026-09-28'),
    ];
    expect(told('2026-09-29T12:00Z', 'KZT/RUB', tenge, rouble)).toBe(
      'KZT: National Bank of Kazakhstan · 29 Sep · official rate · RUB: Bank of Russia · 28 Sep · official rate · crossed through the dollar · fetched 29 Sep, 12:00',
    );
    const alike = ['KZT', 'RUB'].map((code) => seen(code, 'frankfurter', '2026-09-29'));
    expect(told('2026-09-29T12:00Z', 'KZT/RUB', ...alike)).toBe(
      'Frankfurter · 29 Sep · market rate · crossed through the dollar · fetched 29 Sep, 12:00',
    );
  });
});

describe('a bank’s days', () => {
  it.each([
    ['KZT', '2026-09-26', true],
    ['KZT', '2026-09-28', false],
    ['KZT', '2026-12-16', true],
    ['UZS', '2026-09-01', true],
    ['KGS', '2026-08-31', true],
    ['TJS', '2026-09-09', true],
    ['RUB', '2026-11-04', true],
    // The feast of sacrifice and the end of Ramadan move through the year.
    ['KZT', '2026-05-27', true],
    ['UZS', '2026-03-20', true],
    ['RUB', '2026-03-20', false],
    ['EUR', '2026-12-16', false],
  ])('%s on %s', (currency, date, closed) => {
    expect(bankIsClosed(currency, date)).toBe(closed);
  });

  it('begin where the bank is', () => {
    const evening = Date.parse('2026-09-29T18:30Z');
    expect([bankDay('KGS', evening), bankDay('KZT', evening), bankDay('RUB', evening)]).toEqual([
      '2026-09-30',
      '2026-09-29',
      '2026-09-29',
    ]);
  });
});

describe('the chain behind a choice', () => {
  const ids = (choice: 'market' | 'official', currency: string) =>
    rateChain(choice, currency).map(({ id }) => id);

  it('begins with the currency’s own bank where official rates are wanted', () => {
    expect(ids('official', 'KZT')).toEqual([
      'frankfurter-nbk',
      'nbk',
      'frankfurter',
      'currency-api',
      'cbr',
      'er-api',
    ]);
    expect(ids('official', 'RUB').slice(0, 2)).toEqual(['frankfurter-cbr', 'cbr']);
    expect(ids('official', 'EUR')).toEqual(ids('market', 'EUR'));
  });

  it('has at least two independent providers for every currency of the region', () => {
    for (const currency of ['KGS', 'KZT', 'TJS', 'UZS', 'TMT', 'RUB', 'EUR']) {
      expect(ids('market', currency).length, currency).toBeGreaterThanOrEqual(3);
    }
  });
});
