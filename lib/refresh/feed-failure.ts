import type { SourceFailure } from '../journal.ts';
import { FeedError } from '../news/parse-feed.ts';

/** What it counts as that an answer is no feed. What `parseFeed` does not throw is a fault of ours, and thrown on. */
export function feedFailure(error: unknown): SourceFailure {
  if (!(error instanceof FeedError)) throw error;
  return error.kind === 'challenge' ? { kind: 'blocked' } : { kind: error.kind };
}
