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

/** The pair of a name; null for anything else. */
export function pairOf(name: string): Pair | null {
  const [, base, quote] = /^([A-Z]{3})\/([A-Z]{3})$/.exec(name) ?? [];
  return base && quote && base !== quote ? { base, quote } : null;
}

/** `USD/KZT` of `KZT/USD`. */
export function inverseOf<Some extends Pair>(pair: Some): Some {
  return { ...pair, base: pair.quote, quote: pair.base };
}

/** The currencies that rates must be had of to price pairs; the dollar, which all are kept in, is not asked. */
export function currenciesOf(pairs: readonly Pair[]): CurrencyCode[] {
  const codes = new Set(pairs.flatMap(({ base, quote }) => [base, quote]));
  codes.delete('USD');
  return [...codes];
}
