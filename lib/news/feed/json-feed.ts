import * as v from 'valibot';
import { cleanLink } from '../link.ts';
import { parseDate } from './dates.ts';
import { limits, type ParsedEntry, type ParsedFeed } from './parsed-feed.ts';
import { cutAtWord, excerptOf, foldSpace, plainLine } from './plain-text.ts';

/** A wrong type costs the field, not the entry: `title: ["One"]` is no title. */
const text = v.fallback(
  v.pipe(
    v.union([v.string(), v.number()]),
    v.transform((value) => String(value)),
  ),
  '',
);
const authorSchema = v.fallback(v.object({ name: text }), { name: '' });

const itemSchema = v.object({
  id: text,
  url: text,
  external_url: text,
  title: text,
  content_html: text,
  content_text: text,
  summary: text,
  date_published: text,
  date_modified: text,
  author: authorSchema,
  authors: v.fallback(v.array(authorSchema), []),
  tags: v.fallback(v.array(text), []),
});

const feedSchema = v.object({
  version: text,
  title: text,
  home_page_url: text,
  author: authorSchema,
  authors: v.fallback(v.array(authorSchema), []),
  items: v.fallback(v.nullable(v.array(v.unknown())), null),
});

/**
 * Maps a JSON Feed 1.0 or 1.1 (https://www.jsonfeed.org/version/1.1/).
 *
 * @returns null where the text is no JSON or no such feed
 */
export function mapJsonFeed(json: string, url: string): ParsedFeed | null {
  const feed = v.safeParse(feedSchema, parsed(json));
  if (!feed.success) return null;
  const { version, title, home_page_url, author, authors } = feed.output;
  // Much else in JSON has a title: an error, or how a page is shown within another.
  if (feed.output.items === null && !/jsonfeed\.org/i.test(version)) return null;
  const items = feed.output.items ?? [];
  if (title === '' && items.length === 0) return null;
  const base = cleanLink(home_page_url, url) || url;
  const inherited = author.name || authors[0]?.name || '';
  return {
    title: plainLine(title, limits.title),
    link: cleanLink(home_page_url, url),
    updateMinutes: null,
    entries: items.slice(0, limits.entries).flatMap((item) => mapItem(item, base, inherited)),
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function mapItem(item: unknown, base: string, inherited: string): ParsedEntry[] {
  const read = v.safeParse(itemSchema, item);
  if (!read.success) return [];
  const { output } = read;
  const link = cleanLink(output.url, base) || cleanLink(output.external_url, base);
  const title = cutAtWord(foldSpace(output.title.slice(0, 5000)), limits.title);
  const published = parseDate(output.date_published) ?? parseDate(output.date_modified);
  const plain = [output.summary, output.content_text].find((part) => part.trim() !== '');
  const excerpt = plain === undefined ? excerptOf(output.content_html) : excerptOf(escaped(plain));
  if (title === '' && link === '' && excerpt === '') return [];
  return [
    {
      id: output.id || link || `${title} ${published ?? ''}`.trim(),
      title,
      link,
      published,
      excerpt,
      author: cutAtWord(
        foldSpace(output.author.name || output.authors[0]?.name || inherited),
        limits.author,
      ),
      categories: output.tags.filter((tag) => tag !== '').slice(0, limits.categories),
    },
  ];
}

function escaped(plain: string): string {
  return plain.slice(0, 20_000).replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
