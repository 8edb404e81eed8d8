import * as v from 'valibot';
import { known } from './known.ts';
import { ownCurrencyQuote } from './own-currency.ts';
import { type DailyProvider, RateError, readJson } from './provider.ts';

const rowSchema = v.object({
  Ccy: v.string(),
  Nominal: v.string(),
  Rate: v.string(),
  Diff: v.string(),
  Date: v.string(),
});

/**
 * The Central Bank of Uzbekistan: one JSON list a day, every figure a string, with the change since the rate
 * before. Only its own currency is taken: its manat has been impossible (3.02 to the dollar on 2026-04-01).
 */
export const cbu: DailyProvider = {
  ...known.cbu,
  updates: { days: 'workdays', from: '08:00', to: '10:30' },
  home: 'https://cbu.uz',
  terms: 'none-stated',
  origins: ['https://cbu.uz/*'],
  history: 'daily',
  dayUrls: (date) => [`https://cbu.uz/en/arkhiv-kursov-valyut/json/all/${date}/`],
  parse(body) {
    const rows = v.safeParse(v.array(v.unknown()), readJson(body));
    if (!rows.success) throw new RateError('wrong-shape', 'The answer is not a list of rates');
    const dollar = rows.output
      .map((row) => v.safeParse(rowSchema, row))
      .find((row) => row.success && row.output.Ccy === 'USD');
    const row = dollar?.success
      ? {
          value: dollar.output.Rate,
          nominal: dollar.output.Nominal,
          date: dollar.output.Date,
          change: dollar.output.Diff,
        }
      : undefined;
    return [ownCurrencyQuote('UZS', row)];
  },
};
