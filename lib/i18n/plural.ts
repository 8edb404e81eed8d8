import { pluralRules } from './cldr/plural-rules.ts';
import type { Language } from './languages.ts';

/** Languages whose nouns change behind a number; in the others they stay as they are, whatever CLDR tells apart. */
type Inflected = 'en' | 'ru';

/** A language's words for a counted thing, one for each of its forms. */
export type PluralForms<Spoken extends Language> = Spoken extends Inflected
  ? Readonly<Record<ReturnType<(typeof pluralRules)[Spoken]>, string>>
  : Readonly<{ other: string }>;

/** Chooses the form that a whole number takes in a language. */
export function pluralIn<Spoken extends Language>(language: Spoken) {
  const rule: (n: number) => string = pluralRules[language];
  return (n: number, forms: PluralForms<Spoken>): string => {
    const known: Readonly<Record<string, string>> = forms;
    return known[rule(n)] ?? known['other'] ?? '';
  };
}
