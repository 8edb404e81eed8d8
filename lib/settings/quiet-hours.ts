/** The hours in which nothing is notified: times of day, `HH:MM`, by the clock on the user's own wall. */
export type QuietHours = {
  on: boolean;
  from: string;
  /** The first minute that is not quiet; before `from` where the hours run over midnight. */
  to: string;
};

/**
 * Whether a moment lies in the quiet hours. It is asked for each moment anew and nothing of it is kept, so a restart
 * changes nothing, and a clock that is put forward, or another time zone, is followed at once.
 */
export function isQuiet({ on, from, to }: QuietHours, now: Date): boolean {
  if (!on) return false;
  const [hours, minutes] = [now.getHours(), now.getMinutes()].map(twoDigits);
  // All times have the same length, so they stand in the order of the day.
  const time = `${hours}:${minutes}`;
  return from <= to ? from <= time && time < to : from <= time || time < to;
}

const twoDigits = (n: number) => String(n).padStart(2, '0');
