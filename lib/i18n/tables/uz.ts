import { uz as cldr } from '../cldr/uz.ts';
import type { LanguageTables } from './language-tables.ts';

/** By hand: ages; and the rupee of Mauritius, which CLDR names after Mauritania. */
export const tables: LanguageTables = {
  ...cldr,
  age: { now: 'hozirgina', minutes: '{0} daq.', hours: '{0} soat', days: '{0} kun' },
  currencies: {
    ...cldr.currencies,
    MUR: 'Mavrikiy rupiyasi',
  },
};
