import type { IsoDate } from './observation.ts';

const day = 86_400_000;

/** The UTC day of a moment (epoch milliseconds). */
export function utcDay(moment: number): IsoDate {
  return new Date(moment).toISOString().slice(0, 10);
}

/** The day `days` later (negative: earlier). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return utcDay(Date.parse(`${date}T00:00:00Z`) + days * day);
}

/** Whole days from `earlier` to `later`; negative when the order is the other way round. */
export function daysBetween(earlier: IsoDate, later: IsoDate): number {
  return (Date.parse(`${later}T00:00:00Z`) - Date.parse(`${earlier}T00:00:00Z`)) / day;
}

/** Whether `text` is a real calendar day, `YYYY-MM-DD`. */
export function isIsoDate(text: unknown): text is IsoDate {
  if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const moment = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(moment) && utcDay(moment) === text;
}
