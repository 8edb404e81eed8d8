/** Beginnings of month names, by month; English, Russian, Uzbek, Ukrainian, German and French as feeds write them. */
const months: readonly RegExp[] = [
  /^(jan|янв|yan|січ|janv|jän)/,
  /^(feb|fév|fev|фев|лют)/,
  /^(mar|mär|mrz|мар|бер)/,
  /^(apr|avr|апр|кві)/,
  /^(may|mai|май|мая|тра)/,
  /^(jun|iyun|juin|июн|чер)/,
  /^(jul|iyul|juil|июл|лип)/,
  /^(aug|avg|aoû|aou|авг|сер)/,
  /^(sep|sen|сен|вер)/,
  /^(oct|okt|окт|жов)/,
  /^(nov|noy|ноя|лис)/,
  /^(dec|dek|dez|déc|дек|гру)/,
];

/** Zones by name, in minutes east of Greenwich (RFC 822 section 5, and those of the region). */
const zones: Readonly<Record<string, number>> = {
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  akst: -540,
  akdt: -480,
  hst: -600,
  at: -240,
  et: -300,
  ct: -360,
  mt: -420,
  pt: -480,
  cet: 60,
  cest: 120,
  eet: 120,
  eest: 180,
  bst: 60,
  msk: 180,
  msd: 240,
  jst: 540,
};

interface Moment {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  /** Minutes east of Greenwich. */
  zone: number;
}

/**
 * A date in any shape feeds use: RFC 822 and its misspellings, RFC 850, ISO 8601 down to a bare year, asctime,
 * `DD.MM.YYYY HH:mm`, month names in six languages. A date without a zone counts as UTC.
 *
 * @returns epoch milliseconds; null for what is no date, or one before 1980 (WordPress prints
 * `30 Nov -0001` for drafts). Dates ahead of time are left to the caller, who knows the time.
 */
export function parseDate(text: string): number | null {
  const plain = text.replace(/\s+/g, ' ').trim().slice(0, 100);
  const moment = isoMoment(plain) ?? dottedMoment(plain) ?? namedMoment(plain);
  return moment && epochOf(moment);
}

function epochOf({ year, month, day, hour, minute, second, zone }: Moment): number | null {
  const fits =
    month >= 1 && month <= 12 && day >= 1 && day <= 31 && hour <= 24 && minute < 60 && second <= 60;
  if (!fits || year < 1980 || year > 9999 || Math.abs(zone) > 18 * 60) return null;
  return Date.UTC(year, month - 1, day, hour, minute - zone, second);
}

const clock = String.raw`(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,]\d+)?)?`;
const iso = new RegExp(
  String.raw`^(\d{4})(?:[-./]?(\d\d)(?:[-./]?(\d\d))?|-(\d)-(\d\d?))?(?:(?:T|t| ?T?)(?:${clock}|(\d\d)(\d\d)(\d\d)?))? ?(.*)$`,
);

/** ISO 8601 and W3C-DTF, with less punctuation too, and ordinal days (`2003-335`). */
function isoMoment(text: string): Moment | null {
  const ordinal = /^(\d{4})-?(\d{3})$/.exec(text);
  if (ordinal) return ordinalMoment(Number(ordinal[1]), Number(ordinal[2]));
  const found = iso.exec(text);
  if (!found) return null;
  const [, year, month, day, month1, day1, h, m, s, hh, mm, ss, zone = ''] = found;
  const offset = zoneOffset(zone);
  if (offset === null) return null;
  return momentOf(year, month ?? month1 ?? '1', day ?? day1 ?? '1', {
    hour: Number(h ?? hh ?? 0),
    minute: Number(m ?? mm ?? 0),
    second: Number(s ?? ss ?? 0),
    zone: offset,
  });
}

type Clock = Pick<Moment, 'hour' | 'minute' | 'second' | 'zone'>;

/** The n-th day of a year. */
function ordinalMoment(year: number, dayOfYear: number): Moment {
  const date = new Date(Date.UTC(year, 0, dayOfYear));
  const [month, day] = [date.getUTCMonth() + 1, date.getUTCDate()];
  return { year, month, day, hour: 0, minute: 0, second: 0, zone: 0 };
}

