import { writeCsv } from '../csv.ts';
import type { Entry } from './entry.ts';

/** Saved articles as a table. It begins with a byte order mark, or spreadsheets would garble Cyrillic letters. */
export function savedAsCsv(entries: readonly Entry[], nameOf: (source: string) => string): string {
  const heading = ['title', 'link', 'source', 'published', 'topics', 'author', 'excerpt'];
  const rows = entries.map((entry) => {
    const { title, link, source, published, topics, author, excerpt } = articleOf(entry, nameOf);
    return [title, link, source, published, topics.join('; '), author, excerpt];
  });
  return `\ufeff${writeCsv([heading, ...rows])}`;
}

/** The same as JSON. */
export function savedAsJson(entries: readonly Entry[], nameOf: (source: string) => string): string {
  return `${JSON.stringify(
    entries.map((entry) => articleOf(entry, nameOf)),
    null,
    2,
  )}\n`;
}

/** What an article is to others; `published` is ISO 8601, the moment it was first seen where its source says none. */
function articleOf(entry: Entry, nameOf: (source: string) => string) {
  const { title, link, sourceId, time, topics, author, excerpt } = entry;
  return {
    title,
    link,
    source: nameOf(sourceId),
    published: new Date(time).toISOString(),
    topics: topics.map(({ topic }) => topic),
    author,
    excerpt,
  };
}
