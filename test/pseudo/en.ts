import { en as words } from '../../lib/i18n/en.ts';
import { pseudoMessages } from './pseudo-messages.ts';

/** What stands in the place of `lib/i18n/en.ts` in a build with pseudo words. */
export const en = pseudoMessages(words);
