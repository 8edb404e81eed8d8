import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAmounts } from '../../../lib/rates/amount.ts';
import { convertTyped } from '../../../lib/rates/convert.ts';
import { formatAmount, formatRate } from '../../../lib/rates/format.ts';
import { readMoney } from '../../../lib/rates/money.ts';

const amount = (text: string, language = 'en') => findAmounts(text, language)[0]?.amount ?? null;

describe('an amount as people write it', () => {
  it.each([
    ['5,2 млн', 5_200_000],
    ['1.5k', 1500],
    ['2 500 000', 2_500_000],
    ['2\u00a0500\u00a0000', 2_500_000],
    ['2\u202f500\u202f000,50', 2_500_000.5],
    ["12'000", 12_000],
    ['1,234.50', 1234.5],
    ['1.234,50', 1234.5],
    ['1,234,567', 1_234_567],
    ['1.234.567', 1_234_567],
    ['0,125', 0.125],
    ['12.000 so‘m', 12_000],
    ['12,000', 12_000],
    ['1,234', 1234],
    ['1.234', 1.234],
    ['1,234 сома', 1.234],
    ['3 тыс.', 3000],
    ['7 тысяч', 7000],
    ['2 мың', 2000],
    ['50 ming', 50_000],
    ['50 ҳазор', 50_000],
    ['50 минг сўм', 50_000],
    ['50 mingta', 50_000],
    ['100 мыңнан астам теңге', 100_000],
    ['10 миңден ашык сом', 10_000],
    ['50 ҳазорро', 50_000],
    ['4 müňden köp manat', 4000],
    ['5 mingled', 5],
    ['4 müň', 4000],
    ['1.2 mln', 1_200_000],
    ['3 bn', 3e9],
    ['2 миллиарда', 2e9],
    ['about 40', 40],
    ['１２０', 120],
    ['10–12 тысяч', 10_000],
    ['24.11.2026 500', 500],
    ['5% of 300', 300],
    ['100 2000', 100],
  ])('%s', (text, value) => {
    expect(amount(text)).toBeCloseTo(value, 9);
  });

  it('takes one mark before three digits as the language of its reader has it', () => {
    expect(amount('1,234', 'uz')).toBe(1.234);
    expect(amount('1.234', 'uz')).toBe(1234);
  });

  it.each(['', 'сом', '0', '0,00', '-5', '−5', '1e99 bn', '99999999999999999999'])(
    '%j is none',
    (text) => {
      expect(amount(text)).not.toBe(Number.POSITIVE_INFINITY);
      if (text !== '1e99 bn') expect(amount(text)).toBeNull();
    },
  );

  it('reads back what is printed, in every language, whatever the number', () => {
    const languages = fc.constantFrom('en', 'ru', 'kk', 'uz');
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 1e12, noNaN: true }),
        languages,
        (value, language) => {
          const printed = formatAmount(value, language);
          const back = amount(printed, language) ?? 0;
          expect(printed).not.toMatch(/NaN|Infinity|e/);
          expect(Math.abs(back / value - 1)).toBeLessThan(value < 1 ? 0.001 : 0.006 / value + 1e-9);
        },
      ),
    );
  });
});

