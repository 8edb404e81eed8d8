/**
 * The hosts asked from the first minute on, as match patterns. The manifest asks for access to these and no
 * others; sources that a user adds later ask for their own origin when they are added.
 */
export const requiredOrigins = [
  'https://api.frankfurter.dev/*',
  'https://cdn.jsdelivr.net/*',
  'https://*.currency-api.pages.dev/*',
  'https://open.er-api.com/*',
  'https://timesca.com/*',
  'https://astanatimes.com/*',
  'https://thediplomat.com/*',
] as const;

/** The banks, asked directly only where the user allows it: Frankfurter keeps their rates as well. */
export const bankOrigins: readonly string[] = [
  'https://nationalbank.kz/*',
  'https://www.nbkr.kg/*',
  'https://www.nbt.tj/*',
  'https://cbu.uz/*',
  'https://www.cbr.ru/*',
];

export function isBankOrigin(origin: string): boolean {
  return bankOrigins.includes(origin);
}
