/** Texts of units of time: `{0}` is their number. */
export interface TimeTexts {
  minutes: string;
  hours: string;
  days: string;
}

/** What a language prints dates, ages and currencies with, apart from its words. */
export interface LanguageTables {
  /** As in a date, Sunday first. */
  weekdays: readonly string[];
  /** As in a date: `23 ноября`. */
  months: readonly string[];
  monthsShort: readonly string[];
  /** Unicode's patterns (https://unicode.org/reports/tr35/tr35-dates.html#Date_Format_Patterns). */
  date: {
    /** The weekday and the whole date. */
    full: string;
    /** A short day of this year. */
    day: string;
    dayOfYear: string;
    /** A day, `{1}`, and the time of day, `{0}`. */
    moment: string;
  };
  /** How old something is: `18 min`. */
  age: TimeTexts & { now: string };
  /** The same as a moment of the past: `18 min ago`. */
  ago: TimeTexts;
  /** By code, as they stand alone; English ones where there is none. */
  currencies: Readonly<Record<string, string>>;
}

/** What dates, ages and currencies are printed by: the messages of a language, of which they need no more. */
export interface Tabled {
  readonly tables: LanguageTables;
}
