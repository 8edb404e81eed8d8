import * as v from 'valibot';
import { languages } from '../i18n/languages.ts';
import { defaultSettings } from './defaults.ts';

const d = defaultSettings;

/** What is chosen of the language, and of the looks of our own pages. */
export const looksEntries = {
  /** Also languages that a newer version speaks on another device: their choice must outlive this one's. */
  language: v.fallback(v.picklist(['auto', ...languages]), d.language),
  looks: v.fallback(
    v.looseObject({
      theme: v.fallback(v.picklist(['system', 'light', 'dark']), d.looks.theme),
    }),
    d.looks,
  ),
};
