import * as v from 'valibot';
import { isIsoDate } from '../calendar.ts';
import { isRate } from '../change.ts';
import type { Quote } from '../observation.ts';
import { type RangeProvider, RateError, readJson } from './provider.ts';

const rowSchema = v.object({
  date: v.custom<string>(isIsoDate),
  base: v.literal('USD'),
  quote: v.string(),
  rate: v.custom<number>(isRate),
});

/**
 * Frankfurter v2: a blend of more than a hundred institutions, the banks of the region among them.
 *
 * Always asked in dollars: it rounds what is below one to five decimals, so the inverse would lose most
 * digits. Unknown parameters are an error there, so nothing is ever added to the address. Rows are real
 * observation days; a range may begin with one earlier row a currency, and the newest rows of two currencies
 * may have different days, tomorrow's among them. Source: https://frankfurter.dev
 */
export const frankfurter: RangeProvider = {
  id: 'frankfurter',
  name: 'Frankfurter',
  kind: 'market',
  home: 'https://frankfurter.dev',
  terms: 'Open source, free to use',
  origins: ['https://api.frankfurter.dev/*'],
  history: 'range',
  rangeUrl: (currencies, from) =>
    `https://api.frankfurter.dev/v2/rates?base=USD&quotes=${currencies.join(',')}&from=${from}`,
  parse(body, currencies) {
    const rows = v.safeParse(v.array(v.unknown()), readJson(body));
    if (!rows.success) throw new RateError('wrong-shape', 'The answer is not a list of rates');
    const quotes: Quote[] = [];
    for (const row of rows.output) {
      const read = v.safeParse(rowSchema, row);
      if (!read.success || !currencies.includes(read.output.quote)) continue;
      const { date, quote, rate } = read.output;
      quotes.push({ currency: quote, valueDate: date, perUsd: rate });
    }
    if (quotes.length === 0)
      throw new RateError('empty', 'The answer holds none of the rates asked');
    return quotes;
  },
};
