import { bankDay, bankIsClosed } from '../rates/bank-days.ts';
import { daysBetween } from '../rates/calendar.ts';
import { findProvider, isOfficial } from '../rates/providers/known.ts';
import type { Provenance, RateReading } from '../rates/reading.ts';
import { dayText, momentText, weekdayText } from './date.ts';
import type { Messages } from './en.ts';
import { providerName } from './provider-name.ts';

/**
 * Where a rate comes from: `Frankfurter · 29 Sep · market rate · fetched 29 Sep, 14:05`. A pair whose sides
 * come from two places, or are of two days, has a part for each side, and says that they were crossed.
 *
 * @param now epoch milliseconds
 */
export function provenanceText(reading: RateReading, now: number, messages: Messages): string {
  const { rate } = messages;
  const { provenance, pegged, freshness, pair } = reading;
  if (pegged) return rate.fixed;
  const [first, second] = provenance;
  if (!first) return rate.none;
  const age = freshness === 'fresh' ? [] : [rate[freshness]];
  const fetched = rate.fetched(
    momentText(Math.min(...provenance.map(({ fetchedAt }) => fetchedAt)), messages),
  );
  const crossed = pair.base !== 'USD' && pair.quote !== 'USD' && second ? [rate.crossed] : [];
  const sides =
    second && !isAlike(first, second)
      ? provenance.map((side) => `${side.currency}: ${sideText(side, now, messages)}`)
      : [sideText(first, now, messages)];
  return [...sides, ...crossed, ...age, fetched].join(' · ');
}

/** `Frankfurter · 29 Sep · market rate`, or `National Bank of Kazakhstan · official rate of Friday; the bank is closed today`. */
function sideText(side: Provenance, now: number, messages: Messages): string {
  const { rate } = messages;
  const { currency, valueDate } = side;
  const provider = findProvider(side.provider);
  const name = providerName(side.provider, messages);
  if (!provider) return `${name} · ${dayText(valueDate, messages)}`;
  if (!isOfficial(provider, currency)) {
    return `${name} · ${dayText(valueDate, messages)} · ${rate.market}`;
  }
  const today = bankDay(currency, now);
  const age = daysBetween(valueDate, today);
  if (age > 0 && bankIsClosed(currency, today)) {
    const day = age < 7 ? weekdayText(valueDate, messages) : dayText(valueDate, messages);
    return `${name} · ${rate.closed(day)}`;
  }
  return `${name} · ${dayText(valueDate, messages)} · ${rate.official}`;
}

/** Whether two sides say the same of where they come from, their currency aside. */
function isAlike(one: Provenance, other: Provenance): boolean {
  return one.provider === other.provider && one.valueDate === other.valueDate;
}
