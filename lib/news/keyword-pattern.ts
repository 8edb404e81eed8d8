import { foldLetters } from './words.ts';

/**
 * What Uzbek, Turkmen and Kazakh add to a noun in Latin letters: of a place, plural, possessive, case. Of those that
 * they have, only such as hardly make another English word of one of four letters or more.
 */
const latinEndings = [
  '(?:lik)?(?:lar|(?<=[ei][^aeiou]{1,2})ler)?',
  '(?:',
  '(?:(?<=[aeiou])si|(?<=[^aeiou])i)(?:ning|ni|ga|dagi|dan|da|nd[ae]n?)?|',
  '(?<!ght)ning|ni|gacha|ga|(?<=k)ka|(?<=q)qa|dagi|daky|dan|da|(?<=[^aeioud])den?|[nd]?[iy\u0131][\u0148\u00f1]',
  ')?',
].join('');

/** Shorter words take no endings, and stand for themselves alone: too much begins with three letters. */
const shortestStem = 4;

/**
 * A pattern of keywords and phrases for folded text. Words in English letters are matched whole, with a plural or
 * with the endings of the region's languages; those in Cyrillic or with other letters or an apostrophe are stems that
 * a word begins with.
 *
 * @param except stems of words that are not meant, though they begin as a keyword does; of several words, the last is
 *   not meant where the others stand before it
 * @returns null for an empty list
 */
export function keywordPattern(
  keywords: readonly string[],
  except: readonly string[] = [],
): RegExp | null {
  /** The keywords by what may follow them: one pattern for all of a kind is quicker than one for each. */
  const kinds = new Map<string, string[]>();
  for (const keyword of keywords.map((text) => foldLetters(text).trim()).filter(Boolean)) {
    const { literal, ending } = patternOf(keyword);
    kinds.set(ending, [...(kinds.get(ending) ?? []), literal]);
  }
  if (kinds.size === 0) return null;
  const patterns = [...kinds].map(([ending, literals]) => `(?:${literals.join('|')})${ending}`);
  const others = except.length > 0 ? `(?!${except.map(exceptionOf).join('|')})` : '';
  return new RegExp(
    `(?<![\\p{L}\\p{N}])${others}(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  );
}

function literalOf(keyword: string): string {
  return keyword.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
}

/** The pattern of an exception, tried where a keyword may begin: its last word, where the others stand before it. */
function exceptionOf(phrase: string): string {
  const split = phrase.lastIndexOf(' ');
  const stem = literalOf(phrase.slice(split + 1));
  if (split < 0) return stem;
  return `${stem}(?<=${literalOf(phrase.slice(0, split))}[\\p{L}']*\\s+${stem})`;
}

const anyEnding = '\\p{L}*';

/** A folded keyword as a pattern, and the pattern of what may follow it. */
function patternOf(keyword: string): { literal: string; ending: string } {
  const literal = literalOf(keyword);
  if (/\p{Script=Cyrillic}/u.test(keyword)) {
    return { literal, ending: keyword.length < shortestStem ? '' : anyEnding };
  }
  const [lastWord = ''] = /[\p{L}'-]+$/u.exec(keyword) ?? [];
  // An apostrophe at the end is a letter's: `tog'` is whole.
  if (!/[\p{L}']$/u.test(lastWord)) return { literal, ending: '' };
  const isShort = lastWord.length < shortestStem;
  if (/[^a-z-]/.test(lastWord)) return { literal, ending: isShort ? '' : anyEnding };
  const endings = isShort ? '' : latinEndings;
  return /[^aeiou]y$/.test(keyword)
    ? { literal: literal.slice(0, -1), ending: `(?:ies|y${endings})` }
    : { literal, ending: `(?:e?s|${endings})` };
}

/** What of a pattern is found first in a folded text, or null. */
export function firstHit(pattern: RegExp | null, text: string): string | null {
  if (!pattern) return null;
  pattern.lastIndex = 0;
  return pattern.exec(text)?.[0] ?? null;
}
