import { readBankXml } from './bank-xml.ts';
import { known } from './known.ts';
import { ownCurrencyQuote } from './own-currency.ts';
import type { LatestProvider } from './provider.ts';

/**
 * The National Bank of the Kyrgyz Republic: the newest rates alone, windows-1251, decimal commas. The day may
 * be tomorrow. Its history is told only in web pages, so it gathers here day by day.
 */
export const nbkr: LatestProvider = {
  ...known.nbkr,
  updates: { days: 'workdays', from: '08:00', to: '10:30' },
  home: 'https://www.nbkr.kg',
  terms: 'none-stated',
  origins: ['https://www.nbkr.kg/*'],
  history: 'none',
  latestUrl: 'https://www.nbkr.kg/XML/daily.xml',
  parse(body) {
    const { head, records } = readBankXml(body, 'Currency');
    const dollar = records.find(({ attributes }) => attributes['ISOCode'] === 'USD')?.fields;
    const row = dollar && {
      value: dollar.get('Value'),
      nominal: dollar.get('Nominal'),
      date: head.attributes['Date'],
    };
    return [ownCurrencyQuote('KGS', row)];
  },
};
