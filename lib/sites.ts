/** On which sites the strip is shown. A site is a host name, and stands for all below it. */
export type Sites = {
  /** On all but the hidden ones, or on none but those that are listed. */
  mode: 'everywhere' | 'only';
  hidden: readonly string[];
  only: readonly string[];
};

/** No list grows past this, so that the settings fit into what the browser synchronises. */
export const mostSites = 200;

/** The site of a host: `www.` says nothing. */
export function siteOf(host: string): string {
  const name = host.toLowerCase();
  return name.startsWith('www.') ? name.slice(4) : name;
}

/** Whether the strip is shown on pages of `host`. */
export function showsOn({ mode, hidden, only }: Sites, host: string): boolean {
  const listed = (list: readonly string[]) => list.some((site) => isWithin(host, site));
  return !listed(hidden) && (mode === 'everywhere' || listed(only));
}

/** The choice after the strip was hidden (`shown` false) or wanted again on a host; the newest stand last. */
export function withSite(sites: Sites, host: string, shown: boolean): Sites {
  const site = siteOf(host);
  const hidden = sites.hidden.filter((other) => !(shown ? isWithin(site, other) : other === site));
  const only = sites.only.filter((other) => shown || other !== site);
  const next = { ...sites, hidden, only };
  if (showsOn(next, site) === shown) return next;
  return shown
    ? { ...next, only: [...only, site].slice(-mostSites) }
    : { ...next, hidden: [...hidden, site].slice(-mostSites) };
}

/** A host's name or address as browsers write it, without a dot at either end. */
const hostName = /^(?:\[[\da-f:.]+\]|[a-z\d_-]+(?:\.[a-z\d_-]+)*)$/;

/**
 * A site out of what somebody typed or pasted, an address or a pattern (`*.example.org`) too; null where there is none
 * in it.
 */
export function readSite(typed: string): string | null {
  const text = typed.trim();
  if (text === '' || /\s/.test(text)) return null;
  const address = /^[a-z][a-z+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  // A site stands for all below it in any case.
  const url = URL.parse(address.replace(/^(https?:\/\/)(?:\*?\.)+/i, '$1'));
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  const site = siteOf(url.hostname.replace(/\.$/, ''));
  return hostName.test(site) ? site : null;
}

/** The site of a page's address; null for addresses of the browser's own and of files. */
export function siteOfPage(address: string): string | null {
  const url = URL.parse(address);
  return url && /^https?:$/.test(url.protocol) ? siteOf(url.hostname) : null;
}

function isWithin(host: string, site: string): boolean {
  const own = siteOf(host);
  return own === site || own.endsWith(`.${site}`);
}
