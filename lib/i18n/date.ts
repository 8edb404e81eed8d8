import type { IsoDate } from '../rates/observation.ts';
import type { Messages } from './en.ts';

/** A moment (epoch milliseconds) in the user's own time: `23 Nov, 14:05`. */
export function momentText(moment: number, messages: Messages): string {
  const date = new Date(moment);
  const clock = [date.getHours(), date.getMinutes()].map((n) => String(n).padStart(2, '0'));
  return `${shortDay(date.getDate(), date.getMonth(), messages)}, ${clock.join(':')}`;
}

/** A calendar day: `23 Nov`. */
export function dayText(date: IsoDate, messages: Messages): string {
  const [, month = 1, day = 1] = date.split('-').map(Number);
  return shortDay(day, month - 1, messages);
}

/** A calendar day with its year: `23 Nov 2026`. */
export function longDayText(date: IsoDate, messages: Messages): string {
  return `${dayText(date, messages)} ${date.slice(0, 4)}`;
}

/** The weekday of a calendar day: `Friday`. */
export function weekdayText(date: IsoDate, { calendar }: Messages): string {
  return calendar.weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '';
}

/** The day of a moment (epoch milliseconds) in the user's own time, in full: `Monday, 23 November 2026`. */
export function dateLine(moment: number, { calendar }: Messages): string {
  const date = new Date(moment);
  const weekday = calendar.weekdays[date.getDay()] ?? '';
  const month = calendar.months[date.getMonth()] ?? '';
  return calendar.line(weekday, date.getDate(), month, date.getFullYear());
}

function shortDay(day: number, month: number, { calendar }: Messages): string {
  return `${day} ${calendar.monthsShort[month] ?? ''}`;
}
