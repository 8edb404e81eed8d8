import type { CurrencyCode } from './observation.ts';
import { type Pair, pairName } from './pair.ts';

/** For how many units of the base currency a pair is quoted. */
export const quotedUnits = [1, 100, 1000] as const;

/** A pair as its user watches it. */
export interface WatchedPair extends Pair {
  per: (typeof quotedUnits)[number];
}

/** More pairs than this are neither read nor synchronised. */
export const longestWatchlist = 30;

/** `KZT/USD`, or `100 KZT/USD` where so many units are quoted. */
export function watchedName({ per = 1, ...pair }: Pair & Partial<WatchedPair>): string {
  return per === 1 ? pairName(pair) : `${per} ${pairName(pair)}`;
}

const watched = (base: CurrencyCode, quote: CurrencyCode): WatchedPair => ({ base, quote, per: 1 });

/** The pairs shown before anything is chosen, in the order of the strip they follow. */
export const defaultWatchlist: readonly WatchedPair[] = ['KGS', 'KZT', 'TJS', 'UZS', 'TMT'].map(
  (base) => watched(base, 'USD'),
);

/** The currencies of the region, in the order in which they are offered. */
export const localCurrencies: readonly CurrencyCode[] = defaultWatchlist.map(({ base }) => base);

/** The region's own pairs with its three great neighbours' behind them. */
export const neighboursWatchlist: readonly WatchedPair[] = [
  ...defaultWatchlist,
  ...['RUB', 'CNY', 'EUR'].map((base) => watched(base, 'USD')),
];

/** What families send money home in, priced in the currency it arrives as. */
export function remittancesWatchlist(local: CurrencyCode): readonly WatchedPair[] {
  return ['RUB', 'KRW', 'TRY', 'USD', 'EUR'].map((base) => ({
    ...watched(base, local),
    per: customaryUnits(base),
  }));
}

/** Currencies whose single unit is so small that banks and people price a hundred or a thousand of it. */
const byHundred = new Set(['KRW', 'JPY', 'AMD', 'UZS', 'HUF', 'ISK', 'RSD', 'PKR']);
const byThousand = new Set(['IRR', 'VND', 'IDR', 'LBP', 'LAK', 'MMK', 'IQD', 'UGX', 'GNF', 'PYG']);

/** For how many units a currency is customarily quoted by the region's banks. */
export function customaryUnits(base: CurrencyCode): WatchedPair['per'] {
  if (byThousand.has(base)) return 1000;
  return byHundred.has(base) ? 100 : 1;
}

/** The list with `pair` at its end; unchanged where it is there already or the list is full. */
export function withPair(list: readonly WatchedPair[], pair: WatchedPair): readonly WatchedPair[] {
  const known = list.some((held) => pairName(held) === pairName(pair));
  return known || list.length >= longestWatchlist ? list : [...list, pair];
}

/** The list with the pair of place `from` at place `to`; places outside of it are taken as its ends. */
export function movedPair(
  list: readonly WatchedPair[],
  from: number,
  to: number,
): readonly WatchedPair[] {
  const moved = list[from];
  if (!moved) return list;
  const rest = list.filter((_, n) => n !== from);
  const place = Math.min(Math.max(0, to), rest.length);
  return [...rest.slice(0, place), moved, ...rest.slice(place)];
}
