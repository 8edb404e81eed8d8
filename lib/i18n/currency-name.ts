import { findCurrency } from '../rates/currencies.ts';
import type { Tabled } from './tables/language-tables.ts';

/** A currency's name in the user's language, in English where that has none, its code where nobody has. */
export function currencyName(code: string, { tables }: Tabled): string {
  return tables.currencies[code] ?? findCurrency(code)?.name ?? code;
}
