import { en as cldr } from '../cldr/en.ts';
import type { LanguageTables } from './language-tables.ts';

/**
 * Our own English is shorter than CLDR's (`3 h`, not `3 hr`), has no plurals in ages, and every short month has three
 * letters, so that columns stand.
 */
export const tables: LanguageTables = {
  ...cldr,
  monthsShort: cldr.monthsShort.map((month) => month.slice(0, 3)),
  age: { now: 'just now', minutes: '{0} min', hours: '{0} h', days: '{0} d' },
  ago: { minutes: '{0} min ago', hours: '{0} h ago', days: '{0} d ago' },
};
