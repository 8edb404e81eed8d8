import { foldMarks, searchWords, shortestBeginning } from './words.ts';

/** A piece of a text, and whether a search has found it. */
export interface TextPart {
  text: string;
  found: boolean;
}

/**
 * Words as search knows them, in a text as it is written: letters, digits, and the marks over letters. The
 * apostrophes that count as letters (`Oʻzbek`) part words for the search too.
 */
const written =
  /(?![\u02b9\u02bb\u02bc])[\p{L}\p{N}](?:(?![\u02b9\u02bb\u02bc])[\p{L}\p{N}\p{M}])*/gu;

/**
 * A text in pieces, so that what a query finds in it can be marked: the beginnings of its words that the query's
 * words are, by the same folding as the search.
 */
export function foundParts(text: string, query: string): TextPart[] {
  const sought = searchWords(query);
  const parts: TextPart[] = [];
  let at = 0;
  for (const match of sought.length > 0 ? text.matchAll(written) : []) {
    const length = foundLength(match[0], sought);
    if (length === 0) continue;
    if (match.index > at) parts.push({ text: text.slice(at, match.index), found: false });
    at = match.index + length;
    parts.push({ text: text.slice(match.index, at), found: true });
  }
  if (at < text.length) parts.push({ text: text.slice(at), found: false });
  return parts;
}

/** How much of a word, from its beginning, the longest of the sought words is; 0 where none is. */
function foundLength(word: string, sought: readonly string[]): number {
  const folded = foldMarks(word);
  const hits = sought.filter((one) =>
    one.length < shortestBeginning ? folded === one : folded.startsWith(one),
  );
  const wanted = Math.max(0, ...hits.map((hit) => hit.length));
  if (wanted === 0) return 0;
  let length = 0;
  for (const character of word) {
    // Marks that follow a letter belong to it.
    if (foldMarks(word.slice(0, length)).length >= wanted && foldMarks(character) !== '') break;
    length += character.length;
  }
  return length;
}
