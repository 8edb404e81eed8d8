import { en } from '../../../lib/i18n/en.ts';
import { enPages, type PageMessages } from '../../../lib/i18n/pages/en.ts';

/** All English words. */
export const english: PageMessages = { ...en, ...enPages };
