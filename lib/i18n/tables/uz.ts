import { uz as cldr } from '../cldr/uz.ts';
import type { LanguageTables } from './language-tables.ts';

/**
 * By hand: ages; the mark of oʻ and gʻ, for which CLDR has a quotation mark, and words of ours the letter that it is
 * (U+02BB); and the rupee of Mauritius, which CLDR names after Mauritania.
 */
export const tables: LanguageTables = {
  ...cldr,
  age: { now: 'hozirgina', minutes: '{0} daq.', hours: '{0} soat', days: '{0} kun' },
  currencies: {
    ...Object.fromEntries(
      Object.entries(cldr.currencies).map(([code, name]) => [code, name.replaceAll('‘', 'ʻ')]),
    ),
    MUR: 'Mavrikiy rupiyasi',
  },
};
