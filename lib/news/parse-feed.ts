import { decodeBytes } from './feed/decode-bytes.ts';
import { mapJsonFeed } from './feed/json-feed.ts';
import { FeedError, limits, type ParsedFeed } from './feed/parsed-feed.ts';
import { readXml } from './feed/read-xml.ts';
import { mapXmlFeed } from './feed/xml-feed.ts';

export type { ParsedEntry } from './feed/parsed-feed.ts';
export { FeedError, type ParsedFeed };

/** Looked for near the beginning, so that a large web page is turned away without being parsed. */
const feedAhead = /<(?:[\w.-]+:)?(?:rss|feed|rdf|channel)[\s>/]/i;
const pageAhead = /<(?:!doctype\s+html|html|head|body|script|title|meta)[\s>]/i;
const challengeAhead =
  /just a moment|challenge-platform|cf-chl|_cf_chl|captcha|attention required|checking your browser|ddos-guard/i;

/**
 * Reads a feed of any format (RSS 0.9x, 1.0, 2.0; Atom 0.3, 1.0; JSON Feed 1.x), in any charset, however
 * broken: what is damaged costs its own entries only. The first 4 MB and 500 entries are read.
 *
 * @param bytes the body as it came
 * @param source where it came from; `contentType` is the header, if there was one
 * @throws FeedError when it is no feed, with the `kind` of thing it is; never anything else
 */
export function parseFeed(
  bytes: Uint8Array,
  source: { url: string; contentType?: string | null },
): ParsedFeed {
  const text = decodeBytes(bytes.subarray(0, limits.bytes), source.contentType ?? null);
  const head = text.slice(0, 65_536);
  if (head.trim() === '') throw new FeedError('empty', 'Nothing came');
  const feed = /^[\s\ufeff]*[{[]/.test(head)
    ? mapJsonFeed(text.replace(/^[\s\ufeff]+/, ''), source.url)
    : feedAhead.test(head)
      ? mapXmlFeed(readXml(text), source.url)
      : null;
  return feed === null ? refuse(head) : withUniqueIds(feed);
}

function refuse(head: string): never {
  if (!pageAhead.test(head)) throw new FeedError('not-a-feed', 'This is no feed');
  if (challengeAhead.test(head)) {
    throw new FeedError('challenge', 'The site wants to see whether a person is asking');
  }
  throw new FeedError('web-page', 'This is a web page, not a feed');
}

/** Feeds that give every entry the same id are told apart by what else there is. */
function withUniqueIds(feed: ParsedFeed): ParsedFeed {
  const seen = new Set<string>();
  for (const entry of feed.entries) {
    if (seen.has(entry.id)) entry.id = `${entry.id} ${entry.link || entry.title}`;
    seen.add(entry.id);
  }
  return feed;
}
