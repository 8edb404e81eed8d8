import type { CurrencyCode, IsoDate, Observation } from './observation.ts';
import { pegOf } from './peg.ts';

/** A rate of one day: an element of a pair's history. */
export interface RatePoint {
  valueDate: IsoDate;
  /** Quote units for one base unit. */
  rate: number;
}

/** One currency's side of a pair: what is observed of it, or a figure that needs no observation. */
export type Leg =
  | { kind: 'fixed'; currency: CurrencyCode; perUsd: number }
  /** Observations of one provider, oldest first; none where nothing is held. */
  | { kind: 'observed'; currency: CurrencyCode; series: readonly Observation[] };

/** The figure of a currency that moves against the dollar by nobody's observation; null for all others. */
export function fixedPerUsd(currency: CurrencyCode): number | null {
  return currency === 'USD' ? 1 : pegOf(currency);
}

/** A pair now: the observation that each side stands on, null where it stands on none. */
export interface Crossing {
  rate: number;
  base: Observation | null;
  quote: Observation | null;
}

/**
 * The pair's newest rate, crossed through the dollar: at the newest day that both sides have. Where the side
 * that lags behind has no day in common with the other, each stands on its own newest day, and whoever shows
 * the rate must say so. Null where a side holds nothing.
 */
export function crossNow(base: Leg, quote: Leg): Crossing | null {
  if (base.kind === 'fixed' || quote.kind === 'fixed') {
    const [ofBase, ofQuote] = [newestOf(base), newestOf(quote)];
    if (base.kind === 'observed' && !ofBase) return null;
    if (quote.kind === 'observed' && !ofQuote) return null;
    return crossing(base, ofBase, quote, ofQuote);
  }
  const [ofBase, ofQuote] = [newestOf(base), newestOf(quote)];
  if (!ofBase || !ofQuote) return null;
  const [day = ofBase.valueDate] = [ofBase.valueDate, ofQuote.valueDate].sort();
  const [thenBase, thenQuote] = [onDay(base, day), onDay(quote, day)];
  return thenBase && thenQuote
    ? crossing(base, thenBase, quote, thenQuote)
    : crossing(base, ofBase, quote, ofQuote);
}

/** The pair on every day that both sides have, oldest first. Days without observation stay empty. */
export function crossSeries(base: Leg, quote: Leg): RatePoint[] {
  const [first, second] = base.kind === 'observed' ? [base, quote] : [quote, base];
  if (first.kind === 'fixed') return [];
  const other =
    second.kind === 'observed'
      ? new Map(second.series.map(({ valueDate, perUsd }) => [valueDate, perUsd]))
      : null;
  return first.series.flatMap(({ valueDate, perUsd }): RatePoint[] => {
    const opposite = second.kind === 'fixed' ? second.perUsd : other?.get(valueDate);
    if (opposite === undefined) return [];
    const rate = first === base ? opposite / perUsd : perUsd / opposite;
    return [{ valueDate, rate }];
  });
}

function crossing(
  base: Leg,
  ofBase: Observation | null,
  quote: Leg,
  ofQuote: Observation | null,
): Crossing {
  const perUsd = (leg: Leg, observation: Observation | null) =>
    observation?.perUsd ?? (leg.kind === 'fixed' ? leg.perUsd : Number.NaN);
  return { rate: perUsd(quote, ofQuote) / perUsd(base, ofBase), base: ofBase, quote: ofQuote };
}

function newestOf(leg: Leg): Observation | null {
  return leg.kind === 'observed' ? (leg.series.at(-1) ?? null) : null;
}

function onDay(leg: Leg, day: IsoDate): Observation | undefined {
  return leg.kind === 'observed'
    ? leg.series.findLast(({ valueDate }) => valueDate === day)
    : undefined;
}
