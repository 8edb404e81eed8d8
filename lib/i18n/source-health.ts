import type { FeedState } from '../news/feed-state.ts';
import { agoText } from './age.ts';
import { momentText } from './date.ts';
import type { Messages } from './en.ts';
import { failureText } from './failure.ts';

/**
 * How a source is doing, in a few sentences: what is wrong and what to do, when it last answered and with how much,
 * and when it is asked next.
 *
 * @param now epoch milliseconds
 */
export function sourceHealth(
  state: FeedState | undefined,
  paused: boolean,
  now: number,
  messages: Messages,
): { text: string; wrong: boolean } {
  const { health } = messages;
  if (!state || state.lastAttempt === 0) {
    return { text: paused ? health.paused : health.unasked, wrong: false };
  }
  const { failure, lastSuccess, entries, truncated, moved, due, restUntil } = state;
  const answered =
    lastSuccess === null
      ? health.never
      : health.answered(agoText(lastSuccess, now, messages), entries);
  const next = paused
    ? health.paused
    : Number.isFinite(due) && restUntil <= now
      ? health.next(momentText(Math.max(due, now), messages))
      : '';
  const sentences = [
    failure ? failureText(failure, messages) : '',
    answered,
    failure === null && truncated ? health.truncated : '',
    moved ? health.moved(moved.url) : '',
    restUntil > now ? health.resting(momentText(restUntil, messages)) : '',
    next,
  ];
  return {
    text: sentences.filter((sentence) => sentence !== '').join(' '),
    wrong: failure !== null,
  };
}
