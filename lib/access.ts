import { activeSources, chosenSources, type SourcesChoice } from './news/sources.ts';
import { isByFrankfurter } from './rates/providers/frankfurter.ts';
import { rateProviders } from './rates/providers/index.ts';

/** What a host is asked for, by the names of who is behind it. */
export interface HostUse {
  /** Providers of rates. */
  rates: readonly string[];
  /** Sources of headlines. */
  news: readonly string[];
}

/** What an address or a match pattern (`https://*.example.org/*`) of a host is asked for. */
export function hostUse(host: string, sources: SourcesChoice): HostUse {
  const rates = rateProviders.filter(
    ({ id, origins }) =>
      !isByFrankfurter(id) && origins.some((origin) => coversHost(hostOf(origin), host)),
  );
  const news = chosenSources(sources).filter(({ url }) => coversHost(host, hostOf(url)));
  return { rates: namesOf(rates), news: namesOf(news) };
}

/** Every host that is asked with these sources on, or may be: those of all providers, and of the sources that are read. */
export function hostsAsked(sources: SourcesChoice): string[] {
  const origins = rateProviders.flatMap((provider) => provider.origins);
  const feeds = activeSources(sources).map(({ url }) => url);
  return [...new Set([...origins, ...feeds].map(hostOf))];
}

/** The host of an address or match pattern; with `*.` before it, it stands for all below it. */
export function hostOf(address: string): string {
  return /^[a-z*]+:\/\/([^/:]*)/i.exec(address)?.[1]?.toLowerCase() ?? '';
}

/** Whether a match pattern gives access to all sites. */
export function isAnyHost(origin: string): boolean {
  return origin === '<all_urls>' || hostOf(origin) === '*';
}

function coversHost(pattern: string, host: string): boolean {
  const bare = pattern.replace(/^\*\./, '');
  return host === pattern || host === bare || (bare !== pattern && host.endsWith(`.${bare}`));
}

function namesOf(named: readonly { name: string }[]): string[] {
  return [...new Set(named.map(({ name }) => name))];
}
