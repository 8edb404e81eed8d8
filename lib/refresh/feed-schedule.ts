import type { SourceFailure } from '../journal.ts';
import type { FeedState } from '../news/feed-state.ts';
import { jittered } from './jittered.ts';
import { retryAfter } from './retry-after.ts';

const minute = 60_000;

/** However a feed wants it, it is asked no more often, and no less. In minutes. */
const bounds = { least: 15, most: 1440 } as const;

/** How often in a row an address must lead elsewhere before that is where we ask. */
const timesMoved = 3;

/** What the pace of a feed depends on. */
export interface Pace {
  /** Epoch milliseconds. */
  now: number;
  /** The user's interval. */
  everyMinutes: number;
  /** From 0 to 1. */
  random: number;
  /** Whether nobody has answered the last time, so that a failure is likely the network's. */
  outage?: boolean;
}

/**
 * When a feed that answered is asked next: after the user's interval, or later where the feed (`<ttl>`,
 * `sy:update*`) or the answer's `Cache-Control` asks for more patience, up to a day.
 */
export function dueAfterSuccess(
  headers: Headers,
  feedMinutes: number | null,
  { now, everyMinutes, random }: Pace,
): number {
  const wanted = Math.max(everyMinutes, feedMinutes ?? 0, maxAgeMinutes(headers));
  const minutes = Math.min(Math.max(wanted, bounds.least), bounds.most);
  return now + jittered(minutes * minute, random);
}

/**
 * What is remembered after a failure: the next attempt after twice the wait each time, up to a day, or later where
 * the answer says so; never again for what is gone. Being offline or stopped says nothing of the feed, and a whole
 * outage counts once: the feed must not be left alone for hours after it.
 */
export function stateAfterFailure(
  held: FeedState,
  failure: SourceFailure,
  answer: { status: number | null; headers: Headers },
  { now, everyMinutes, random, outage = false }: Pace,
): FeedState {
  if (failure.kind === 'cancelled' || failure.kind === 'offline') return held;
  const counts = !outage || held.failures === 0 || !maybeOfNetwork(failure);
  const failures = held.failures + (counts ? 1 : 0);
  const waits = Math.min(everyMinutes * 2 ** (failures - 1), bounds.most);
  const wait = jittered(Math.max(waits, bounds.least) * minute, random);
  const rest = [429, 503].includes(answer.status ?? 0) ? retryAfter(answer.headers, now) : null;
  const due = failure.kind === 'gone' ? Number.POSITIVE_INFINITY : now + Math.max(wait, rest ?? 0);
  const restUntil = rest === null ? 0 : now + rest;
  return { ...held, lastAttempt: now, failures, failure, due, restUntil };
}

/**
 * Whether a failure may be that of the whole network, or of a page that a hotel's network answers with for everybody.
 * One that is asked too often says so itself.
 */
export function maybeOfNetwork(failure: SourceFailure): boolean {
  return failure.kind !== 'gone' && !(failure.kind === 'status' && failure.status === 429);
}

/** `max-age` of an answer in minutes; 0 where nothing is to be kept. Source: RFC 9111, 5.2.2. */
function maxAgeMinutes(headers: Headers): number {
  const control = headers.get('cache-control') ?? '';
  if (/no-store|no-cache/i.test(control)) return 0;
  const seconds = Number(/max-age\s*=\s*"?(\d+)/i.exec(control)?.[1] ?? 0);
  const age = Number(headers.get('age') ?? 0);
  return Math.max(0, seconds - (Number.isFinite(age) ? age : 0)) / 60;
}

/**
 * What is remembered of where an address leads. Pages are not told whether a redirect is permanent, so one that is
 * met three times in a row, with a good feed at its end, counts as one.
 *
 * @param asked the address that was asked, and the one that answered
 */
export function movedAfter(
  held: FeedState['moved'],
  asked: { source: string; url: string; answered: string },
): FeedState['moved'] {
  if (held !== null && asked.url === held.url) {
    return asked.answered === held.url ? held : { url: asked.answered, times: 1 };
  }
  if (asked.answered === asked.source) return null;
  const times = held?.url === asked.answered ? held.times + 1 : 1;
  return { url: asked.answered, times };
}

/** The address at which a feed is asked: its own, or where that has led for long enough. */
export function addressToAsk(source: string, { moved, failures }: FeedState): string {
  // What has moved once may move back.
  return moved !== null && moved.times >= timesMoved && failures === 0 ? moved.url : source;
}
