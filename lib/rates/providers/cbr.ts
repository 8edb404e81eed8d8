import { isRate } from '../change.ts';
import type { IsoDate, Quote } from '../observation.ts';
import { bankDate, bankNumber, readBankXml } from './bank-xml.ts';
import { known } from './known.ts';
import { ownCurrencyDays } from './own-currency.ts';
import { type DailyProvider, RateError } from './provider.ts';

/** `29/09/2026` */
const slashed = (date: IsoDate) => date.split('-').reverse().join('/');

/**
 * The Bank of Russia: roubles for `Nominal` units, windows-1251, decimal commas, exponents with a comma. It
 * lists every currency of the region, so each has a rate in dollars through the rouble. For the manat the peg
 * stands.
 */
export const cbr: DailyProvider = {
  ...known.cbr,
  updates: { days: 'workdays', from: '09:00', to: '11:30' },
  home: 'https://www.cbr.ru/eng/',
  terms: 'agreement-cbr',
  origins: ['https://www.cbr.ru/*'],
  history: 'daily',
  dayUrls: (date) => [`https://www.cbr.ru/scripts/XML_daily.asp?date_req=${slashed(date)}`],
  past: {
    covers: ['RUB'],
    url: (from, to) =>
      `https://www.cbr.ru/scripts/XML_dynamic.asp?date_req1=${slashed(from)}&date_req2=${slashed(to)}&VAL_NM_RQ=R01235`,
    parse: (body) => ownCurrencyDays('RUB', body),
  },
  parse(body, currencies) {
    const { head, records } = readBankXml(body, 'Valute');
    const valueDate = bankDate(head.attributes['Date']);
    const roubles = new Map<string, number>([['RUB', 1]]);
    for (const { fields } of records) {
      const perUnit = bankNumber(fields.get('Value')) / bankNumber(fields.get('Nominal'));
      if (isRate(perUnit)) roubles.set(fields.get('CharCode') ?? '', perUnit);
    }
    const dollar = roubles.get('USD');
    if (valueDate === null || !dollar) {
      throw new RateError('wrong-shape', 'The answer has no day or no rate of the dollar');
    }
    return currencies.flatMap((currency): Quote[] => {
      const perUnit = roubles.get(currency);
      return perUnit ? [{ currency, valueDate, perUsd: dollar / perUnit }] : [];
    });
  },
};
