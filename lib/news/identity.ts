import { linkKey } from './link.ts';
import type { ParsedEntry } from './parse-feed.ts';

/**
 * The names under which a story may come back, the surest first. Guids change between http and https, links
 * gain and lose `www.` and tracking, both are forgotten now and then; so each alone is enough. A guid that
 * is no address means something only within its feed, and is often a row's number that the next story has tomorrow:
 * beside a link it names a story only together with its title.
 *
 * @param feedUrl the feed's own address
 */
export function identitiesOf(entry: ParsedEntry, feedUrl: string): string[] {
  const identities: string[] = [];
  const link = linkKey(entry.link);
  if (link !== '') identities.push(`link:${link}`);
  const guid = linkKey(entry.id);
  if (guid !== '' && guid !== link) identities.push(`guid:${guid}`);
  if (guid !== '') return identities;
  const within = `guid:${linkKey(feedUrl)} `;
  if (link === '') identities.push(`${within}${entry.id}`);
  identities.push(`${within}${digestOf(entry.title)} ${entry.id}`);
  return identities;
}

/** The feed within which alone an identity means something, as it begins; null for one that means it everywhere. */
function feedOf(identity: string): string | null {
  return /^guid:\S+ /.exec(identity)?.[0] ?? null;
}

/**
 * The names of a story that has come again: those it had and those it has now. Of a guid that is no address only
 * what its feed says now, for a row's number changes from hour to hour.
 */
export function joinedIdentities(held: readonly string[], incoming: readonly string[]): string[] {
  const said = new Set(incoming.map(feedOf));
  const lasting = held.filter((identity) => {
    const feed = feedOf(identity);
    return feed === null || !said.has(feed);
  });
  return [...new Set([...lasting, ...incoming])];
}

/** The identity that an address alone gives. */
export function linkIdentity(link: string): string {
  return `link:${linkKey(link)}`;
}

/**
 * A name for an entry that is new: when it appeared, and how near to the top of its feed, so that names sort as
 * entries do, and a digest of its surest identity. It is kept for good, whatever becomes of these.
 *
 * @param time epoch milliseconds
 * @param place how many stand before it in the feed's answer
 */
export function entryIdOf(identities: readonly string[], time: number, place: number): string {
  const moment = Math.max(0, time).toString(36).padStart(9, '0');
  const height = Math.max(0, mostPlaces - place)
    .toString(36)
    .padStart(2, '0');
  return `${moment}-${height}${digestOf(identities[0] ?? '')}`;
}

/** Places are told apart as far as two digits go. */
const mostPlaces = 36 ** 2 - 1;

/** A text in 16 hexadecimal digits. (cyrb53-like mixing of two 32-bit halves; it parts stories, it protects nothing.) */
export function digestOf(text: string): string {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, 0x9e3779b1);
    high = Math.imul(high ^ code, 0x5f356495);
  }
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  const digits = (half: number) => (half >>> 0).toString(16).padStart(8, '0');
  return digits(high) + digits(low);
}