function momentOf(year: string | undefined, month: string, day: string, clockTime: Clock): Moment {
  return { year: Number(year), month: Number(month), day: Number(day), ...clockTime };
}

const dotted = new RegExp(
  String.raw`^(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?:,? ?(?:г\.?,? )?${clock})? ?(.*)$`,
);
const timeFirst = new RegExp(`^(${clock}),? (\\d{1,2}[./-]\\d{1,2}[./-]\\d{4})$`);

/** `23.11.2026 14:05`, the day first; or the time before all of it. */
function dottedMoment(text: string): Moment | null {
  const [, day, month, year, h, m, s, zone = ''] =
    dotted.exec(text.replace(timeFirst, '$5 $1')) ?? [];
  const offset = zoneOffset(zone);
  if (!day || !month || offset === null) return null;
  return momentOf(year, month, day, {
    hour: Number(h ?? 0),
    minute: Number(m ?? 0),
    second: Number(s ?? 0),
    zone: offset,
  });
}

/** Any order of day, month name, year, time and zone, with or without a weekday. */
function namedMoment(text: string): Moment | null {
  const time = new RegExp(`${clock}\\s*([ap]\\.?m\\b)?`, 'i').exec(text);
  const rest = time ? `${text.slice(0, time.index)} ` : text;
  const behind = time ? text.slice(time.index + time[0].length) : '';
  const month = [rest, behind].map(monthIn).find((n) => n >= 0);
  if (month === undefined) return null;
  const zoneText = zoneBehind(time ? behind : '');
  // A hyphen parts numbers (`23-Nov-2026`), or makes the year one that never was.
  const parted = `${rest} ${behind.replace(zoneText, ' ')}`.replace(/(?<=[\p{L}\d])-/gu, ' ');
  const numbers = parted.match(/(?<![\w+-])-?\d+/g) ?? [];
  const year = yearOf(numbers);
  const day = numbers.find((number) => number !== year) ?? '1';
  const offset = zoneOffset(zoneText) ?? 0;
  if (year === undefined || Number(year) < 0) return null;
  return momentOf(fullYear(year), String(month + 1), day, {
    hour: hourOf(time?.[1], time?.[4]),
    minute: Number(time?.[2] ?? 0),
    second: Number(time?.[3] ?? 0),
    zone: offset,
  });
}

/** The last word that is a month's name, for some weekdays begin as a month does (`mardi 24 novembre`); or -1. */
function monthIn(text: string): number {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return (
    words.map((word) => months.findIndex((name) => name.test(word))).findLast((n) => n >= 0) ?? -1
  );
}

/** The four-digit number, or else the last of two (`01 Jan 04`). */
function yearOf(numbers: readonly string[]): string | undefined {
  return (
    numbers.find((number) => /^-?\d{4}$/.test(number)) ??
    (numbers.length > 1 ? numbers.at(-1) : undefined)
  );
}

function fullYear(year: string): string {
  if (year.length > 2) return year;
  return Number(year) < 70 ? `20${year.padStart(2, '0')}` : `19${year}`;
}

function hourOf(hour: string | undefined, half: string | undefined): number {
  const twelfth = Number(hour ?? 0);
  if (!half) return twelfth;
  return (twelfth % 12) + (/^p/i.test(half) ? 12 : 0);
}

function zoneBehind(text: string): string {
  return /(?:(?:gmt|utc?)\s*)?[+-]\d{1,2}:?\d{0,2}\b|\b[a-z]{1,4}\b/i.exec(text)?.[0] ?? '';
}

/** `Z`, `GMT`, `+0500`, `+05:00`, `GMT+5`, `EST`; nothing is UTC. Null for what is no zone. */
function zoneOffset(text: string): number | null {
  const zone = text
    .trim()
    .toLowerCase()
    .replace(/\s*\(.*\)$/, '');
  if (/^(z|ut|utc|gmt|)$/.test(zone)) return 0;
  const named = zones[zone];
  if (named !== undefined) return named;
  const [, sign, hours, minutes] = /^(?:gmt|utc?)?\s*([+-])(\d{1,2}):?(\d\d)?$/.exec(zone) ?? [];
  if (!sign) return null;
  const offset = Number(hours) * 60 + Number(minutes ?? 0);
  return sign === '-' ? -offset : offset;
}
