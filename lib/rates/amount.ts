import { decimalMark } from './format.ts';

/** Words and letters that multiply a number, without case; in the languages of the region, with the endings they take, and English. */
const multipliers: readonly [RegExp, number][] = [
  [
    /^(?:k|к|тыс(?:яч\p{L}{0,3})?|thousand|(?:мың|миң|минг|ҳазор|müň)\p{L}{0,5}|ming(?:ga|ni|ning|dan|da|ta|lik|gacha)?)(?![\p{L}\p{N}])\.?/iu,
    1e3,
  ],
  [/^(?:m|mln|mn|млн|million\p{L}{0,4}|миллион\p{L}{0,4})(?![\p{L}\p{N}])\.?/iu, 1e6],
  [
    /^(?:b|bn|mlrd|млрд|billion\p{L}{0,2}|milliard\p{L}{0,4}|миллиард\p{L}{0,4})(?![\p{L}\p{N}])\.?/iu,
    1e9,
  ],
  [/^(?:tn|trln|трлн|trillion\p{L}{0,4}|триллион\p{L}{0,4})(?![\p{L}\p{N}])\.?/iu, 1e12],
];

/** Spaces of every kind and apostrophes, which group digits and nothing else. */
const grouping = /[\s\u00a0\u2009\u202f'’]/g;

/** A number: groups of three parted by spaces or apostrophes, or digits with points and commas in them. */
const figures = /\d{1,3}(?:[\s\u00a0\u2009\u202f'’]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*/gu;

/** What follows the first number of a range, `10–12 тысяч`, `12 000–15 000`: what is behind the second is said of both. */
const restOfRange = /^\s*[-–—]\s*(?:\d{1,3}(?:[\s'’]\d{3})+(?!\d)|\d)[\d.,]*/u;

/** An amount found in a text, and what stands before and behind it, up to the next one. */
export interface FoundAmount {
  amount: number;
  before: string;
  after: string;
  /** How many numbers it is written in: `2 млн 300 тыс.` is one amount in two. */
  numbers: number;
}

/** Nothing of money is larger; what is, was no amount. */
const largest = 1e16;

/**
 * The amounts in a text: `5,2 млн`, `1.5k`, `2 500 000`, `12'000`, `1,234.50`, `2 млрд 300 млн`. A mark that could group or part
 * (`1,234`) is taken as the text's language has it; three zeros behind it are always a group. Dates, shares
 * (`5 %`) and what is not above zero are none.
 *
 * @param language BCP 47; a text with Cyrillic letters is read as Russian whatever it says
 */
export function findAmounts(text: string, language: string): FoundAmount[] {
  const plain = text.normalize('NFKC');
  const spoken = /\p{Script=Cyrillic}/u.test(plain) ? 'ru' : language;
  const found: FoundAmount[] = [];
  let from = 0;
  // The multiplier that the last amount ends with, which a smaller amount right behind it is added to.
  let last: { word: string; times: number } | null = null;
  for (const { 0: digits, index } of plain.matchAll(figures)) {
    // The second number of a range belongs to the first.
    if (index < from) continue;
    const before = plain.slice(from, index);
    const range = restOfRange.exec(plain.slice(index + digits.length))?.[0] ?? '';
    const end = index + digits.length + range.length;
    const rest = plain.slice(end).trimStart();
    const [match, times] = multiplierOf(rest);
    const amount = numberOf(digits.replace(grouping, ''), spoken) * times;
    const ended = last;
    from = end;
    last = null;
    if (!(amount > 0 && amount < largest) || /[-−–]\s*$/.test(before) || /^[%‰]/.test(rest))
      continue;
    const after = rest.slice(match.length).split(/\d/)[0] ?? '';
    const whole = found.at(-1);
    const continues = ended && amount < ended.times && isSpaced(before, ended.word);
    if (whole && continues) {
      whole.amount += amount;
      whole.after = after;
      whole.numbers += 1;
    } else found.push({ amount, before, after, numbers: 1 });
    if (times > 1) last = { word: match, times };
  }
  return found;
}

/** Whether a text is `word` in its line and nothing else. */
function isSpaced(text: string, word: string): boolean {
  return text.trim() === word && !/[\n\r\t]/.test(text);
}

/**
 * The one amount that somebody typed into a field: as `findAmounts` reads it, but digits that spaces part are one
 * number, as they are while it is being typed, and `.5` is a half. Null where there is none above zero, or a number
 * beside it: a part of `1e9` or `1/2` would be taken for what was meant.
 *
 * @param language BCP 47, decides what `1,234` is
 */
export function typedAmount(typed: string, language: string): number | null {
  const plain = typed
    .normalize('NFKC')
    .replace(/(?<=\d)(?<![.,]\d*)[\s'’]+(?=\d)/g, '')
    .replace(/(?<![\d.,])[.,](?=\d)/g, '0$&');
  const [only] = findAmounts(plain, language);
  return only && plain.match(figures)?.length === only.numbers ? only.amount : null;
}

function multiplierOf(text: string): [string, number] {
  for (const [pattern, times] of multipliers) {
    const [match] = pattern.exec(text) ?? [];
    if (match) return [match, times];
  }
  return ['', 1];
}

/** The number of digits with points and commas in them; NaN where they can be none, as in a date. */
function numberOf(digits: string, language: string): number {
  const marks = digits.replace(/\d/g, '');
  const last = marks.at(-1);
  if (last === undefined) return Number(digits);
  const grouped = marks.length > 1 && !/^\d{1,3}([.,]\d{3})*([.,]\d+)?$/.test(digits);
  if (grouped || (marks.length > 1 && new Set(marks).size === 1 && !/[.,]\d{3}$/.test(digits))) {
    return Number.NaN;
  }
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
  return last === decimalMark(language);
}

function splitAtLast(text: string, mark: string): [string, string] {
  const at = text.lastIndexOf(mark);
  return [text.slice(0, at), text.slice(at + 1)];
}
