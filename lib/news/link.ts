/** Query parameters that tell a site who sent a reader, and nothing else. */
const tracking =
  /^(utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|ysclid|mc_cid|mc_eid|igshid|_openstat)$/i;

/**
 * An address as a reader may open it: absolute, http or https, without tracking parameters. What is written
 * well already is given back letter for letter (some sites' paths hold `$` and `_`).
 *
 * @param base what a relative address is relative to
 * @returns '' for anything that is no web address (`javascript:`, `mailto:`, rubbish)
 */
export function cleanLink(raw: string, base: string): string {
  // An ampersand that was encoded twice parts parameters all the same; no address has one of that name.
  const text = raw
    .replace(/\p{Cc}/gu, '')
    .replaceAll('&amp;', '&')
    .trim();
  if (text === '') return '';
  const url = URL.parse(text, base) ?? URL.parse(text);
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return '';
  const tracked = [...url.searchParams.keys()].filter((name) => tracking.test(name));
  for (const name of tracked) url.searchParams.delete(name);
  const wellWritten = tracked.length === 0 && /^https?:\/\/[^\s"<>\\]+$/i.test(text);
  return wellWritten ? text : url.href;
}

/**
 * What two addresses of one story have in common: no scheme, no `www.`, host in small letters, no fragment,
 * no tracking, no slash at the end. '' where there is no address.
 */
export function linkKey(link: string): string {
  const url = URL.parse(cleanLink(link, ''));
  if (!url) return '';
  const host = url.host.replace(/^www\./, '');
  return `${host}${url.pathname.replace(/\/+$/, '')}${url.search}`;
}
