import type { SourceFailure } from '../journal.ts';
import type { CurrencyCode, IsoDate } from './observation.ts';
import type { Doubt, Refusal } from './plausible.ts';

/** A quote that was not believed, as diagnostics tell it. */
export interface RefusedQuote {
  currency: CurrencyCode;
  valueDate: IsoDate;
  perUsd: number;
  doubt: Doubt;
  /** When it was refused last, epoch milliseconds. */
  at: number;
}

/** What is remembered of a provider between refreshes. Times are epoch milliseconds. */
export interface ProviderState {
  id: string;
  lastAttempt: number;
  lastSuccess: number | null;
  failure: SourceFailure | null;
  /** It is not asked again before: its terms, or its answer to the last request, say so. */
  restUntil: number;
  /** How far back its history has been asked for in one call, by currency. */
  since: Readonly<Record<CurrencyCode, IsoDate>>;
  /** Days whose file has been asked for, so that days without one are not asked for again. */
  askedDays: { currencies: string; days: readonly IsoDate[] };
  /** The newest quotes that were not believed. */
  refusals: readonly RefusedQuote[];
  /** How long its last good answers took, all requests of one refresh together, in milliseconds; newest first. */
  latencies: readonly number[];
}

/** What is remembered of a provider that has never been asked. */
export function unaskedProvider(id: string): ProviderState {
  return {
    id,
    lastAttempt: 0,
    lastSuccess: null,
    failure: null,
    restUntil: 0,
    since: {},
    askedDays: { currencies: '', days: [] },
    refusals: [],
    latencies: [],
  };
}

/** Refusals that are remembered of each provider. */
const refusalsKept = 20;

/** The remembered refusals with new ones before them, each currency's day once. */
export function withRefusals(
  held: readonly RefusedQuote[],
  refused: readonly Refusal[],
  at: number,
): RefusedQuote[] {
  const fresh = refused.map(({ quote: { currency, valueDate, perUsd }, doubt }) => ({
    currency,
    valueDate,
    perUsd,
    doubt,
    at,
  }));
  const key = ({ currency, valueDate }: RefusedQuote) => `${currency} ${valueDate}`;
  const known = new Set(fresh.map(key));
  const newestFirst = fresh.sort((a, b) => (a.valueDate < b.valueDate ? 1 : -1));
  return [...newestFirst, ...held.filter((one) => !known.has(key(one)))].slice(0, refusalsKept);
}
