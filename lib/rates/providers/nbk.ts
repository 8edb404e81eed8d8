import { readBankXml } from './bank-xml.ts';
import { known } from './known.ts';
import { ownCurrencyQuote } from './own-currency.ts';
import type { DailyProvider } from './provider.ts';

/**
 * The National Bank of Kazakhstan: one XML file a day, tenge for `quant` units, with the change since the
 * day before. For a day without rates it answers with a neighbouring one, so the day is the body's.
 */
export const nbk: DailyProvider = {
  ...known.nbk,
  updates: { days: 'workdays', from: '09:00', to: '11:30' },
  home: 'https://nationalbank.kz',
  terms: 'none-stated',
  origins: ['https://nationalbank.kz/*'],
  history: 'daily',
  dayUrls: (date) => [
    `https://nationalbank.kz/rss/get_rates.cfm?fdate=${date.split('-').reverse().join('.')}`,
  ],
  parse(body) {
    const { head, records } = readBankXml(body, 'item');
    const dollar = records.find(({ fields }) => fields.get('title') === 'USD')?.fields;
    const row = dollar && {
      value: dollar.get('description'),
      nominal: dollar.get('quant'),
      date: head.fields.get('date'),
      change: dollar.get('change'),
    };
    return [ownCurrencyQuote('KZT', row)];
  },
};
