import type { Tabled, TimeTexts } from './tables/language-tables.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * How long ago something was, in the shortest honest words: `18 min`, `3 h`, `2 d`; `just now` below a
 * minute and for anything in the future. Times are epoch milliseconds.
 */
export function ageText(then: number, now: number, { tables }: Tabled): string {
  return spanText(then, now, tables.age) ?? tables.age.now;
}

/** The same inside a sentence: `18 min ago`, `just now`. */
export function agoText(then: number, now: number, { tables }: Tabled): string {
  return spanText(then, now, tables.ago) ?? tables.age.now;
}

/** Null below a minute. */
function spanText(then: number, now: number, texts: TimeTexts): string | null {
  const span = now - then;
  if (span < minute) return null;
  if (span < hour) return filled(texts.minutes, span / minute);
  if (span < 2 * day) return filled(texts.hours, span / hour);
  return filled(texts.days, span / day);
}

function filled(text: string, count: number): string {
  return text.replace('{0}', String(Math.floor(count)));
}
