import { numberMarks } from '../i18n/cldr/number-marks.ts';
import { type Language, languages } from '../i18n/languages.ts';

/** What stands where no believable figure is held. */
const unknown = '–';

/**
 * The marks of a language we speak; those of English for any other. CLDR's and not `Intl`'s, because Chromium has
 * no data for some of these languages and would print the same figure differently from Firefox.
 */
function marksOf(locale: string): (typeof numberMarks)[Language] {
  const [spoken] = locale.toLowerCase().split('-');
  return numberMarks[languages.find((language) => language === spoken) ?? 'en'];
}

/** What parts the decimals off in a language. */
export function decimalMark(locale: string): string {
  return marksOf(locale).decimal;
}

/**
 * How many decimals a rate gets: from 100 two, from 1 four, below that at least five and as many as four
 * significant digits need.
 */
function decimalsOf(rate: number): number {
  if (rate >= 100) return 2;
  if (rate >= 1) return 4;
  return Math.max(5, 3 - Math.floor(Math.log10(rate)));
}

/** `toFixed` stops at so many; nothing smaller than `smallest` is a rate of money. */
const mostDecimals = 100;
const smallest = 1e-96;

/** Digits that somebody writes; what stands behind them a calculation has left. */
const digitsWritten = 12;

/** With how many decimals a figure was written by somebody, who is to find them where it is printed. */
export function decimalsWritten(figure: number): number {
  const [digits = '', power] = Number(figure.toPrecision(digitsWritten)).toExponential().split('e');
  const decimals = digits.replace(/^\d\.?/, '').length - Number(power);
  return Math.min(Math.max(0, decimals), mostDecimals);
}

/**
 * A rate as people read it: `0.01143`, `0.002266`, `0.00008480`, `1.1361`, `441.23`, `12,142.10`. Never an
 * exponent, a sign or `NaN`: what is not a positive finite number is `–`.
 *
 * @param rate quote units for one base unit
 * @param locale a BCP 47 language; it decides the decimal and group marks alone
 * @param least decimals that it has in any case
 */
export function formatRate(rate: number | null | undefined, locale = 'en', least = 0): string {
  if (typeof rate !== 'number' || !Number.isFinite(rate) || rate < smallest || rate >= 1e21) {
    return unknown;
  }
  // Rounding can lift a rate over a bound (0.999996 is 1.0000), so the decimals are those of the result.
  const rounded = Number(rate.toFixed(Math.max(least, decimalsOf(rate))));
  return withMarks(rounded.toFixed(Math.max(least, decimalsOf(rounded))), locale);
}

/**
 * An amount of money as people read it: `137.25`, `12,000`, `0.0113`. Two decimals, none where there is nothing
 * behind the point, more below one so that four digits are left; `–` for what is no positive number.
 *
 * @param least decimals that it has in any case, where there is something behind the point
 */
export function formatAmount(amount: number, locale = 'en', least = 0): string {
  if (!Number.isFinite(amount) || amount < smallest || amount >= 1e21) return unknown;
  const decimals = amount >= 1 ? 2 : Math.max(2, 3 - Math.floor(Math.log10(amount)));
  const fixed = amount.toFixed(Math.max(least, decimals));
  return withMarks(fixed.replace(/\.0+$/, ''), locale);
}

/** A number with so many decimals in the marks of a language: `0.8`. */
export function formatDecimal(value: number, decimals: number, locale = 'en'): string {
  return withMarks(value.toFixed(decimals), locale);
}

/**
 * A change as people read it: `▲ 0.44%`, `▼ 0,33 %`; what rounds to nothing is `0.00%` without arrow or
 * sign, and an unknown change is `–`.
 *
 * @param percent in percent, positive when the base currency became dearer; null when unknown
 */
export function formatChange(percent: number | null | undefined, locale = 'en'): string {
  if (typeof percent !== 'number' || !Number.isFinite(percent) || Math.abs(percent) >= 1e21) {
    return unknown;
  }
  const size = formatPercent(percent, locale);
  const direction = directionOf(percent);
  if (direction === 'flat') return size;
  return `${direction === 'up' ? '▲' : '▼'} ${size}`;
}

/** How large a change is, whichever way it points: `0.44%`. */
export function formatPercent(percent: number, locale = 'en'): string {
  const figure = withMarks(Math.abs(percent).toFixed(2), locale);
  return marksOf(locale).percent.replace('{0}', figure);
}

/**
 * A change in the four characters that a badge has: `+0.4`, `−12`, `0.0`. The sign is there unless it rounds to
 * nothing; an unknown change is `–`.
 *
 * @param percent in percent, positive when the base currency became dearer; null when unknown
 */
export function formatShortChange(percent: number | null, locale = 'en'): string {
  if (percent === null || !Number.isFinite(percent)) return unknown;
  const tenths = Math.abs(percent).toFixed(1);
  if (Number(tenths) === 0) return withMarks(tenths, locale);
  const sign = percent > 0 ? '+' : '\u2212';
  const whole = String(Math.min(999, Math.round(Math.abs(percent))));
  return `${sign}${tenths.length <= 3 ? withMarks(tenths, locale) : whole}`;
}

/** Which way a change points once it is rounded as it is shown. */
export function directionOf(percent: number | null): 'up' | 'down' | 'flat' | 'unknown' {
  if (percent === null || !Number.isFinite(percent)) return 'unknown';
  if (Math.abs(percent).toFixed(2) === '0.00') return 'flat';
  return percent > 0 ? 'up' : 'down';
}

function withMarks(fixed: string, locale: string): string {
  const { decimal, group } = marksOf(locale);
  const [whole = '', fraction] = fixed.split('.');
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, group) : whole;
  return fraction === undefined ? grouped : `${grouped}${decimal}${fraction}`;
}
