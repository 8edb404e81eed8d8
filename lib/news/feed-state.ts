import * as v from 'valibot';
import { failureSchema, type SourceFailure } from '../journal.ts';
import { listOf } from '../list-of.ts';

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
  /** When it is asked next without anybody's wish; infinite once it is gone. */
  due: number;
  /** It is not asked before, whoever wishes: it said so. */
  restUntil: number;
  /** How often the feed itself wants to be asked, in minutes. */
  everyMinutes: number | null;
  /** Where its address has led, and how many times in a row: asked there once it is certain. */
  moved: { url: string; times: number } | null;
  /** Entries in its last answer. */
  entries: number;
  /** Its last answer was longer than what is read of one. */
  truncated: boolean;
  /** How long its last good answers took, in milliseconds, the newest first. */
  latencies: readonly number[];
  /** The length of its last answer, in bytes. */
  bytes: number;
  /** What it brought that a rule wants its user to be told of, and that nobody was told of yet. */
  untold: readonly UntoldEntry[];
}

/** An entry by its id, and when it came, in epoch milliseconds. */
export interface UntoldEntry {
  id: string;
  at: number;
}

/** What is remembered of a feed that has never been asked. */
export function unaskedFeed(id: string): FeedState {
  return {
    id,
    etag: null,
    lastModified: null,
    lastAttempt: 0,
    lastSuccess: null,
    failures: 0,
    failure: null,
    due: 0,
    restUntil: 0,
    everyMinutes: null,
    moved: null,
    entries: 0,
    truncated: false,
    latencies: [],
    bytes: 0,
    untold: [],
  };
}

const unasked = unaskedFeed('');

// Each field falls back by itself: one that another version wrote costs no other.
const storedSchema = v.fallback(
  v.object({
    etag: v.fallback(v.nullable(v.string()), unasked.etag),
    lastModified: v.fallback(v.nullable(v.string()), unasked.lastModified),
    lastAttempt: v.fallback(v.number(), unasked.lastAttempt),
    lastSuccess: v.fallback(v.nullable(v.number()), unasked.lastSuccess),
    failures: v.fallback(v.number(), unasked.failures),
    failure: v.fallback(v.nullable(failureSchema), unasked.failure),
    due: v.fallback(v.number(), unasked.due),
    restUntil: v.fallback(v.number(), unasked.restUntil),
    everyMinutes: v.fallback(v.nullable(v.number()), unasked.everyMinutes),
    moved: v.fallback(v.nullable(v.object({ url: v.string(), times: v.number() })), unasked.moved),
    entries: v.fallback(v.number(), unasked.entries),
    truncated: v.fallback(v.boolean(), unasked.truncated),
    latencies: v.fallback(v.array(v.number()), []),
    bytes: v.fallback(v.number(), unasked.bytes),
    untold: v.fallback(listOf(v.object({ id: v.string(), at: v.number() })), []),
  }),
  unasked,
);

/** Reads a feed's state out of the store; what cannot be read of it is as if the feed was never asked. */
export function parseFeedState(id: string, stored: unknown): FeedState {
  return { ...v.parse(storedSchema, stored), id };
}
