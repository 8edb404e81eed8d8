import type { Settings } from './schema.ts';

/** The languages there are to choose from, each by its own name. */
export const languageNames = {
  en: 'English',
  ru: 'Русский',
  kk: 'Қазақша',
  ky: 'Кыргызча',
  uz: 'Oʻzbekcha',
  tg: 'Тоҷикӣ',
  tk: 'Türkmençe',
} as const;

export type LanguageCode = keyof typeof languageNames;

/**
 * The chosen language; where none was chosen, the first of the browser's that is one of ours.
 *
 * @param preferred BCP 47 languages, the best first
 */
export function languageOf(settings: Settings, preferred: readonly string[]): LanguageCode {
  const chosen = settings['language'];
  const wished = typeof chosen === 'string' && chosen !== 'auto' ? [chosen] : preferred;
  const codes = wished.map((language) => language.toLowerCase().split('-')[0] ?? '');
  return codes.find(isLanguage) ?? 'en';
}

/** The settings with a language chosen. */
export function withLanguage(settings: Settings, language: LanguageCode): Settings {
  return { ...settings, language };
}

function isLanguage(code: string): code is LanguageCode {
  return code in languageNames;
}
