import * as v from 'valibot';
import { utcDay } from '../calendar.ts';
import { isRate } from '../change.ts';
import type { Quote } from '../observation.ts';
import { known } from './known.ts';
import { type LatestProvider, RateError, readJson } from './provider.ts';

const bodySchema = v.object({
  result: v.literal('success'),
  time_last_update_unix: v.number(),
  base_code: v.literal('USD'),
  rates: v.record(v.string(), v.unknown()),
});

const scheduleSchema = v.object({ time_next_update_unix: v.number() });

const hour = 3_600_000;

/**
 * ExchangeRate-API's open endpoint: four decimals, no history, one update a day. Its terms ask for a link, and
 * one request an hour is never limited. Source: https://www.exchangerate-api.com/docs/free
 */
export const erApi: LatestProvider = {
  ...known.erApi,
  updates: 'after-midnight',
  home: 'https://www.exchangerate-api.com',
  terms: 'name-er-api',
  origins: ['https://open.er-api.com/*'],
  restUntil(body, fetchedAt) {
    const read = v.safeParse(scheduleSchema, readJson(body));
    const next = read.success ? read.output.time_next_update_unix * 1000 : 0;
    return Math.max(next, fetchedAt + hour);
  },
  history: 'none',
  latestUrl: 'https://open.er-api.com/v6/latest/USD',
  parse(body, currencies) {
    const read = v.safeParse(bodySchema, readJson(body));
    if (!read.success) throw new RateError('wrong-shape', 'The answer is not a table of rates');
    const { rates, time_last_update_unix: seconds } = read.output;
    const known = new Map(Object.entries(rates));
    const quotes = currencies.flatMap((currency): Quote[] => {
      const perUsd = known.get(currency);
      return isRate(perUsd) ? [{ currency, valueDate: utcDay(seconds * 1000), perUsd }] : [];
    });
    if (quotes.length === 0)
      throw new RateError('empty', 'The answer holds none of the rates asked');
    return quotes;
  },
};
