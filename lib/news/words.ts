/** Small letters, `ё` as `е`, one kind of apostrophe: what the same word may differ in. */
export function foldLetters(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[\u2018\u2019\u02bb\u02bc\u02b9`\u00b4]/g, "'");
}

/** The same without accents and other marks over letters, for search: `Türkiye` is `turkiye`, `ғ` stays `ғ`. */
export function foldMarks(text: string): string {
  return foldLetters(text).normalize('NFD').replace(/\p{M}/gu, '');
}

/** Longer words are told apart by their beginning alone. */
const longestWord = 24;

/**
 * How many different words of an entry can be searched: all of a title of 300 characters and an excerpt of 280 have
 * room, were each of two letters.
 */
const mostWords = 200;

/** Words of fewer letters are looked for as they are, not as beginnings: too much begins with two letters. */
export const shortestBeginning = 3;

/** The words of a text as search knows them: folded, of two letters or more, each once. */
export function searchWords(text: string): string[] {
  const words = new Set<string>();
  for (const [word] of foldMarks(text).matchAll(/[\p{L}\p{N}]{2,}/gu)) {
    words.add(word.slice(0, longestWord));
    if (words.size >= mostWords) break;
  }
  return [...words];
}

/**
 * What two outlets' titles of one story have in common: their words in order, without marks and signs. '' for
 * titles of fewer than four words, which many stories share.
 */
export function storyKey(title: string): string {
  const words = foldMarks(title).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length < 4 ? '' : words.join(' ').slice(0, 200);
}
