import { isRate } from '../change.ts';
import type { CurrencyCode, Quote } from '../observation.ts';
import { bankDate, bankNumber } from './bank-xml.ts';
import { RateError } from './provider.ts';

/** A bank's row for the dollar, as written. */
export interface DollarRow {
  value: string | undefined;
  /** For how many dollars `value` stands; the row's own, never a remembered one. */
  nominal: string | undefined;
  date: string | undefined;
  /** The change since the rate before, where the row has it. */
  change?: string | undefined;
}

/**
 * The quote of a bank's own currency out of its row for the dollar: that row alone has the bank's full
 * precision, its rates of other currencies have two to four digits.
 *
 * @throws RateError when the row is not there or does not hold a rate and a day
 */
export function ownCurrencyQuote(currency: CurrencyCode, row: DollarRow | undefined): Quote {
  if (!row) throw new RateError('empty', 'The answer has no rate of the dollar');
  const nominal = bankNumber(row.nominal ?? '1');
  const value = bankNumber(row.value);
  const perUsd = value / nominal;
  const valueDate = bankDate(row.date);
  if (!isRate(perUsd) || valueDate === null) {
    throw new RateError('wrong-shape', 'The rate of the dollar cannot be read');
  }
  const previousPerUsd = (value - bankNumber(row.change)) / nominal;
  return isRate(previousPerUsd)
    ? { currency, valueDate, perUsd, previousPerUsd }
    : { currency, valueDate, perUsd };
}
