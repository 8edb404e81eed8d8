import type { Messages } from './en.ts';
import type { SpokenLanguage } from './languages.ts';

/** A page loads the words of its own language alone, as one file. */
const files: Readonly<Record<SpokenLanguage, () => Promise<Messages>>> = {
  en: async () => (await import('./en.ts')).en,
  ru: async () => (await import('./ru.ts')).ru,
  kk: async () => (await import('./kk.ts')).kk,
  ky: async () => (await import('./ky.ts')).ky,
  uz: async () => (await import('./uz.ts')).uz,
  tg: async () => (await import('./tg.ts')).tg,
  tk: async () => (await import('./tk.ts')).tk,
};

/** Loads the words and tables of a language. */
export async function loadMessages(language: SpokenLanguage): Promise<Messages> {
  return await files[language]();
}
