import * as v from 'valibot';
import { failureSchema, type SourceFailure } from '../journal.ts';
import { listOf } from '../list-of.ts';
import type { CurrencyCode, IsoDate } from './observation.ts';
import { type Doubt, doubts, type Refusal } from './plausible.ts';

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
  /** Until when it has been asked for without a gap, by currency: each is left out as long as nobody wants it. */
  until: Readonly<Record<CurrencyCode, IsoDate>>;
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
    until: {},
    askedDays: { currencies: '', days: [] },
    refusals: [],
    latencies: [],
  };
}

const unasked = unaskedProvider('');

const refusalSchema = v.object({
  currency: v.string(),
  valueDate: v.string(),
  perUsd: v.number(),
  doubt: v.picklist(doubts),
  at: v.number(),
});

// Each field falls back by itself: one that another version wrote costs no other.
const storedSchema = v.fallback(
  v.object({
    lastAttempt: v.fallback(v.number(), unasked.lastAttempt),
    lastSuccess: v.fallback(v.nullable(v.number()), unasked.lastSuccess),
    failure: v.fallback(v.nullable(failureSchema), unasked.failure),
    restUntil: v.fallback(v.number(), unasked.restUntil),
    since: v.fallback(v.record(v.string(), v.string()), {}),
    until: v.fallback(v.record(v.string(), v.string()), {}),
    askedDays: v.fallback(v.object({ currencies: v.string(), days: v.array(v.string()) }), {
      currencies: '',
      days: [],
    }),
    refusals: v.fallback(listOf(refusalSchema), []),
    latencies: v.fallback(v.array(v.number()), []),
  }),
  unasked,
);

/** Reads a provider's state out of the store; what cannot be read of it is as if the provider was never asked. */
export function parseProviderState(id: string, stored: unknown): ProviderState {
  return { ...v.parse(storedSchema, stored), id };
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
