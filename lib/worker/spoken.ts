import { allMessages } from '../i18n/all-messages.ts';
import type { Messages } from '../i18n/en.ts';
import { languageOf } from '../platform/language.ts';
import type { Settings } from '../settings/schema.ts';

/** The worker's words, in the language that is chosen. */
export async function messagesFor({ language }: Settings): Promise<Messages> {
  return allMessages[await languageOf(language)];
}
