import { readBankXml } from './bank-xml.ts';
import { known } from './known.ts';
import { ownCurrencyDays, ownCurrencyQuote } from './own-currency.ts';
import type { DailyProvider } from './provider.ts';

/**
 * The National Bank of Tajikistan: one XML file a day. A day it does not have is answered with today's file,
 * silently; the body's day tells. Past days of the dollar come in one call. Condition of use: a reference to nbt.tj.
 */
export const nbt: DailyProvider = {
  ...known.nbt,
  updates: { days: 'every-day', from: '04:00', to: '06:30' },
  home: 'https://www.nbt.tj',
  terms: 'name-nbt',
  origins: ['https://www.nbt.tj/*'],
  history: 'daily',
  dayUrls: (date) => [`https://www.nbt.tj/en/kurs/export_xml.php?date=${date}&export=xmlout`],
  past: {
    covers: ['TJS'],
    url: (from, to) =>
      `https://www.nbt.tj/en/kurs/export_xml_dynamic.php?d1=${from}&d2=${to}&cs=USD&export=xml`,
    parse: (body) => ownCurrencyDays('TJS', body),
  },
  parse(body) {
    const { head, records } = readBankXml(body, 'Valute');
    const dollar = records.find(({ fields }) => fields.get('CharCode') === 'USD')?.fields;
    const row = dollar && {
      value: dollar.get('Value'),
      nominal: dollar.get('Nominal'),
      date: head.attributes['Date'],
    };
    return [ownCurrencyQuote('TJS', row)];
  },
};
