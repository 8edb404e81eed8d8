import { kk as cldr } from '../cldr/kk.ts';
import type { LanguageTables } from './language-tables.ts';

/** By hand: ages. */
export const tables: LanguageTables = {
  ...cldr,
  age: { now: 'жаңа ғана', minutes: '{0} мин', hours: '{0} сағ', days: '{0} күн' },
};
