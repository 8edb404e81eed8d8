import type { Messages } from './en.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * How long ago something was, in the shortest honest words: `18 min`, `3 h`, `2 d`; `just now` below a
 * minute and for anything in the future. Times are epoch milliseconds.
 */
export function ageText(then: number, now: number, { age }: Messages): string {
  const span = now - then;
  if (span < minute) return age.now;
  if (span < hour) return age.minutes(Math.floor(span / minute));
  if (span < 2 * day) return age.hours(Math.floor(span / hour));
  return age.days(Math.floor(span / day));
}

/** The same inside a sentence: `18 min ago`, `just now`. */
export function agoText(then: number, now: number, messages: Messages): string {
  const text = ageText(then, now, messages);
  return text === messages.age.now ? text : messages.age.ago(text);
}
