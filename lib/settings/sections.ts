/** The sections of the options, in their order; each is a place that an address can lead to (`options.html#topics`). */
export const optionsSections = [
  'rates',
  'sources',
  'topics',
  'ticker',
  'sites',
  'alerts',
  'looks',
  'data',
  'health',
  'about',
] as const;

export type OptionsSection = (typeof optionsSections)[number];

const sectionOfField: Readonly<Record<string, OptionsSection>> = {
  rates: 'rates',
  sources: 'sources',
  topics: 'topics',
  rules: 'topics',
  reading: 'topics',
  ticker: 'ticker',
  sites: 'sites',
  alerts: 'alerts',
  quietHours: 'alerts',
  language: 'looks',
  looks: 'looks',
  toolbar: 'looks',
  refresh: 'data',
};

/** In which section a field of the settings is chosen, by its path. */
export function sectionOf([name = '']: readonly string[]): OptionsSection {
  return sectionOfField[name] ?? 'data';
}
