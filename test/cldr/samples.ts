import { ageText, agoText } from '../../lib/i18n/age.ts';
import { currencyName } from '../../lib/i18n/currency-name.ts';
import { dateLine, dayText, fullMomentText, longDayText, momentText } from '../../lib/i18n/date.ts';
import { type Language, languages } from '../../lib/i18n/languages.ts';
import { addDays } from '../../lib/rates/calendar.ts';
import { currencies } from '../../lib/rates/currencies.ts';
import { formatAmount, formatChange, formatRate } from '../../lib/rates/format.ts';
import { allTables } from './all-tables.ts';

/** A value as a language prints it. */
export interface Sample {
  kind: 'date' | 'age' | 'number' | 'currency';
  text: string;
}

const day = 86_400_000;
/** Noon, so that no zone of the region has another day. */
const start = Date.UTC(2026, 0, 1, 8, 7);
const count = <Item>(length: number, item: (n: number) => Item) =>
  Array.from({ length }, (_, n) => item(n));

/** More than five hundred values of every kind, printed by our own tables alone. */
export function samplesOf(language: Language): Sample[] {
  const tabled = { tables: allTables[language] };
  const moment = (n: number) => start + n * 11 * day + n * 7 * 60_000;
  const date = (n: number) => addDays('2025-01-03', n * 13);
  const dates = [
    ...count(60, (n) => dateLine(moment(n), tabled)),
    ...count(30, (n) => momentText(moment(n), tabled)),
    ...count(20, (n) => fullMomentText(moment(n), tabled)),
    ...count(40, (n) => dayText(date(n), tabled)),
    ...count(40, (n) => longDayText(date(n), tabled)),
  ];
  const then = (n: number) => start - 1.6 ** n * 20_000;
  const ages = [
    ...count(30, (n) => ageText(then(n), start, tabled)),
    ...count(30, (n) => agoText(then(n), start, tabled)),
  ];
  const figure = (n: number) => 1.37 ** (n - 30);
  const numbers = [
    ...count(50, (n) => formatRate(figure(n), language)),
    ...count(30, (n) => formatAmount(figure(n * 2), language)),
    ...count(30, (n) => formatChange((n - 15) * 1.234 ** (n % 20), language)),
  ];
  const names = currencies.map(({ code }) => `${code} · ${currencyName(code, tabled)}`);
  const kinds = [
    ['date', dates],
    ['age', ages],
    ['number', numbers],
    ['currency', names],
  ] as const;
  return kinds.flatMap(([kind, texts]) => texts.map((text) => ({ kind, text })));
}

/** Values that `Intl` can print too, and our texts of them, in the order in which the test asks for them. */
export function comparableTexts(language: Language): {
  days: number[];
  figures: number[];
  codes: string[];
  texts: string[];
} {
  const tabled = { tables: allTables[language] };
  const days = count(12, (month) => new Date(2026, month, month === 1 ? 3 : 30, 14, 5).getTime());
  const isoDays = count(12, (month) => {
    const two = (n: number) => String(n).padStart(2, '0');
    return `2026-${two(month + 1)}-${month === 1 ? '03' : '30'}`;
  });
  const figures = [1234.5, 12_142.1, 1_234_567.89];
  // English names are written our own way, in small letters.
  const codes = language === 'en' ? [] : currencies.map(({ code }) => code);
  const spans = [18 * 60_000, 18 * 3_600_000, 18 * day];
  return {
    days,
    figures,
    codes,
    texts: [
      ...days.map((moment) => dateLine(moment, tabled)),
      ...isoDays.map((date) => dayText(date, tabled)),
      ...isoDays.map((date) => longDayText(date, tabled)),
      ...figures.map((figure) => formatAmount(figure, language)),
      formatChange(0.44, language).replace('▲ ', ''),
      ...spans.map((span) => agoText(0, span, tabled)),
      ...spans.map((span) => ageText(0, span, tabled)),
      ...codes.map((code) => currencyName(code, tabled)),
    ],
  };
}

/** The samples of every language; what a browser calls. */
export function allSamples(): Record<string, Sample[]> {
  return Object.fromEntries(languages.map((language) => [language, samplesOf(language)]));
}
