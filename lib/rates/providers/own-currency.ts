import { isRate } from '../change.ts';
import type { CurrencyCode, Quote } from '../observation.ts';
import { bankDate, bankNumber, readBankXml } from './bank-xml.ts';
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

/**
 * A bank's past days of the dollar as quotes of its own currency: `<Record Date="…">` with a nominal and a
 * value in it. Days that cannot be read are left out.
 *
 * @throws RateError when no day can be read
 */
export function ownCurrencyDays(currency: CurrencyCode, body: Uint8Array): Quote[] {
  const { records } = readBankXml(body, 'Record');
  const quotes = records.flatMap(({ attributes, fields }): Quote[] => {
    const valueDate = bankDate(attributes['Date']);
    const perUsd = bankNumber(fields.get('Value')) / bankNumber(fields.get('Nominal') ?? '1');
    return valueDate !== null && isRate(perUsd) ? [{ currency, valueDate, perUsd }] : [];
  });
  if (quotes.length === 0) throw new RateError('empty', 'The answer holds no day of the dollar');
  return quotes;
}
