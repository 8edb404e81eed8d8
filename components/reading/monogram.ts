/** A source in two letters on a colour of its own. */
export interface Monogram {
  letters: string;
  /** The colour's hue, in degrees. */
  hue: number;
}

/** Words that names begin or are joined with, and that tell nothing apart. */
const joining = new Set(['the', 'of', 'and', 'a', 'for', 'в', 'и', 'на']);

/** The initials of a source's first two words, or the beginning of its only one, and a hue that its id always gives. */
export function monogramOf(id: string, name: string): Monogram {
  const words = (name.match(/[\p{L}\p{N}]+/gu) ?? [id]).filter(
    (word) => !joining.has(word.toLowerCase()),
  );
  const [first = id, second] = words;
  // `24.kg` is 24, and `Gazeta.uz` no GU: what follows a dot is an address's end.
  const alone = second === undefined || name.includes(`${first}.${second}`);
  const letters = alone ? [...first].slice(0, 2) : [[...first][0] ?? '', [...second][0] ?? ''];
  return { letters: letters.join('').toUpperCase(), hue: hueOf(id) };
}

/** Hues a golden angle apart are told apart; the id decides which. */
function hueOf(id: string): number {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 4093;
  return Math.round((sum * 137.508) % 360);
}
