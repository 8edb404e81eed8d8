import type { CurrencyCode } from './observation.ts';

/** A base currency and the quote currency it is priced in: KZT/USD is the price of one tenge in dollars. */
export interface Pair {
  base: CurrencyCode;
  quote: CurrencyCode;
}

/** `KZT/USD` */
export function pairName({ base, quote }: Pair): string {
  return `${base}/${quote}`;
}

/** The pairs shown before anything is chosen, in the order of the strip they follow. */
export const defaultWatchlist: readonly Pair[] = ['KGS', 'KZT', 'TJS', 'UZS', 'TMT'].map(
  (base) => ({ base, quote: 'USD' }),
);
