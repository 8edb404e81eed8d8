import { tk as cldr } from '../cldr/tk.ts';
import type { LanguageTables } from './language-tables.ts';

/** By hand: ages, for CLDR shortens the day to a letter. */
export const tables: LanguageTables = {
  ...cldr,
  age: { now: 'ýaňyja', minutes: '{0} min', hours: '{0} sag', days: '{0} gün' },
  ago: { ...cldr.ago, days: '{0} gün öň' },
};
