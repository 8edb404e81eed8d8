import type { Entry, TopicMatch } from './entry.ts';
import type { FeedSource } from './feed-source.ts';
import { entryIdOf, identitiesOf, joinedIdentities } from './identity.ts';
import type { ParsedEntry } from './parse-feed.ts';
import type { RuleAction } from './rule.ts';
import type { compileRules } from './rules.ts';
import { joined } from './story.ts';
import type { FileUnder } from './topics.ts';

/** An entry of a feed's answer, on its way to the store. */
export interface IncomingEntry {
  identities: readonly string[];
  parsed: ParsedEntry;
  sourceId: string;
  topics: readonly TopicMatch[];
  /** What the user's rules want done with it. */
  actions: ReadonlySet<RuleAction>;
  /** How many stand before it in the answer: of one moment, the first is the newest. */
  place: number;
}

/** How entries are filed and what rules do with them: made of the user's topics and rules. */
export interface Filing {
  fileUnder: FileUnder;
  follow: ReturnType<typeof compileRules>;
}

/** Clocks differ a little; a date further ahead than this is a mistake. */
const tolerance = 10 * 60_000;

/**
 * Makes the entries of one answer of `source` ready to meet what is held. A name that several of them bear (a
 * feed whose entries all link to the front page) is none.
 */
export function incomingEntries(
  parsed: readonly ParsedEntry[],
  source: FeedSource,
  filing: Filing,
): IncomingEntry[] {
  const entries = parsed.map((entry, place) => ({
    ...incomingEntry(entry, source, filing),
    place,
  }));
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

function incomingEntry(
  parsed: ParsedEntry,
  source: FeedSource,
  { fileUnder, follow }: Filing,
): Omit<IncomingEntry, 'place'> {
  const topics = fileUnder(parsed, { sourceId: source.id, implies: source.implies });
  const { title, excerpt } = parsed;
  return {
    identities: identitiesOf(parsed, source.url),
    parsed,
    sourceId: source.id,
    topics,
    actions: follow({ title, excerpt, sourceId: source.id, topics }),
  };
}

/**
 * What becomes of an incoming entry beside the one that is held: a new entry, the held one brought up to date
 * (it keeps its id, its first day and its marks), or null where nothing has changed. Its time is the
 * published one where that is believable, else the moment it was first seen, so that no date pins it on top, nor
 * brings it back there.
 *
 * @param now epoch milliseconds
 */
export function mergeEntry(
  held: Entry | undefined,
  { identities, parsed, sourceId, topics, actions, place }: IncomingEntry,
  now: number,
): Entry | null {
  const firstSeen = held?.firstSeen ?? now;
  // A story cannot have appeared after it was seen: such a date is local time in disguise, or that of an edit.
  const isBelievable = (date: number | null) => date !== null && date <= firstSeen + tolerance;
  const dates = [parsed.published, held?.published ?? null];
  const published = dates.find(isBelievable) ?? null;
  const { title, link, excerpt, author, categories } = parsed;
  const time = Math.min(published ?? firstSeen, Math.max(firstSeen, now));
  // Brought again by another feed of its site: rules that name the first source hold on.
  const elsewhere = held !== undefined && held.sourceId !== sourceId;
  // What other outlets' tellings have added to it stays too: they are held already, and add it no second time.
  const told = held !== undefined && held.others.length > 0;
  const merged: Entry = {
    id: held?.id ?? entryIdOf(identities, time, place),
    identities: joinedIdentities(held?.identities ?? [], identities),
    // The first source keeps a story that comes again through a category feed of the same site.
    sourceId: held?.sourceId ?? sourceId,
    title,
    link,
    excerpt,
    author,
    categories,
    published,
    firstSeen,
    time,
    topics: elsewhere ? joined(held.topics, topics) : joined(topics, told ? held.topics : []),
    read: held?.read ?? false,
    // A rule saves what is new; what its reader has put away again stays away.
    saved: held?.saved ?? actions.has('save'),
    muted: actions.has('mute') || (elsewhere && held.muted),
    highlighted: actions.has('highlight') || (elsewhere && held.highlighted),
    follows: held?.follows ?? null,
    others: held?.others ?? [],
  };
  return held && isSame(held, merged) ? null : merged;
}

/**
 * A held entry as today's topics and rules have it, or null where nothing changes. What a second source of the
 * same site has implied stays, for that source is not remembered.
 */
export function refiledEntry(
  held: Entry,
  source: { implies: string | null },
  { fileUnder, follow }: Filing,
  known: ReadonlySet<string>,
): Entry | null {
  const { title, excerpt, sourceId } = held;
  const found = fileUnder(held, { sourceId, implies: source.implies });
  const implied = held.topics.filter(
    ({ topic, reason }) => reason.by === 'source' && known.has(topic),
  );
  const topics = joined(found, implied);
  const actions = follow({ title, excerpt, sourceId, topics });
  const refiled = {
    ...held,
    topics,
    muted: actions.has('mute'),
    highlighted: actions.has('highlight'),
  };
  return isSame(held, refiled) ? null : refiled;
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
  'muted',
  'highlighted',
] as const;

function isSame(held: Entry, merged: Entry): boolean {
  return compared.every((field) => JSON.stringify(held[field]) === JSON.stringify(merged[field]));
}
