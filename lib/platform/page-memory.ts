import { findSpoken, type SpokenLanguage } from '../i18n/languages.ts';
import type { PageTheme } from '../settings/defaults.ts';

/**
 * What our pages remember of the settings in their own storage, which can be read at once: the words of the language
 * begin to load, and the page has its colours, before the settings are there. `public/early.js` reads both.
 */
const keys = { language: 'language', theme: 'theme' } as const;

export function rememberedLanguage(): SpokenLanguage | undefined {
  try {
    return findSpoken(localStorage.getItem(keys.language));
  } catch {
    return undefined;
  }
}

/** Where the browser keeps nothing for pages, each begins with the settings. */
export function rememberForPages(language: SpokenLanguage, theme: PageTheme): void {
  try {
    localStorage.setItem(keys.language, language);
    localStorage.setItem(keys.theme, theme);
  } catch {
    // Nothing is lost by it but a moment.
  }
}
