// Written by `npm run tables` out of Unicode CLDR 48.2.0 (cldr-core on npm; Unicode License v3).

/** The category that a whole number takes in each language. */
export const pluralRules = {
  en: (n: number): 'one' | 'other' => (n === 1 ? 'one' : 'other'),
  ru: (n: number): 'one' | 'few' | 'many' =>
    n % 10 === 1 && n % 100 !== 11
      ? 'one'
      : n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14)
        ? 'few'
        : 'many',
  kk: (n: number): 'one' | 'other' => (n === 1 ? 'one' : 'other'),
  ky: (n: number): 'one' | 'other' => (n === 1 ? 'one' : 'other'),
  uz: (n: number): 'one' | 'other' => (n === 1 ? 'one' : 'other'),
  tg: (): 'other' => 'other',
  tk: (n: number): 'one' | 'other' => (n === 1 ? 'one' : 'other'),
};
