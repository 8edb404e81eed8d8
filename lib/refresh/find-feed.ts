import type { SourceFailure } from '../journal.ts';
import { feedsNamedIn, usualFeeds } from '../news/discover-feeds.ts';
import { type ParsedFeed, parseFeed } from '../news/parse-feed.ts';
import type { Heard } from '../traffic.ts';
import { feedFailure } from './feed-failure.ts';
import { type Fetch, fetchSource } from './fetch-source.ts';
import { acceptFeeds } from './refresh-news.ts';

/** Entries that a preview shows. */
const previewed = 5;

/** How long one address may take while somebody waits, in milliseconds. */
const patience = 8_000;

/** What is behind an address that somebody wants to add. */
export type FoundFeed =
  | { state: 'found'; url: string; title: string; home: string; titles: readonly string[] }
  /** Its feed lies on another site, which may not be asked yet. */
  | { state: 'elsewhere'; url: string }
  | { state: 'failed'; failure: SourceFailure };

/**
 * Finds the feed of an address: the address itself, a feed that its page names, or one where sites usually keep it.
 *
 * @param mayAsk whether a host may be asked; another site's feed needs its own permission
 * @param heard told of each request
 */
export async function findFeed(
  address: string,
  fetch: Fetch,
  mayAsk: (url: string) => Promise<boolean>,
  heard: Heard = () => undefined,
): Promise<FoundFeed> {
  const first = await look(address, fetch, heard);
  if (first.state !== 'page') return first;
  const named = feedsNamedIn(first.html, first.url);
  for (const url of [...named, ...usualFeeds(first.url)]) {
    if (!(await mayAsk(url))) {
      if (named.includes(url)) return { state: 'elsewhere', url };
      continue;
    }
    const found = await look(url, fetch, heard);
    if (found.state === 'found' && (found.titles.length > 0 || named.includes(url))) return found;
  }
  return { state: 'failed', failure: { kind: 'web-page' } };
}

type Look =
  | Exclude<FoundFeed, { state: 'elsewhere' }>
  | { state: 'page'; url: string; html: string };

async function look(url: string, fetch: Fetch, heard: Heard): Promise<Look> {
  const signal = new AbortController().signal;
  const request = { url, accept: `${acceptFeeds}, text/html;q=0.5`, within: patience };
  const answer = await fetchSource(request, fetch, signal, heard);
  if (answer.state !== 'ok') {
    const failure = answer.state === 'failed' ? answer.failure : ({ kind: 'unreachable' } as const);
    return { state: 'failed', failure };
  }
  const contentType = answer.headers.get('content-type');
  try {
    return foundFeed(parseFeed(answer.body, { url: answer.url, contentType }), answer.url);
  } catch (error) {
    const failure = feedFailure(error);
    if (failure.kind !== 'web-page') return { state: 'failed', failure };
    return { state: 'page', url: answer.url, html: new TextDecoder().decode(answer.body) };
  }
}

function foundFeed({ title, link, entries }: ParsedFeed, url: string): Look {
  return {
    state: 'found',
    url,
    title: title || new URL(url).hostname.replace(/^www\./, ''),
    home: link || new URL(url).origin,
    titles: entries.slice(0, previewed).map((entry) => entry.title || entry.excerpt),
  };
}
