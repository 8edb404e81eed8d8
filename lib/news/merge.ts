import type { Entry, TopicMatch } from './entry.ts';
import { entryIdOf, identitiesOf } from './identity.ts';
import type { ParsedEntry } from './parse-feed.ts';
import type { FeedSource } from './sources.ts';

/** An entry of a feed's answer, on its way to the store. */
export interface IncomingEntry {
  identities: readonly string[];
  parsed: ParsedEntry;
  sourceId: string;
  topics: readonly TopicMatch[];
}

/** Clocks differ a little; a date further ahead than this is a mistake. */
const tolerance = 10 * 60_000;

/**
 * Makes the entries of one answer of `source` ready to meet what is held. A name that several of them bear (a
 * feed whose entries all link to the front page) is none.
 *
 * @param fileUnder a matcher of `compileTopics`
 */
export function incomingEntries(
  parsed: readonly ParsedEntry[],
  source: FeedSource,
  fileUnder: FileUnder,
): IncomingEntry[] {
  const entries = parsed.map((entry) => incomingEntry(entry, source, fileUnder));
  const bearers = new Map<string, number>();
  for (const identity of entries.flatMap(({ identities }) => identities)) {
    bearers.set(identity, (bearers.get(identity) ?? 0) + 1);
  }
  return entries.map((entry) => {
    const own = entry.identities.filter((identity) => bearers.get(identity) === 1);
    const { title, id } = entry.parsed;
    return { ...entry, identities: own.length > 0 ? own : [`title:${source.id} ${title} ${id}`] };
  });
}

type FileUnder = (entry: ParsedEntry, implied: string | null) => readonly TopicMatch[];

function incomingEntry(
  parsed: ParsedEntry,
  source: FeedSource,
  fileUnder: FileUnder,
): IncomingEntry {
  return {
    identities: identitiesOf(parsed, source.url),
    parsed,
    sourceId: source.id,
    topics: fileUnder(parsed, source.implies),
  };
}

/**
 * What becomes of an incoming entry beside the one that is held: a new entry, the held one brought up to date
 * (it keeps its id, its first day and its marks), or null where nothing has changed. Its time is the
 * published one where that is believable, else the moment it was first seen, so that no date pins it on top.
 *
 * @param now epoch milliseconds
 */
export function mergeEntry(
  held: Entry | undefined,
  { identities, parsed, sourceId, topics }: IncomingEntry,
  now: number,
): Entry | null {
  const firstSeen = held?.firstSeen ?? now;
  const published =
    parsed.published !== null && parsed.published <= now + tolerance ? parsed.published : null;
  const { title, link, excerpt, author, categories } = parsed;
  const merged: Entry = {
    id: held?.id ?? entryIdOf(identities),
    identities: [...new Set([...(held?.identities ?? []), ...identities])],
    // The first source keeps a story that comes again through a category feed of the same site.
    sourceId: held?.sourceId ?? sourceId,
    title,
    link,
    excerpt,
    author,
    categories,
    published,
    firstSeen,
    time: Math.min(published ?? firstSeen, Math.max(firstSeen, now)),
    topics: held && held.sourceId !== sourceId ? joined(held.topics, topics) : topics,
    read: held?.read ?? false,
    saved: held?.saved ?? false,
  };
  return held && isSame(held, merged) ? null : merged;
}

function joined(held: readonly TopicMatch[], incoming: readonly TopicMatch[]): TopicMatch[] {
  const known = new Set(held.map(({ topic }) => topic));
  return [...held, ...incoming.filter(({ topic }) => !known.has(topic))];
}

/** Fields that a change of the feed can alter. */
const compared = [
  'identities',
  'title',
  'link',
  'excerpt',
  'author',
  'categories',
  'published',
  'topics',
] as const;

function isSame(held: Entry, merged: Entry): boolean {
  return compared.every((field) => JSON.stringify(held[field]) === JSON.stringify(merged[field]));
}
