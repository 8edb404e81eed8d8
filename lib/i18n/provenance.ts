import { providerName } from '../rates/providers/index.ts';
import type { RateReading } from '../rates/reading.ts';
import { dayText } from './date.ts';
import type { Messages } from './en.ts';

/** Where a rate comes from, in one line: `Frankfurter · 29 Sep`, `Fixed by the bank`. */
export function provenanceText(
  { provenance, pegged, freshness }: RateReading,
  messages: Messages,
): string {
  const { rate } = messages;
  if (pegged) return rate.fixed;
  if (!provenance) return rate.none;
  const from = `${providerName(provenance.provider)} · ${dayText(provenance.valueDate, messages)}`;
  return freshness === 'fresh' ? from : `${from} · ${rate[freshness]}`;
}
