import { expect, it } from 'vitest';
import { FeedError, type ParsedFeed, parseFeed } from '../../../lib/news/parse-feed.ts';

/** What a worker may spend on one body before the browser loses patience with it, in milliseconds. */
const patience = 5_000;

const rss = (inner: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>T</title>${inner}</channel></rss>`;
const item = (title: string) =>
  `<item><title>${title}</title><link>https://a.example/1</link></item>`;

const bomb = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "lol">${Array.from(
  { length: 20 },
  (_, n) => `<!ENTITY a${n} "${`&a${n === 0 ? '' : n - 1};`.repeat(10)}">`,
).join('')}]><rss version="2.0"><channel>${item('&a19;')}</channel></rss>`;

const documents: readonly (readonly [string, string])[] = [
  ['an entity bomb', bomb],
  [
    'an external entity',
    `<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>${rss(item('&x;'))}`,
  ],
  ['200,000 open tags', rss('<a>'.repeat(200_000))],
  ['200,000 open tags in a title', rss(item('<b>'.repeat(200_000)))],
  ['10 MB of <', `<rss>${'<'.repeat(10_000_000)}`],
  ['10 MB of &', `<rss><channel><item><title>${'&'.repeat(10_000_000)}`],
  ['5 MB of quotes in a tag', `<rss a=${'"'.repeat(5_000_000)}`],
  ['a title of 5 MB', rss(item('long '.repeat(1_000_000)))],
  ['a title of 5 MB without a space', rss(item('x'.repeat(5_000_000)))],
  ['an excerpt of 5 MB of tags', rss(`<item><description><![CDATA[${'<p><b>'.repeat(800_000)}`)],
  ['200,000 attributes', rss(`<item ${'a="1" '.repeat(200_000)}><title>x</title></item>`)],
  ['200,000 items', rss(item('x').repeat(200_000))],
  [
    '200,000 categories',
    rss(`<item><title>x</title>${'<category>c</category>'.repeat(200_000)}</item>`),
  ],
  [
    '__proto__ as a tag',
    rss('<item><__proto__><polluted>1</polluted></__proto__><title>x</title></item>'),
  ],
  [
    'constructor as an attribute',
    rss('<item __proto__="1" constructor="2"><title>x</title></item>'),
  ],
  [
    '__proto__ in JSON',
    '{"version":"https://jsonfeed.org/version/1.1","title":"x","items":[{"__proto__":{"polluted":1},"id":"1","title":"y"}]}',
  ],
  ['deep JSON', `{"items":${'['.repeat(500_000)}`],
  [
    'brackets in an author',
    rss(`<item><author>${'('.repeat(200_000)}</author><title>x</title></item>`),
  ],
  ['a comment that never ends', rss(`<!--${' -'.repeat(2_000_000)}`)],
  ['nested CDATA', rss(`<item><title>${'<![CDATA['.repeat(300_000)}`)],
  ['null bytes', '\0'.repeat(4_000_000)],
  [
    'a shortcode without an end',
    rss(`<item><description>${'[caption '.repeat(300_000)}</description></item>`),
  ],
  [
    'a date of 1 MB',
    rss(`<item><title>x</title><pubDate>${'1 '.repeat(500_000)}</pubDate></item>`),
  ],
];

it.each(documents)(
  '%s is read in time, within the caps, and changes nothing else',
  (_, text) => {
    const feed = read(text);
    expect(feed?.entries.length ?? 0).toBeLessThanOrEqual(500);
    for (const entry of feed?.entries ?? []) {
      expect(entry.title.length).toBeLessThanOrEqual(300);
      expect(entry.excerpt.length).toBeLessThanOrEqual(320);
      expect(entry.categories.length).toBeLessThanOrEqual(50);
      expect(entry.excerpt + entry.title).not.toContain('root:');
    }
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  },
  patience,
);

function read(text: string): ParsedFeed | null {
  try {
    return parseFeed(new TextEncoder().encode(text), { url: 'https://a.example/feed' });
  } catch (error) {
    if (error instanceof FeedError) return null;
    throw error;
  }
}
