import type { SourceFailure, SourceOutcome } from '../journal.ts';
import { incomingEntries, mergeEntry } from '../news/merge.ts';
import { FeedError, type ParsedFeed, parseFeed } from '../news/parse-feed.ts';
import { entriesKept } from '../news/retention.ts';
import { defaultSources, type FeedSource } from '../news/sources.ts';
import { defaultTopics } from '../news/topic-list.ts';
import { compileTopics } from '../news/topics.ts';
import { writeFeedAnswer } from '../store/entries.ts';
import type { FeedState } from '../store/feed-state.ts';
import { readFeedState, writeFeedState } from '../store/feeds.ts';
import { fetchSource, type SourceAnswer } from './fetch-source.ts';
import type { RefreshWorld } from './run.ts';
import type { RefreshTask } from './run-tasks.ts';

/** What feeds are asked for; some sites turn away clients that ask for anything. */
const accept =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.8, */*;q=0.1';

const fileUnder = compileTopics(defaultTopics);

/** One task a feed. */
export function newsTasks(world: RefreshWorld): RefreshTask[] {
  return defaultSources.map((source) => ({
    kind: 'news',
    id: source.id,
    name: source.name,
    host: new URL(source.url).host,
    ask: (signal) => refreshFeed(source, world, signal),
  }));
}

async function refreshFeed(
  source: FeedSource,
  { store, fetch, now, announce }: RefreshWorld,
  signal: AbortSignal,
): Promise<SourceOutcome['result']> {
  const held = await readFeedState(store, source.id);
  const { etag, lastModified } = held;
  const answer = await fetchSource({ url: source.url, accept, etag, lastModified }, fetch, signal);
  const state = stateAfter(held, answer, now());
  if (answer.state === 'failed') return await failed(answer.failure);
  if (answer.state === 'not-modified') {
    await writeFeedState(store, state);
    return { state: 'unchanged' };
  }
  const feed = readFeed(answer, source);
  if ('kind' in feed) return await failed(feed);
  const keptFrom = now() - entriesKept;
  // What has no words has nothing to be listed by.
  const recent = feed.entries.filter(
    ({ title, excerpt, published }) =>
      (title !== '' || excerpt !== '') && (published === null || published >= keptFrom),
  );
  const incoming = incomingEntries(recent, source, fileUnder);
  const merge = (before: Parameters<typeof mergeEntry>[0], entry: (typeof incoming)[number]) =>
    mergeEntry(before, entry, now());
  const { added, updated } = await writeFeedAnswer(store, state, incoming, merge);
  if (added + updated === 0) return { state: 'unchanged' };
  announce('entries');
  return { state: 'ok', changed: added };

  async function failed(failure: SourceFailure): Promise<SourceOutcome['result']> {
    // The old validators stay with the old entries: what failed now must come whole the next time.
    await writeFeedState(store, { ...held, ...failureState(held, failure, now()) });
    return { state: 'failed', failure };
  }
}

function readFeed(
  answer: Extract<SourceAnswer, { state: 'ok' }>,
  source: FeedSource,
): ParsedFeed | SourceFailure {
  const contentType = answer.headers.get('content-type');
  try {
    return parseFeed(answer.body, { url: answer.url || source.url, contentType });
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    if (error.kind === 'challenge') return { kind: 'blocked' };
    return { kind: 'unreadable', detail: error.message };
  }
}

/** The state once an answer came that is good, or is what is held already. */
function stateAfter(held: FeedState, answer: SourceAnswer, now: number): FeedState {
  const whole = answer.state === 'ok' && !answer.truncated;
  return {
    ...held,
    // A body that was cut off is not the one its validators speak of.
    etag: whole ? answer.headers.get('etag') : held.etag,
    lastModified: whole ? answer.headers.get('last-modified') : held.lastModified,
    lastAttempt: now,
    lastSuccess: now,
    failures: 0,
    failure: null,
  };
}

function failureState(held: FeedState, failure: SourceFailure, now: number): Partial<FeedState> {
  return { lastAttempt: now, failures: held.failures + 1, failure };
}
