import type { SourceFailure } from '../journal.ts';

/** What is remembered of a feed between fetches. Times are epoch milliseconds. */
export interface FeedState {
  id: string;
  /** The feed's own validators, sent back as they came. */
  etag: string | null;
  lastModified: string | null;
  lastAttempt: number;
  lastSuccess: number | null;
  /** Failures in a row. */
  failures: number;
  failure: SourceFailure | null;
}
