import type { IsoDate } from '../rates/observation.ts';
import type { LanguageTables, Tabled } from './tables/language-tables.ts';

/** A moment (epoch milliseconds) in the user's own time: `23 Nov, 14:05`. */
export function momentText(moment: number, { tables }: Tabled): string {
  const day = filled(tables.date.day, localDay(moment), tables);
  return momentOf(day, moment, tables);
}

/** A moment with its whole day: `Monday, 23 November 2026, 14:05`. */
export function fullMomentText(moment: number, messages: Tabled): string {
  return momentOf(dateLine(moment, messages), moment, messages.tables);
}

/** A calendar day: `23 Nov`. */
export function dayText(date: IsoDate, { tables }: Tabled): string {
  return filled(tables.date.day, calendarDay(date), tables);
}

/** A calendar day with its year: `23 Nov 2026`. */
export function longDayText(date: IsoDate, { tables }: Tabled): string {
  return filled(tables.date.dayOfYear, calendarDay(date), tables);
}

/** The weekday of a calendar day: `Friday`. */
export function weekdayText(date: IsoDate, { tables }: Tabled): string {
  return filled('EEEE', calendarDay(date), tables);
}

/** The day of a moment (epoch milliseconds) in the user's own time, in full: `Monday, 23 November 2026`. */
export function dateLine(moment: number, { tables }: Tabled): string {
  return filled(tables.date.full, localDay(moment), tables);
}

/** A day as calendars have it: months and weekdays from 0, which is January and Sunday. */
interface CalendarDay {
  year: number;
  month: number;
  day: number;
  weekday: number;
}

function localDay(moment: number): CalendarDay {
  const date = new Date(moment);
  return {
    year: date.getFullYear(),
    month: date.getMonth(),
    day: date.getDate(),
    weekday: date.getDay(),
  };
}

function calendarDay(date: IsoDate): CalendarDay {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return { year, month: month - 1, day, weekday: new Date(`${date}T00:00:00Z`).getUTCDay() };
}

function momentOf(day: string, moment: number, { date }: LanguageTables): string {
  const time = new Date(moment);
  const clock = [time.getHours(), time.getMinutes()].map((n) => String(n).padStart(2, '0'));
  return date.moment.replace('{1}', day).replace('{0}', clock.join(':'));
}

/** Fills one of Unicode's patterns in: letters are fields, what is quoted stands as it is. */
function filled(
  pattern: string,
  { year, month, day, weekday }: CalendarDay,
  tables: LanguageTables,
): string {
  const fields: Readonly<Record<string, string | undefined>> = {
    EEEE: tables.weekdays[weekday],
    MMMM: tables.months[month],
    MMM: tables.monthsShort[month],
    dd: String(day).padStart(2, '0'),
    d: String(day),
    y: String(year),
  };
  return pattern.replace(
    /'([^']*)'|[a-z]+/gi,
    (field, quoted: string | undefined) => quoted ?? fields[field] ?? '',
  );
}
