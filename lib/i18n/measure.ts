import { formatAmount } from '../rates/format.ts';
import type { PageMessages } from './pages/en.ts';

/** How much data that is, in round figures: `512 B`, `37 kB`, `12 MB`. One kilobyte is a thousand bytes. */
export function bytesText(bytes: number, messages: PageMessages): string {
  const { measure } = messages.options;
  const figure = (unit: number) => wholeText(bytes / unit, messages);
  if (bytes < 1_000) return measure.bytes(figure(1));
  if (bytes < 10_000_000) return measure.kilobytes(figure(1_000));
  if (bytes < 10_000_000_000) return measure.megabytes(figure(1_000_000));
  return measure.gigabytes(figure(1_000_000_000));
}

/** How long that is: `340 ms`, and whole seconds from ten on. Null: nobody has measured it. */
export function durationText(milliseconds: number | null, messages: PageMessages): string {
  const { measure } = messages.options;
  if (milliseconds === null) return measure.never;
  if (milliseconds < 10_000) return measure.milliseconds(wholeText(milliseconds, messages));
  return measure.seconds(wholeText(milliseconds / 1_000, messages));
}

/** A whole number as people read it. */
export function wholeText(value: number, { language }: PageMessages): string {
  const whole = Math.round(value);
  return whole === 0 ? '0' : formatAmount(whole, language);
}
