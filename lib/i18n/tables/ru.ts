import { ru as cldr } from '../cldr/ru.ts';
import type { LanguageTables } from './language-tables.ts';

/** By hand: ages, and two currencies that CLDR names otherwise than the press does (`новый` since 2009). */
export const tables: LanguageTables = {
  ...cldr,
  age: { now: 'только что', minutes: '{0} мин', hours: '{0} ч', days: '{0} дн.' },
  currencies: {
    ...cldr.currencies,
    KZT: 'казахстанский тенге',
    TMT: 'туркменский манат',
  },
};
