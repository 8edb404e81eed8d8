import type { SourceFailure } from '../journal.ts';
import { withLatency } from '../latency.ts';
import type { FeedState } from '../news/feed-state.ts';
import { type ParsedFeed, parseFeed } from '../news/parse-feed.ts';
import { feedFailure } from './feed-failure.ts';
import { dueAfterSuccess, movedAfter, type Pace, stateAfterFailure } from './feed-schedule.ts';
import type { SourceAnswer } from './fetch-source.ts';

/** What was known of a feed as it was asked. */
export interface FeedQuestion {
  /** The feed's own address, and the one that was asked. */
  source: string;
  url: string;
  held: FeedState;
  pace: Pace;
}

/** What an answer comes to, and what is to be remembered of the feed after it. */
export type FeedAnswer = { after: FeedState } & (
  | { state: 'came'; feed: ParsedFeed }
  | { state: 'unchanged' }
  | { state: 'failed'; failure: SourceFailure }
);

/**
 * Takes an answer in: what it holds, and what it says of the next time.
 *
 * @param now when it came, epoch milliseconds
 */
export function readFeedAnswer(
  answer: SourceAnswer,
  { source, url, held, pace }: FeedQuestion,
  now: number,
): FeedAnswer {
  const failed = (failure: SourceFailure): FeedAnswer => {
    // The old validators stay with the old entries: what failed now must come whole the next time.
    const response = answer.state === 'failed' ? answer : { status: null, headers: answer.headers };
    return { state: 'failed', failure, after: stateAfterFailure(held, failure, response, pace) };
  };
  if (answer.state === 'failed') return failed(answer.failure);
  const good = {
    ...held,
    lastAttempt: now,
    lastSuccess: now,
    failures: 0,
    failure: null,
    latencies: withLatency(held.latencies, now - pace.now),
    restUntil: 0,
  };
  const due = (feedMinutes: number | null) =>
    dueAfterSuccess(answer.headers, feedMinutes, { ...pace, now });
  if (answer.state === 'not-modified') {
    return { state: 'unchanged', after: { ...good, due: due(held.everyMinutes) } };
  }
  const feed = feedOf(answer, source);
  if ('kind' in feed) return failed(feed);
  // A feed that had entries and has none is out of order, whatever its status says.
  if (feed.entries.length === 0 && held.entries > 0) return failed({ kind: 'empty' });
  const after = {
    ...good,
    ...validatorsOf(answer, held),
    due: due(feed.updateMinutes),
    everyMinutes: feed.updateMinutes,
    moved: movedAfter(held.moved, { source, url, answered: answer.url }),
    entries: feed.entries.length,
    truncated: answer.truncated,
    bytes: answer.body.length,
  };
  return { state: 'came', feed, after };
}

type Body = Extract<SourceAnswer, { state: 'ok' }>;

function feedOf({ body, headers, url }: Body, source: string): ParsedFeed | SourceFailure {
  try {
    return parseFeed(body, { url: url || source, contentType: headers.get('content-type') });
  } catch (error) {
    return feedFailure(error);
  }
}

/** A body that was cut off is not the one its validators speak of. */
function validatorsOf(
  { headers, truncated }: Body,
  held: FeedState,
): Pick<FeedState, 'etag' | 'lastModified'> {
  return truncated
    ? { etag: held.etag, lastModified: held.lastModified }
    : { etag: headers.get('etag'), lastModified: headers.get('last-modified') };
}
