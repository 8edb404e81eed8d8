import browser from 'webextension-polyfill';
import { type LanguageChoice, languageFor, type SpokenLanguage } from '../i18n/languages.ts';

/**
 * The language that a choice means in this browser. Asked of the browser and not of `navigator`, which may know the
 * first of its user's languages alone.
 */
export async function languageOf(choice: LanguageChoice): Promise<SpokenLanguage> {
  const wished = choice === 'auto' ? await browser.i18n.getAcceptLanguages() : [];
  return languageFor(choice, wished);
}
