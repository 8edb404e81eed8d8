import { findProvider } from '../rates/providers/index.ts';
import type { RateReading } from '../rates/reading.ts';
import { dayText } from './date.ts';
import type { Messages } from './en.ts';

/** Where a rate comes from, in one line: `Frankfurter · 29 Sep · market rate`. */
export function provenanceText(
  { provenance, pegged, freshness }: RateReading,
  messages: Messages,
): string {
  const { rate } = messages;
  if (pegged) return rate.fixed;
  if (!provenance) return rate.none;
  const provider = findProvider(provenance.provider);
  return [
    provider?.name ?? provenance.provider,
    dayText(provenance.valueDate, messages),
    ...(provider ? [rate[provider.kind]] : []),
    ...(freshness === 'fresh' ? [] : [rate[freshness]]),
  ].join(' · ');
}
