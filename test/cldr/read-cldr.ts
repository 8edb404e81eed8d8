import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import type { Language } from '../../lib/i18n/languages.ts';
import type { LanguageTables } from '../../lib/i18n/tables/language-tables.ts';
import { currencies } from '../../lib/rates/currencies.ts';

/** Where the packages lie. */
const packages = {
  'cldr-core': import.meta.resolve('cldr-core/package.json'),
  'cldr-dates-full': import.meta.resolve('cldr-dates-full/package.json'),
  'cldr-numbers-full': import.meta.resolve('cldr-numbers-full/package.json'),
};

type Package = keyof typeof packages;

/** The version of Unicode CLDR that is installed. */
export const cldrVersion = v.parse(
  v.object({ version: v.string() }),
  read('cldr-core', 'package.json'),
).version;

/** What CLDR has for a language; how old something is, it keeps in a package of its own. */
export type CldrTables = Omit<LanguageTables, 'age'>;

/** How a language writes figures. */
export interface NumberMarks {
  decimal: string;
  group: string;
  /** `{0} %` */
  percent: string;
}

/** CLDR's own file of each language: our English is not the American one. */
const fileOf = (language: Language) => (language === 'en' ? 'en-001' : language);

const texts = v.record(v.string(), v.string());

const calendarSchema = v.object({
  months: v.object({ format: v.object({ abbreviated: texts, wide: texts }) }),
  days: v.object({ format: v.object({ wide: texts }) }),
  dateFormats: v.object({ full: v.string() }),
  dateTimeFormats: v.object({
    medium: v.string(),
    availableFormats: v.object({ MMMd: v.string(), yMMMd: v.string() }),
  }),
});

const pastSchema = v.object({ 'relativeTime-type-past': texts });

const fieldsSchema = v.object({
  'minute-short': pastSchema,
  'hour-short': pastSchema,
  'day-short': pastSchema,
});

const numbersSchema = v.object({
  'symbols-numberSystem-latn': v.object({ decimal: v.string(), group: v.string() }),
  'percentFormats-numberSystem-latn': v.object({ standard: v.string() }),
});

const currenciesSchema = v.record(v.string(), v.object({ displayName: v.optional(v.string()) }));

/** The tables of a language as CLDR has them. */
export function cldrTables(language: Language): CldrTables {
  const { months, days, dateFormats, dateTimeFormats } = main(
    'cldr-dates-full',
    language,
    'ca-gregorian',
    ['dates', 'calendars', 'gregorian'],
    calendarSchema,
  );
  const fields = main('cldr-dates-full', language, 'dateFields', ['dates', 'fields'], fieldsSchema);
  const past = (unit: keyof typeof fields) => manyOf(fields[unit]['relativeTime-type-past']);
  return {
    weekdays: Object.values(days.format.wide),
    months: Object.values(months.format.wide),
    monthsShort: Object.values(months.format.abbreviated),
    date: {
      full: dateFormats.full,
      day: dateTimeFormats.availableFormats.MMMd,
      dayOfYear: dateTimeFormats.availableFormats.yMMMd,
      moment: dateTimeFormats.medium,
    },
    ago: { minutes: past('minute-short'), hours: past('hour-short'), days: past('day-short') },
    // The English ones are with the currencies themselves.
    currencies: language === 'en' ? {} : currencyNames(language),
  };
}

/** How a language writes figures, as CLDR has it. */
export function cldrMarks(language: Language): NumberMarks {
  const numbers = main('cldr-numbers-full', language, 'numbers', ['numbers'], numbersSchema);
  const { decimal, group } = numbers['symbols-numberSystem-latn'];
  const percent = numbers['percentFormats-numberSystem-latn'].standard;
  return { decimal, group, percent: percent.replace(/[#,0]+/, '{0}') };
}

const pluralsSchema = v.object({
  supplemental: v.object({ 'plurals-type-cardinal': v.record(v.string(), texts) }),
});

/**
 * A language's rule for whole numbers, by category in CLDR's order: a condition on `n` in TypeScript, null for the
 * category of all the rest.
 */
export function cldrPlurals(language: Language): [category: string, condition: string | null][] {
  const all = v.parse(pluralsSchema, read('cldr-core', 'supplemental/plurals.json'));
  // A language that is not listed has one form for all.
  const rules = all.supplemental['plurals-type-cardinal'][language] ?? {
    'pluralRule-count-other': '@integer 0',
  };
  const whole = Object.entries(rules).filter(([, rule]) => rule.includes('@integer'));
  return whole.map(([name, rule], n): [string, string | null] => [
    name.replace('pluralRule-count-', ''),
    n === whole.length - 1 ? null : conditionOf(rule),
  ]);
}

/** `v = 0 and i % 10 = 2..4 and i % 100 != 12..14 @integer …` as a condition on the whole number `n`. */
function conditionOf(rule: string): string {
  const [condition = ''] = rule.split('@');
  return condition
    .split(' or ')
    .map((side) =>
      side
        .split(' and ')
        .map((relation) => relation.trim())
        // Whole numbers have no decimals to see.
        .filter((relation) => relation !== 'v = 0')
        .map(relationOf)
        .join(' && '),
    )
    .join(' || ');
}

function relationOf(relation: string): string {
  const [, left = '', not, range = ''] = /^(.+?) (!?)= (.+)$/.exec(relation) ?? [];
  const value = left.replace(/^[in]/, 'n');
  const [from = '', to] = range.split('..');
  if (to === undefined) return `${value} ${not ? '!==' : '==='} ${from}`;
  return not
    ? `(${value} < ${from} || ${value} > ${to})`
    : `${value} >= ${from} && ${value} <= ${to}`;
}

function currencyNames(language: Language): Record<string, string> {
  const names = main(
    'cldr-numbers-full',
    language,
    'currencies',
    ['numbers', 'currencies'],
    currenciesSchema,
  );
  return Object.fromEntries(
    currencies.flatMap(({ code }): [string, string][] => {
      const name = names[code]?.displayName;
      return name === undefined || name === code ? [] : [[code, name]];
    }),
  );
}

/** The text for larger numbers: the short ones hardly differ, and where they do, the tables say so by hand. */
function manyOf(patterns: Readonly<Record<string, string>>): string {
  const text = patterns['relativeTimePattern-count-other'];
  if (text === undefined) throw new Error('CLDR has no text for other numbers');
  return text;
}

/** What a file of a language holds under a path of names. */
function main<Output>(
  name: Package,
  language: Language,
  file: string,
  path: readonly string[],
  schema: v.GenericSchema<unknown, Output>,
): Output {
  const whole = ['main', fileOf(language), ...path];
  const part = whole.reduce<unknown>(
    (at, key) => v.parse(v.looseObject({}), at)[key],
    read(name, `main/${fileOf(language)}/${file}.json`),
  );
  return v.parse(schema, part);
}

/** The narrow blank before Russian `г.` is missing from fonts; browsers put another one in its place too. */
function read(name: Package, file: string): unknown {
  const text = readFileSync(fileURLToPath(new URL(file, packages[name])), 'utf8');
  return JSON.parse(text.replaceAll('\u202f', '\u00a0'));
}
