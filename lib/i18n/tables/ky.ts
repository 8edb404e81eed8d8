import { ky as cldr } from '../cldr/ky.ts';
import type { LanguageTables } from './language-tables.ts';

/**
 * By hand: ages, for CLDR puts a full stop behind the whole word `саат`; and the rupee of Mauritius, which it names
 * after Mauritania.
 */
export const tables: LanguageTables = {
  ...cldr,
  age: { now: 'жаңы эле', minutes: '{0} мүн.', hours: '{0} саат', days: '{0} күн' },
  ago: { ...cldr.ago, hours: '{0} саат мурун' },
  currencies: {
    ...cldr.currencies,
    MUR: 'Маврикий рупиясы',
  },
};
