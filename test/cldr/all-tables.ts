import type { Language } from '../../lib/i18n/languages.ts';
import { tables as en } from '../../lib/i18n/tables/en.ts';
import { tables as kk } from '../../lib/i18n/tables/kk.ts';
import { tables as ky } from '../../lib/i18n/tables/ky.ts';
import type { LanguageTables } from '../../lib/i18n/tables/language-tables.ts';
import { tables as ru } from '../../lib/i18n/tables/ru.ts';
import { tables as tg } from '../../lib/i18n/tables/tg.ts';
import { tables as tk } from '../../lib/i18n/tables/tk.ts';
import { tables as uz } from '../../lib/i18n/tables/uz.ts';

/** The tables of every language, also of those whose words are not written yet. */
export const allTables: Readonly<Record<Language, LanguageTables>> = {
  en,
  ru,
  kk,
  ky,
  uz,
  tg,
  tk,
};
