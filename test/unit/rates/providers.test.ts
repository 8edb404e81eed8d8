import { describe, expect, it } from 'vitest';
import { currencyApi } from '../../../lib/rates/providers/currency-api.ts';
import { frankfurter } from '../../../lib/rates/providers/frankfurter.ts';
import { RateError } from '../../../lib/rates/providers/provider.ts';

const bytes = (body: unknown) =>
  new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body));
const five = ['KGS', 'KZT', 'TJS', 'UZS', 'TMT'];

function kindOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return error instanceof RateError ? error.kind : `not a RateError: ${error}`;
  }
  return 'no error';
}

describe('Frankfurter v2', () => {
  it('is asked in dollars for a range, and nothing it does not know', () => {
    const url = new URL(frankfurter.rangeUrl(five, '2026-07-01'));
    expect(url.origin + url.pathname).toBe('https://api.frankfurter.dev/v2/rates');
    expect(url.search).toBe('?base=USD&quotes=KGS,KZT,TJS,UZS,TMT&from=2026-07-01');
  });

  it('reads a flat list, with a row before the range and days that differ by currency', () => {
    const body = [
      { date: '2026-06-30', base: 'USD', quote: 'KZT', rate: 474.2 },
      { date: '2026-07-17', base: 'USD', quote: 'KGS', rate: 87.45 },
      { date: '2026-07-18', base: 'USD', quote: 'KZT', rate: 475 },
    ];
    expect(frankfurter.parse(bytes(body), five)).toEqual([
      { currency: 'KZT', valueDate: '2026-06-30', perUsd: 474.2 },
      { currency: 'KGS', valueDate: '2026-07-17', perUsd: 87.45 },
      { currency: 'KZT', valueDate: '2026-07-18', perUsd: 475 },
    ]);
  });

  it('leaves out rows that are no rates, whatever stands in them', () => {
    const good = { date: '2026-07-17', base: 'USD', quote: 'KGS', rate: 87.45 };
    const bad = [
      { ...good, rate: 0 },
      { ...good, rate: -87 },
      { ...good, rate: null },
      { ...good, rate: '87.45' },
      { ...good, date: '2026-02-30' },
      { ...good, date: '17.07.2026' },
      { ...good, base: 'EUR' },
      { ...good, quote: 'XAU' },
      null,
      7,
    ];
    expect(frankfurter.parse(bytes([...bad, good]), five)).toHaveLength(1);
  });

  it.each([
    ['empty', []],
    ['wrong-shape', { status: 422, message: 'unknown parameter: x' }],
    ['not-json', '[{"date":"2026-07-17","base":'],
    ['not-json', ''],
    ['web-page', '<!DOCTYPE html><title>Bad gateway</title>'],
    ['web-page', '\n <html>'],
  ])('tells %s', (kind, body) => {
    expect(kindOf(() => frankfurter.parse(bytes(body), five))).toBe(kind);
  });
});

describe('currency-api', () => {
  it('is asked for a day by its date, on jsDelivr first', () => {
    expect(currencyApi.dayUrls('2026-09-09')).toEqual([
      'https://cdn.jsdelivr.net/npm/@fawazahmed0/currency-api@2026-09-09/v1/currencies/usd.min.json',
      'https://2026-09-09.currency-api.pages.dev/v1/currencies/usd.min.json',
    ]);
  });

  it('takes the day from the body and does without what is missing', () => {
    const body = {
      date: '2026-09-28',
      usd: { kgs: 87.4568503, kzt: 443.16675293, btc: 9e-6, tjs: 0 },
    };
    expect(currencyApi.parse(bytes(body), five)).toEqual([
      { currency: 'KGS', valueDate: '2026-09-28', perUsd: 87.4568503 },
      { currency: 'KZT', valueDate: '2026-09-28', perUsd: 443.16675293 },
    ]);
  });

  it.each([
    ['empty', { date: '2026-09-28', usd: { eur: 0.88 } }],
    ['wrong-shape', { date: 'today', usd: { kgs: 87 } }],
    ['wrong-shape', { date: '2026-09-28', kgs: { usd: 0.011 } }],
    ['wrong-shape', []],
    ['not-json', 'Couldn’t find the requested file'],
  ])('tells %s', (kind, body) => {
    expect(kindOf(() => currencyApi.parse(bytes(body), five))).toBe(kind);
  });
});
