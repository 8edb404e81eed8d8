import type { TopicMatch } from './entry.ts';
import type { Topic } from './topic-list.ts';

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
  keywords: RegExp;
}

/** Kinds of writing, not subjects: their words turn up in excerpts of everything. */
const formsOfWriting = new Set(['features', 'interviews', 'opinions']);

/** How many different words of a subject an excerpt must hold; one `bank` or `school` says little. */
const excerptHits = 2;

/**
 * Makes a matcher for a list of topics. An entry is in a topic by its source's categories, by the one country
 * that its source writes of, by its title, or by its excerpt; the strongest reason is kept.
 *
 * @returns a function from an entry and the topic its source implies (or null) to its topics, in the order
 * of the list
 */
export function compileTopics(
  topics: readonly Topic[],
): (entry: Filed, implied: string | null) => TopicMatch[] {
  const compiled = topics.map(compileTopic);
  return (entry, implied) => {
    const text = {
      title: foldLetters(entry.title),
      excerpt: foldLetters(entry.excerpt),
      categories: entry.categories.map(foldLetters),
    };
    return compiled.flatMap((topic): TopicMatch[] => {
      const reason = reasonFor(topic, text, implied);
      return reason ? [{ topic: topic.id, reason }] : [];
    });
  };
}

function reasonFor(
  topic: CompiledTopic,
  { title, excerpt, categories }: Filed,
  implied: string | null,
): TopicMatch['reason'] | null {
  const category = categories.find((text) => topic.names.has(text) || hitIn(topic, text) !== null);
  if (category !== undefined) return { by: 'category', text: category };
  if (topic.id === implied) return { by: 'source' };
  const inTitle = hitIn(topic, title);
  if (inTitle !== null) return { by: 'title', text: inTitle };
  if (formsOfWriting.has(topic.id)) return null;
  const hits = new Set(excerpt.match(topic.keywords));
  const enough = topic.kind === 'country' ? 1 : excerptHits;
  const [hit] = hits;
  return hit !== undefined && hits.size >= enough ? { by: 'excerpt', text: hit } : null;
}

function hitIn({ keywords }: CompiledTopic, text: string): string | null {
  keywords.lastIndex = 0;
  return keywords.exec(text)?.[0] ?? null;
}

function compileTopic({ id, label, kind, keywords, section }: Topic): CompiledTopic {
  const slug = section?.split('/').at(-1) ?? id;
  const names = [label, id, slug, slug.replaceAll('-', ' '), label.replace('&', 'and')];
  const patterns = keywords.map((keyword) => patternOf(foldLetters(keyword)));
  return {
    id,
    kind,
    names: new Set(names.map(foldLetters)),
    keywords: new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'gu'),
  };
}

function patternOf(keyword: string): string {
  const literal = keyword.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  if (/\p{Script=Cyrillic}/u.test(keyword)) {
    return keyword.length <= 3 ? literal : `${literal}\\p{L}*`;
  }
  if (/[^aeiou]y$/.test(keyword)) return `${literal.slice(0, -1)}(?:y|ies)`;
  return /[a-z]$/.test(keyword) ? `${literal}(?:e?s)?` : literal;
}

/** Small letters, `ё` as `е`, one kind of apostrophe: what the same word may differ in. */
function foldLetters(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[\u2018\u2019\u02bb\u02bc\u02b9`\u00b4]/g, "'");
}
