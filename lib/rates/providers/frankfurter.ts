import * as v from 'valibot';
import { isIsoDate } from '../calendar.ts';
import { isRate } from '../change.ts';
import type { CurrencyCode, IsoDate, Quote } from '../observation.ts';
import { type KnownProvider, known } from './known.ts';
import { type RangeProvider, RateError, readJson } from './provider.ts';

const rowSchema = v.object({
  date: v.custom<string>(isIsoDate),
  base: v.literal('USD'),
  quote: v.string(),
  rate: v.custom<number>(isRate),
});

/** What every way of asking Frankfurter has in common. */
const service = {
  terms: 'open-source',
  origins: ['https://api.frankfurter.dev/*'],
  history: 'range',
  updates: 'through-the-day',
  parse: parseRows,
} as const;

/**
 * Frankfurter v2: a blend of more than a hundred institutions, the banks of the region among them.
 *
 * Always asked in dollars: it rounds what is below one to five decimals, so the inverse would lose most
 * digits. Unknown parameters are an error there, so nothing is ever added to the address. Rows are real
 * observation days; a range may begin with one earlier row a currency, and the newest rows of two currencies
 * may have different days, tomorrow's among them. Source: https://frankfurter.dev
 */
export const frankfurter: RangeProvider = {
  ...service,
  ...known.frankfurter,
  home: 'https://frankfurter.dev',
  rangeUrl: (currencies, from) => address(currencies, from),
};

/** A bank's own rates of its own currency, as Frankfurter keeps them: its digits, its history, one call. */
function bankByFrankfurter(key: string, bank: KnownProvider, home: string): RangeProvider {
  return {
    ...service,
    ...bank,
    home,
    rangeUrl: (currencies, from) => `${address(currencies, from)}&providers=${key}`,
  };
}

/** The issuing banks, each for its own currency. With `providers=` pegs are bypassed, so the manat is not asked. */
export const banksByFrankfurter: readonly RangeProvider[] = [
  bankByFrankfurter('NBKR', known.frankfurterNbkr, 'https://www.nbkr.kg'),
  bankByFrankfurter('NBK', known.frankfurterNbk, 'https://nationalbank.kz'),
  bankByFrankfurter('NBT', known.frankfurterNbt, 'https://www.nbt.tj'),
  bankByFrankfurter('CBU', known.frankfurterCbu, 'https://cbu.uz'),
  bankByFrankfurter('CBR', known.frankfurterCbr, 'https://www.cbr.ru/eng/'),
];

/** Whether a provider is a bank whose rates are had by way of Frankfurter, at its host and on its terms. */
export function isByFrankfurter(id: string): boolean {
  return banksByFrankfurter.some((bank) => bank.id === id);
}

function address(currencies: readonly CurrencyCode[], from: IsoDate): string {
  return `https://api.frankfurter.dev/v2/rates?base=USD&quotes=${currencies.join(',')}&from=${from}`;
}

function parseRows(body: Uint8Array, currencies: readonly CurrencyCode[]): Quote[] {
  const rows = v.safeParse(v.array(v.unknown()), readJson(body));
  if (!rows.success) throw new RateError('wrong-shape', 'The answer is not a list of rates');
  const quotes: Quote[] = [];
  for (const row of rows.output) {
    const read = v.safeParse(rowSchema, row);
    if (!read.success || !currencies.includes(read.output.quote)) continue;
    const { date, quote, rate } = read.output;
    quotes.push({ currency: quote, valueDate: date, perUsd: rate });
  }
  if (quotes.length === 0) throw new RateError('empty', 'The answer holds none of the rates asked');
  return quotes;
}
