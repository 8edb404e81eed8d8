import { en, type Messages } from './en.ts';
import { kk } from './kk.ts';
import { ky } from './ky.ts';
import type { SpokenLanguage } from './languages.ts';
import { ru } from './ru.ts';
import { tg } from './tg.ts';
import { tk } from './tk.ts';
import { uz } from './uz.ts';

/** Every language at once: for the worker, which can load nothing once it runs. */
export const allMessages: Readonly<Record<SpokenLanguage, Messages>> = {
  en,
  ru,
  kk,
  ky,
  uz,
  tg,
  tk,
};
