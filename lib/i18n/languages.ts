/** The languages that Steppewire is made for, in the order in which they are offered; each has its tables. */
export const languages = ['en', 'ru', 'kk', 'ky', 'uz', 'tg', 'tk'] as const;

export type Language = (typeof languages)[number];

/** Those whose words are written: a language is offered when its file stands beside `en.ts`. */
export const spokenLanguages = [
  'en',
  'ru',
  'kk',
  'ky',
  'uz',
  'tg',
  'tk',
] as const satisfies readonly Language[];

export type SpokenLanguage = (typeof spokenLanguages)[number];

/** What its user has chosen: `auto` follows the browser's languages. */
export type LanguageChoice = 'auto' | Language;

/** What each language calls itself. */
export const ownNames: Readonly<Record<Language, string>> = {
  en: 'English',
  ru: 'Русский',
  kk: 'Қазақша',
  ky: 'Кыргызча',
  uz: 'Oʻzbekcha',
  tg: 'Тоҷикӣ',
  tk: 'Türkmençe',
};

/**
 * The language to speak: the one that was chosen, else the first of the browser's that we speak, else English.
 *
 * @param wished the browser's languages (BCP 47), the dearest first
 */
export function languageFor(choice: LanguageChoice, wished: readonly string[]): SpokenLanguage {
  const asked = choice === 'auto' ? wished : [choice, ...wished];
  const spoken = asked.map((tag) => findSpoken(tag.toLowerCase().split('-')[0]));
  return spoken.find((language) => language !== undefined) ?? 'en';
}

/** The language of a name, if it is one that we speak. */
export function findSpoken(name: unknown): SpokenLanguage | undefined {
  return spokenLanguages.find((language) => language === name);
}
