import type { Messages } from '../../lib/i18n/en.ts';
import { currencies } from '../../lib/rates/currencies.ts';

/** Letters that stay readable, and show by their lack where a text was not ours to change. */
const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const accented = 'àƀçðéƒĝĥîĵķļɱñöþɋŕšţûṽŵẋýžÀƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞɊŔŠŢÛṼŴẊÝŽ';

/** How much longer a text becomes: other languages are so against English. */
const growth = 0.4;

/** What stands for an argument while its text is made longer. */
const firstMark = 0xe000;

/** What a browser fills in (`%s`), and what our tables do (`{0}`); arguments' marks. */
const filledIn = /%s|\{\d\}|[\ue000-\ue0ff]/;

/** A text in accented letters, 40 % longer; what is filled in stays as it is. */
export function pseudoText(text: string): string {
  const parts = text.split(new RegExp(`(${filledIn.source})`));
  const told = parts
    .map((part) =>
      filledIn.test(part)
        ? part
        : part.replace(/[a-z]/gi, (letter) => accented[letters.indexOf(letter)] ?? letter),
    )
    .join('');
  const missing = Math.ceil(text.replace(filledIn, '').length * growth);
  if (missing === 0) return told;
  // A single word grows, a sentence gets more words.
  const [, body = told, end = ''] = /^([\s\S]*?)([.:…?!]*)$/.exec(told) ?? [];
  const more = text.includes(' ')
    ? ' žéþţö'.repeat(Math.ceil(missing / 6)).slice(0, Math.max(2, missing))
    : 'éö'.repeat(missing).slice(0, missing);
  return `${body}${more}${end}`;
}

/**
 * Messages whose every word is longer and accented, so that a picture shows what has no room and what no message
 * says. What is put into a text stays as it is.
 */
export function pseudoMessages(messages: Messages): Messages {
  const { tables } = messages;
  const words: Messages = { ...messages };
  for (const [key, value] of Object.entries(messages)) {
    if (key !== 'language') Reflect.set(words, key, pseudoPart(value));
  }
  // Patterns of dates are no texts; the English names of currencies are elsewhere.
  const named = currencies.map(({ code, name }) => [code, pseudoText(name)]);
  words.tables = {
    ...words.tables,
    date: tables.date,
    currencies: Object.fromEntries(named),
  };
  return words;
}

/** The same of any part of them. */
export function pseudoPart(part: unknown): unknown {
  if (typeof part === 'string') return pseudoText(part);
  if (typeof part === 'function') {
    return (...given: readonly (string | number)[]) => pseudoMade(part, given);
  }
  if (Array.isArray(part)) return part.map(pseudoPart);
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, pseudoPart(value)]));
}

/** A text that is made of arguments: words among them are no part of it, numbers may decide over its form. */
function pseudoMade(make: object, given: readonly (string | number)[]): string {
  if (typeof make !== 'function') return '';
  const marks = given.map((value, n) =>
    typeof value === 'string' ? String.fromCharCode(firstMark + n) : value,
  );
  const text = pseudoText(String(Reflect.apply(make, null, marks)));
  return text.replace(/[\ue000-\ue0ff]/g, (mark) => String(given[mark.charCodeAt(0) - firstMark]));
}
