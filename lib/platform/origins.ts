/**
 * The hosts asked from the first minute on, as match patterns. Beside the pages that the strip lies on, the manifest
 * asks for access to these and no others; sources that a user adds later ask for their own origin when they are added.
 */
export const requiredOrigins = [
  'https://api.frankfurter.dev/*',
  'https://cdn.jsdelivr.net/*',
  'https://*.currency-api.pages.dev/*',
  'https://open.er-api.com/*',
  'https://timesca.com/*',
  'https://astanatimes.com/*',
  'https://eurasianet.org/*',
  'https://thediplomat.com/*',
  'https://www.uzdaily.uz/*',
  'https://akipress.com/*',
  'https://asiaplustj.info/*',
  'https://en.trend.az/*',
] as const;

/** The banks, asked directly only where the user allows it: Frankfurter keeps their rates as well. */
export const bankOrigins: readonly string[] = [
  'https://nationalbank.kz/*',
  'https://www.nbkr.kg/*',
  'https://www.nbt.tj/*',
  'https://cbu.uz/*',
  'https://www.cbr.ru/*',
];

/** Whether access to a host is asked for at installation. */
export function isRequired(origin: string): boolean {
  return requiredOrigins.some((required) => required === origin);
}

/**
 * What may be needed later: a source that a user adds asks for its own origin out of these when it is added, and the
 * strip in tabs that are open already takes all of them.
 */
export const anyOrigin: readonly string[] = ['https://*/*', 'http://*/*'];

/** The match pattern of an address's host. */
export function originOf(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}
