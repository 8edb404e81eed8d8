import type { SpokenLanguage } from '../languages.ts';
import { loadMessages } from '../load-messages.ts';
import type { PageMessages, PageWords } from './en.ts';

const files: Readonly<Record<SpokenLanguage, () => Promise<PageWords>>> = {
  en: async () => (await import('./en.ts')).enPages,
  ru: async () => (await import('./ru.ts')).ruPages,
  kk: async () => (await import('./kk.ts')).kkPages,
  ky: async () => (await import('./ky.ts')).kyPages,
  uz: async () => (await import('./uz.ts')).uzPages,
  tg: async () => (await import('./tg.ts')).tgPages,
  tk: async () => (await import('./tk.ts')).tkPages,
};

/** Loads all words of a language, those of the options and the first-run page among them. */
export async function loadPageMessages(language: SpokenLanguage): Promise<PageMessages> {
  const [messages, words] = await Promise.all([loadMessages(language), files[language]()]);
  return { ...messages, ...words };
}
