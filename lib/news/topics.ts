import type { TopicMatch } from './entry.ts';
import { firstHit, keywordPattern } from './keyword-pattern.ts';
import type { Topic } from './topic-list.ts';
import type { OwnTopic } from './topics-choice.ts';
import { foldLetters } from './words.ts';

/** What of an entry decides its topics. */
interface Filed {
  title: string;
  excerpt: string;
  categories: readonly string[];
}

/** A topic made ready for matching. */
interface CompiledTopic {
  id: string;
  kind: Topic['kind'];
  /** Category texts that name the topic outright. */
  names: ReadonlySet<string>;
  keywords: RegExp | null;
}

interface CompiledOwn {
  id: string;
  sources: ReadonlySet<string>;
  keywords: RegExp | null;
  exclude: RegExp | null;
}

/** Where an entry comes from, as far as its topics depend on it. */
interface Origin {
  sourceId: string;
  /** The topic of a source that writes of one country alone, else null. */
  implies: string | null;
}

/** Finds the topics of an entry, each with its reason. */
export type FileUnder = (entry: Filed, origin: Origin) => TopicMatch[];

/** Kinds of writing, not subjects: their words turn up in excerpts of everything. */
const formsOfWriting = new Set(['features', 'interviews', 'opinions']);

/** How many different words of a subject an excerpt must hold; one `bank` or `school` says little. */
const excerptHits = 2;

/**
 * Makes a matcher for a list of topics. An entry is in a topic by its source's categories, by the one country
 * that its source writes of, by its title, or by its excerpt; the strongest reason is kept.
 *
 * @returns topics in the order of the list, those of one's own behind them
 */
export function compileTopics(
  topics: readonly Topic[],
  ownTopics: readonly OwnTopic[] = [],
): FileUnder {
  const compiled = topics.map(compileTopic);
  const own = ownTopics.map(compileOwn);
  return (entry, { sourceId, implies }) => {
    const text = {
      title: foldLetters(entry.title),
      excerpt: foldLetters(entry.excerpt),
      categories: entry.categories.map(foldLetters),
    };
    const matches = [
      ...compiled.map((topic) => ({ id: topic.id, reason: reasonFor(topic, text, implies) })),
      ...own.map((topic) => ({ id: topic.id, reason: ownReason(topic, text, sourceId) })),
    ];
    return matches.flatMap(({ id, reason }): TopicMatch[] =>
      reason ? [{ topic: id, reason }] : [],
    );
  };
}

function reasonFor(
  topic: CompiledTopic,
  { title, excerpt, categories }: Filed,
  implied: string | null,
): TopicMatch['reason'] | null {
  const category = categories.find(
    (text) => topic.names.has(text) || firstHit(topic.keywords, text) !== null,
  );
  if (category !== undefined) return { by: 'category', text: category };
  if (topic.id === implied) return { by: 'source' };
  const inTitle = firstHit(topic.keywords, title);
  if (inTitle !== null) return { by: 'title', text: inTitle };
  if (formsOfWriting.has(topic.id)) return null;
  const hits = new Set(topic.keywords ? excerpt.match(topic.keywords) : []);
  const enough = topic.kind === 'country' ? 1 : excerptHits;
  const [hit] = hits;
  return hit !== undefined && hits.size >= enough ? { by: 'excerpt', text: hit } : null;
}

function compileTopic({ id, label, kind, keywords, except, section }: Topic): CompiledTopic {
  const slug = section?.split('/').at(-1) ?? id;
  const names = [label, id, slug, slug.replaceAll('-', ' '), label.replace('&', 'and')];
  return {
    id,
    kind,
    names: new Set(names.map(foldLetters)),
    keywords: keywordPattern(keywords, except),
  };
}

/** Topics of one's own are matched in title and excerpt alike: whoever wrote the words meant them. */
function compileOwn({ id, keywords, exclude, sources }: OwnTopic): CompiledOwn {
  return {
    id,
    sources: new Set(sources),
    keywords: keywordPattern(keywords),
    exclude: keywordPattern(exclude),
  };
}

function ownReason(
  { keywords, exclude, sources }: CompiledOwn,
  { title, excerpt }: Filed,
  sourceId: string,
): TopicMatch['reason'] | null {
  if (sources.size > 0 && !sources.has(sourceId)) return null;
  if (firstHit(exclude, title) !== null || firstHit(exclude, excerpt) !== null) return null;
  if (!keywords) return sources.size > 0 ? { by: 'source' } : null;
  const inTitle = firstHit(keywords, title);
  if (inTitle !== null) return { by: 'title', text: inTitle };
  const inExcerpt = firstHit(keywords, excerpt);
  return inExcerpt === null ? null : { by: 'excerpt', text: inExcerpt };
}
