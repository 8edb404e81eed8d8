import * as v from 'valibot';
import { isIsoDate } from '../calendar.ts';
import { isRate } from '../change.ts';
import type { Quote } from '../observation.ts';
import { known } from './known.ts';
import { type DailyProvider, RateError, readJson } from './provider.ts';

const bodySchema = v.object({
  date: v.custom<string>(isIsoDate),
  usd: v.record(v.string(), v.unknown()),
});

const file = 'v1/currencies/usd.min.json';

/**
 * currency-api: one file a day with some 340 currencies, on two hosts. Its `latest` alias has been days
 * behind, so days are asked for by their date. Files appear after midnight UTC and some days are missing for
 * good. The day is the one in the body. Source: https://github.com/fawazahmed0/exchange-api
 */
export const currencyApi: DailyProvider = {
  ...known.currencyApi,
  updates: 'after-midnight',
  home: 'https://github.com/fawazahmed0/exchange-api',
  terms: 'public-domain',
  origins: ['https://cdn.jsdelivr.net/*', 'https://*.currency-api.pages.dev/*'],
  history: 'daily',
  dayUrls: (date) => [
    `https://cdn.jsdelivr.net/npm/@fawazahmed0/currency-api@${date}/${file}`,
    `https://${date}.currency-api.pages.dev/${file}`,
  ],
  parse(body, currencies) {
    const read = v.safeParse(bodySchema, readJson(body));
    if (!read.success) throw new RateError('wrong-shape', 'The answer has no date or no rates');
    const { date, usd } = read.output;
    const rates = new Map(Object.entries(usd));
    const quotes = currencies.flatMap((currency): Quote[] => {
      const perUsd = rates.get(currency.toLowerCase());
      return isRate(perUsd) ? [{ currency, valueDate: date, perUsd }] : [];
    });
    if (quotes.length === 0)
      throw new RateError('empty', 'The answer holds none of the rates asked');
    return quotes;
  },
};
