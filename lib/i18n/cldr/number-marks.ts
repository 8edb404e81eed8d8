// Written by `npm run tables` out of Unicode CLDR 48.2.0 (cldr-numbers-full on npm; Unicode License v3).

/** The marks in figures; `{0}` is the figure in a share of a hundred. */
export const numberMarks = {
  en: { decimal: '.', group: ',', percent: '{0}%' },
  ru: { decimal: ',', group: '\u00a0', percent: '{0}\u00a0%' },
  kk: { decimal: ',', group: '\u00a0', percent: '{0}%' },
  ky: { decimal: ',', group: '\u00a0', percent: '{0}%' },
  uz: { decimal: ',', group: '\u00a0', percent: '{0}%' },
  tg: { decimal: ',', group: '\u00a0', percent: '{0}%' },
  tk: { decimal: ',', group: '\u00a0', percent: '{0}\u00a0%' },
};
