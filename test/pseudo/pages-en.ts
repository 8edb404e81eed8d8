import { enPages as words } from '../../lib/i18n/pages/en.ts';
import { pseudoPart } from './pseudo-messages.ts';

/** What stands in the place of `lib/i18n/pages/en.ts` in a build with pseudo words. */
export const enPages = pseudoPart(words);
