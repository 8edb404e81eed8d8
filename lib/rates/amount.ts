/** Words and letters that multiply a number, without case; in the languages of the region and English. */
const multipliers: readonly [RegExp, number][] = [
  [/^(?:k|к|тыс(?:яч\p{L}{0,3})?|thousand|мың|миң|ming|ҳазор|müň)(?![\p{L}\p{N}])\.?/iu, 1e3],
  [/^(?:m|mln|mn|млн|million\p{L}{0,4}|миллион\p{L}{0,4})(?![\p{L}\p{N}])\.?/iu, 1e6],
  [
    /^(?:b|bn|mlrd|млрд|billion\p{L}{0,2}|milliard\p{L}{0,4}|миллиард\p{L}{0,4})(?![\p{L}\p{N}])\.?/iu,
    1e9,
  ],
  [/^(?:tn|trln|трлн|trillion\p{L}{0,4}|триллион\p{L}{0,4})(?![\p{L}\p{N}])\.?/iu, 1e12],
];

/** Spaces of every kind and apostrophes, which group digits and nothing else. */
const grouping = /[\s\u00a0\u2009\u202f'’]/g;

/** A number with its groups and its decimals, where it begins with a digit. */
const figure = /\d(?:[\d.,'’\s\u00a0\u2009\u202f]*\d)?/u;

/** An amount found in a text, and what stands before and behind it. */
export interface FoundAmount {
  amount: number;
  before: string;
  after: string;
}

/** Nothing of money is larger; what is, was no amount. */
const largest = 1e16;

/**
 * The first amount in a text: `5,2 млн`, `1.5k`, `2 500 000`, `12'000`, `1,234.50`. A mark that could group or
 * part (`1,234`) is taken as the text's language has it; three zeros behind it are always a group. Null where
 * there is none, or none above zero.
 *
 * @param language BCP 47; a text with Cyrillic letters is read as Russian whatever it says
 */
export function findAmount(text: string, language: string): FoundAmount | null {
  const plain = text.normalize('NFKC');
  const found = figure.exec(plain);
  if (!found) return null;
  const [digits] = found;
  const rest = plain.slice(found.index + digits.length);
  const spoken = /\p{Script=Cyrillic}/u.test(plain) ? 'ru' : language;
  const value = numberOf(digits.replace(grouping, ''), spoken);
  const trimmed = rest.trimStart();
  const [match, times] = multiplierOf(trimmed);
  const amount = value * times;
  const before = plain.slice(0, found.index);
  if (!(amount > 0 && amount < largest) || /[-−–]\s*$/.test(before)) return null;
  return { amount, before, after: trimmed.slice(match.length) };
}

function multiplierOf(text: string): [string, number] {
  for (const [pattern, times] of multipliers) {
    const [match] = pattern.exec(text) ?? [];
    if (match) return [match, times];
  }
  return ['', 1];
}

/** The number of digits with points and commas in them. */
function numberOf(digits: string, language: string): number {
  const marks = digits.replace(/\d/g, '');
  const last = marks.at(-1);
  if (last === undefined) return Number(digits);
  const decimal = isDecimal(digits, marks, last, language) ? last : '';
  const [whole = '', fraction = ''] = decimal === '' ? [digits] : splitAtLast(digits, decimal);
  return Number(`${whole.replace(/[.,]/g, '')}.${fraction}`);
}

/** Whether the last mark parts the decimals off. */
function isDecimal(digits: string, marks: string, last: string, language: string): boolean {
  // Two kinds of marks: the last one is the decimal one. One kind, several times: all of them group.
  if (new Set(marks).size > 1) return marks.indexOf(last) === marks.length - 1;
  if (marks.length > 1) return false;
  const [whole = '', fraction = ''] = splitAtLast(digits, last);
  if (fraction.length !== 3 || whole.length > 3 || whole.startsWith('0')) return true;
  if (fraction === '000') return false;
  return (last === '.') === language.startsWith('en');
}

function splitAtLast(text: string, mark: string): [string, string] {
  const at = text.lastIndexOf(mark);
  return [text.slice(0, at), text.slice(at + 1)];
}
