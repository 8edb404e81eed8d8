import { writeCsv } from '../csv.ts';
import type { Entry } from './entry.ts';
import type { sourceNamer } from './sources.ts';

/** What a source is called. */
type NameOf = ReturnType<typeof sourceNamer>;

/** Saved articles as a table. It begins with a byte order mark, or spreadsheets would garble Cyrillic letters. */
export function savedAsCsv(entries: readonly Entry[], nameOf: NameOf): string {
  const heading = ['title', 'link', 'source', 'published', 'topics', 'author', 'excerpt'];
  const rows = entries.map((entry) => {
    const { title, link, source, published, topics, author, excerpt } = articleOf(entry, nameOf);
    return [title, link, source, published, topics.join('; '), author, excerpt];
  });
  return `\ufeff${writeCsv([heading, ...rows])}`;
}

/** The same as JSON. */
export function savedAsJson(entries: readonly Entry[], nameOf: NameOf): string {
  return `${JSON.stringify(
    entries.map((entry) => articleOf(entry, nameOf)),
    null,
    2,
  )}\n`;
}

/** What an article is to others; `published` is ISO 8601, the moment it was first seen where its source says none. */
function articleOf(entry: Entry, nameOf: NameOf) {
  const { title, link, sourceId, time, topics, author, excerpt } = entry;
  return {
    title,
    link,
    source: nameOf(sourceId, link),
    published: new Date(time).toISOString(),
    topics: topics.map(({ topic }) => topic),
    author,
    excerpt,
  };
}