describe('money in a text', () => {
  it.each([
    ['12 000 сомов', 12_000, 'KGS'],
    ['12 000 кыргызских сомов', 12_000, 'KGS'],
    ['500 сомго', 500, 'KGS'],
    ['300 ⃀', 300, 'KGS'],
    ['5,2 млн ₸', 5_200_000, 'KZT'],
    ['45 000 тенге', 45_000, 'KZT'],
    ['45 мың теңге', 45_000, 'KZT'],
    ['45000 тг', 45_000, 'KZT'],
    ['100 сомони', 100, 'TJS'],
    ['100 сомонӣ', 100, 'TJS'],
    ['100 somoniy', 100, 'TJS'],
    ['120 000 сумов', 120_000, 'UZS'],
    ['120 ming so‘m', 120_000, 'UZS'],
    ["120 000 so'm", 120_000, 'UZS'],
    ['120 000 сўм', 120_000, 'UZS'],
    ['70 манатов', 70, 'TMT'],
    ['70 manat', 70, 'TMT'],
    ['70 азербайджанских манатов', 70, 'AZN'],
    ['$1.5k', 1500, 'USD'],
    ['US$ 300', 300, 'USD'],
    ['300 долларов', 300, 'USD'],
    ['300 доллар', 300, 'USD'],
    ['300 US dollars', 300, 'USD'],
    ['300 Hong Kong dollars', 300, 'HKD'],
    ['C$20', 20, 'CAD'],
    ['20 canadian dollars', 20, 'CAD'],
    ['1 000 рублей', 1000, 'RUB'],
    ['1000 руб.', 1000, 'RUB'],
    ['1000 р.', 1000, 'RUB'],
    ['1000₽', 1000, 'RUB'],
    ['20 белорусских рублей', 20, 'BYN'],
    ['15 евро', 15, 'EUR'],
    ['€15', 15, 'EUR'],
    ['15 ýewro', 15, 'EUR'],
    ['200 юаней', 200, 'CNY'],
    ['¥200', 200, 'CNY'],
    ['50 000 вон', 50_000, 'KRW'],
    ['90 лир', 90, 'TRY'],
    ['USD 300', 300, 'USD'],
    ['kzt 300', 300, 'KZT'],
    ['300 GBP', 300, 'GBP'],
    ['Цена: 300 тенге за кг', 300, 'KZT'],
    ['в 2026 году 500 сомов', 500, 'KGS'],
    ['24.11.2026: 1 500 сомов', 1500, 'KGS'],
    ['10-12 тысяч сомов', 10_000, 'KGS'],
    ['12 000–15 000 сомов', 12_000, 'KGS'],
    ["1'000 - 1'500.50 USD", 1000, 'USD'],
    ['2 кг за 300 тенге', 300, 'KZT'],
    ['5 % из 300 тенге', 300, 'KZT'],
    ['$5 or 500 som', 5, 'USD'],
    ['2 млрд 300 млн тенге', 2.3e9, 'KZT'],
    ['15 млрд. 700 млн сумов', 15.7e9, 'UZS'],
    ['1 тысяча 200 сомов', 1200, 'KGS'],
    ['2 mlrd 300 mln so‘m', 2.3e9, 'UZS'],
    ['5 миң 500 сом', 5500, 'KGS'],
    ['1 млрд 200 млн 300 тыс. 50 сумов', 1_200_300_050, 'UZS'],
    ['$2 million 300 thousand', 2_300_000, 'USD'],
    ['5 тыс. 12 000 сомов', 12_000, 'KGS'],
    ['2 млн тенге 300 сомов', 2_000_000, 'KZT'],
    ['2 млн, 300 тенге', 300, 'KZT'],
    ['2 млн\n300 тенге', 300, 'KZT'],
    ['2 млн 5 % 300 тенге', 300, 'KZT'],
  ])('%s', (text, value, currency) => {
    expect(readMoney(text, 'en')).toEqual({ amount: value, currency });
  });

  it('names no currency where the text names none', () => {
    for (const text of ['12 000', '12 сомнений', '12 сумма', '5 try again', '3 all in all']) {
      expect(readMoney(text, 'en')?.currency, text).toBeNull();
    }
  });

  it('is not there without a number', () => {
    expect(readMoney('сомов', 'en')).toBeNull();
  });
});

describe('converting what was typed', () => {
  it('goes both ways', () => {
    expect(convertTyped(0.002266, '5,2 млн ₸', 'base', 'en')).toBeCloseTo(11_783.2, 6);
    expect(convertTyped(0.002266, '1.5k', 'quote', 'en')).toBeCloseTo(661_959.4, 1);
  });

  it('tells why it cannot', () => {
    expect(convertTyped(2, ' ', 'base', 'en')).toBe('nothing');
    expect(convertTyped(2, 'abc', 'base', 'en')).toBe('not-an-amount');
    expect(convertTyped(null, '5', 'base', 'en')).toBe('no-rate');
  });

  it.each([
    ['.5', 1],
    [',005', 0.01],
    ['$.5', 1],
    ['12 34', 2468],
    ['1 234,5', 2469],
    ["1'000'00", 200_000],
    ['2 млн 300 тыс', 4_600_000],
    ['1 тысяча 200', 2400],
  ])('takes %j for the one number that is being typed', (typed, result) => {
    expect(convertTyped(2, typed, 'base', 'en')).toBeCloseTo(result, 9);
  });

  it.each(['1e9', '1/2', '½', '1..2', '1_000', '10-12', '1,5 300', '5 and 6', '5 тыс 7 тыс'])(
    'takes no part of %j for the whole',
    (typed) => {
      expect(convertTyped(2, typed, 'base', 'en')).toBe('not-an-amount');
    },
  );

  it.each(['0', '0.', '0,00', '.', ' 0'])('waits for what follows %j', (typed) => {
    expect(convertTyped(2, typed, 'base', 'en')).toBe('nothing');
  });

  it('prints nothing but figures for any text there is', () => {
    fc.assert(
      fc.property(fc.string(), fc.double({ min: 1e-9, max: 1e9, noNaN: true }), (typed, rate) => {
        const result = convertTyped(rate, typed, 'base', 'en');
        if (typeof result === 'number') {
          expect(formatAmount(result)).toMatch(/^(–|[\d,]+(\.\d+)?)$/);
          expect(formatRate(result)).toMatch(/^(–|[\d,]+\.\d+)$/);
        }
      }),
    );
  });
});
