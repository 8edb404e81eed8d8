import { utcDay } from './calendar.ts';
import type { CurrencyCode, IsoDate } from './observation.ts';

/** When a central bank rests: its clock, and the days of the year that its country keeps, as `MM-DD`. */
interface BankCalendar {
  /** Hours ahead of UTC; none of them changes its clocks. */
  zone: number;
  holidays: ReadonlySet<string>;
  /** Whether the first days of the two great feasts of Islam are days off. */
  feasts: boolean;
}

const calendar = (zone: number, days: string, feasts = true): BankCalendar => ({
  zone,
  holidays: new Set(days.split(' ')),
  feasts,
});

/**
 * The issuing banks' days off, by their currency. Fixed days are those of each country's labour law; days
 * that a government moves by decree are not foreseen.
 */
const calendars: ReadonlyMap<CurrencyCode, BankCalendar> = new Map([
  [
    'KZT',
    calendar(
      5,
      '01-01 01-02 01-07 03-08 03-21 03-22 03-23 05-01 05-07 05-09 07-06 08-30 10-25 12-16',
    ),
  ],
  ['KGS', calendar(6, '01-01 01-07 02-23 03-08 03-21 04-07 05-01 05-05 05-09 08-31 11-07 11-08')],
  ['TJS', calendar(5, '01-01 03-08 03-21 03-22 03-23 03-24 05-09 06-27 09-09 11-06')],
  ['UZS', calendar(5, '01-01 03-08 03-21 05-09 09-01 10-01 12-08')],
  [
    'RUB',
    calendar(
      3,
      '01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-23 03-08 05-01 05-09 06-12 11-04',
      false,
    ),
  ],
]);

const hour = 3_600_000;

/** The day it is where a currency's bank stands (UTC for banks we know nothing of). */
export function bankDay(currency: CurrencyCode, now: number): IsoDate {
  return utcDay(now + (calendars.get(currency)?.zone ?? 0) * hour);
}

/**
 * Whether the bank that issues `currency` is closed on `date`: at the weekend and on its country's holidays.
 * False for banks whose holidays we do not know, save at the weekend.
 */
export function bankIsClosed(currency: CurrencyCode, date: IsoDate): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  if (weekday === 0 || weekday === 6) return true;
  const known = calendars.get(currency);
  if (!known) return false;
  return known.holidays.has(date.slice(5)) || (known.feasts && isFeast(date));
}

const hijri = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'numeric',
});

/** The first day of Shawwal (the end of Ramadan) and the tenth of Dhu al-Hijja (the feast of sacrifice). */
function isFeast(date: IsoDate): boolean {
  const parts = hijri.formatToParts(new Date(`${date}T12:00:00Z`));
  const part = (type: string) => Number(parts.find((found) => found.type === type)?.value);
  const [day, month] = [part('day'), part('month')];
  return (day === 1 && month === 10) || (day === 10 && month === 12);
}
