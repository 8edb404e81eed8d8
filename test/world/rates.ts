import { readFileSync } from 'node:fs';
import { addDays, daysBetween } from '../../lib/rates/calendar.ts';

/**
 * Real figures: days of August and September 2026 out of currency-api (CC0), units per US dollar. They are
 * told as if the last of them were today, or every rate would be too old to be shown.
 */
const recorded: { currencies: string[]; days: [string, ...(number | null)[]][] } = JSON.parse(
  readFileSync(new URL('./data/rates.json', import.meta.url), 'utf8'),
);

/** One day's figures by currency code in capitals. */
export interface RateDay {
  date: string;
  perUsd: ReadonlyMap<string, number>;
}

/** The recorded days, oldest first, moved so that the last one is `today`. */
export function rateDays(today: string): RateDay[] {
  const last = recorded.days.at(-1)?.[0] ?? today;
  const shift = daysBetween(last, today);
  return recorded.days.map(([date, ...figures]) => ({
    date: addDays(date, shift),
    perUsd: new Map(
      recorded.currencies.flatMap((code, n): [string, number][] => {
        const figure = figures[n];
        return typeof figure === 'number' ? [[code.toUpperCase(), figure]] : [];
      }),
    ),
  }));
}

interface Answer {
  status: number;
  body: string;
}

/**
 * What Frankfurter v2 answers to `/v2/rates`: a flat list of working days, each figure rounded by its size,
 * the manat at its peg, an unknown parameter refused, and one row before `from` where that day is silent.
 */
export function frankfurterAnswer(query: URLSearchParams, days: readonly RateDay[]): Answer {
  for (const name of query.keys()) {
    if (!['base', 'quotes', 'from', 'to', 'date', 'providers'].includes(name)) {
      return refusal(422, `unknown parameter: ${name}`);
    }
  }
  if (query.get('base') !== 'USD') return refusal(422, 'only USD is told here');
  const from = query.get('from') ?? days.at(-3)?.date ?? '';
  const to = query.get('to') ?? '9999';
  const working = days.filter(({ date }) => isWorkingDay(date));
  const within = working.filter(({ date }) => date >= from && date <= to);
  const before = working.filter(({ date }) => date < from).at(-1);
  const told = within[0]?.date === from || !before ? within : [before, ...within];
  const quotes = query.get('quotes')?.split(',') ?? [];
  const rows = told.flatMap(({ date, perUsd }) =>
    [...quotes].sort().flatMap((quote) => {
      const bank = query.get('providers');
      if (bank !== null) return bankRow(bank, date, quote, perUsd);
      const rate = quote === 'TMT' ? 3.5 : perUsd.get(quote);
      return rate === undefined ? [] : [{ date, base: 'USD', quote, rate: rounded(rate) }];
    }),
  );
  return { status: 200, body: JSON.stringify(rows) };
}

/** The banks of the region, the currency each issues, and how far its own rate lies from the market's here. */
const banks: Readonly<Record<string, { currency: string; decimals: number; apart: number }>> = {
  NBKR: { currency: 'KGS', decimals: 4, apart: 1.0004 },
  NBK: { currency: 'KZT', decimals: 2, apart: 1.003 },
  NBT: { currency: 'TJS', decimals: 4, apart: 1.002 },
  CBU: { currency: 'UZS', decimals: 2, apart: 0.998 },
  CBR: { currency: 'RUB', decimals: 4, apart: 1.001 },
};

/** A bank's own row, in its own digits; nothing for currencies that it does not issue. */
function bankRow(key: string, date: string, quote: string, perUsd: ReadonlyMap<string, number>) {
  const bank = banks[key];
  const rate = perUsd.get(quote);
  if (!bank || bank.currency !== quote || rate === undefined) return [];
  return [{ date, base: 'USD', quote, rate: Number((rate * bank.apart).toFixed(bank.decimals)) }];
}

function refusal(status: number, message: string): Answer {
  return { status, body: JSON.stringify({ status, message }) };
}

function isWorkingDay(date: string): boolean {
  return ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
}

/** Frankfurter's own rounding. */
export function rounded(rate: number): number {
  const decimals = [5000, 80, 20, 1, 0.0001].findIndex((bound) => rate > bound);
  return Number(rate.toFixed([0, 2, 3, 4, 5, 6].at(decimals)));
}

/** What currency-api's file of one day holds; null where that day was never published. */
export function currencyApiFile(date: string, days: readonly RateDay[]): string | null {
  const day = date === 'latest' ? days.at(-1) : days.find((known) => known.date === date);
  if (!day) return null;
  const usd = Object.fromEntries([...day.perUsd].map(([code, rate]) => [code.toLowerCase(), rate]));
  return JSON.stringify({ date: day.date, usd: { ...usd, btc: 0.0000091 } });
}
