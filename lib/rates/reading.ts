import { daysBetween, utcDay } from './calendar.ts';
import { changePercent } from './change.ts';
import type { CurrencyCode, IsoDate, Observation } from './observation.ts';
import type { Pair } from './pair.ts';
import { pegOf } from './peg.ts';

/** How much a rate's age takes from it: after four days it is stale, after ten it is no rate of today. */
type Freshness = 'fresh' | 'stale' | 'unavailable';

/** Where a shown rate comes from. */
interface Provenance {
  provider: string;
  valueDate: IsoDate;
  /** Epoch milliseconds. */
  fetchedAt: number;
}

/** What can be said of a pair now. */
export interface RateReading {
  pair: Pair;
  /** Quote units for one base unit; null where no rate is held, or none younger than ten days. */
  rate: number | null;
  /** Against the previous observation of the same provider, in percent; null where there is none. */
  changePercent: number | null;
  freshness: Freshness;
  /** Null for a peg of which no provider has spoken yet. */
  provenance: Provenance | null;
  /** The rate is fixed by its bank; it has no market. */
  pegged: boolean;
  /** The pair's history, oldest first: what a sparkline draws. */
  history: readonly { valueDate: IsoDate; rate: number }[];
}

/** Days of history that the strip and the popup read: the same, or they could tell different changes. */
export const historyShown = 45;

const staleAfterDays = 4;
const unavailableAfterDays = 10;

/**
 * Reads a pair against the dollar out of what is held.
 *
 * @param observations of any currencies, providers and days, in any order
 * @param providers ids in order of preference
 * @param now epoch milliseconds
 */
export function readRate(
  pair: Pair,
  observations: readonly Observation[],
  providers: readonly string[],
  now: number,
): RateReading {
  const pegged = pegOf(pair.base) !== null;
  const series = shownSeries(pair.base, observations, providers);
  const current = series.at(-1);
  if (!current) return withoutObservation(pair);
  const previous = series.at(-2)?.perUsd ?? current.previousPerUsd;
  const age = daysBetween(current.valueDate, utcDay(now));
  const freshness = pegged ? 'fresh' : freshnessOf(age);
  const known = freshness !== 'unavailable';
  return {
    pair,
    rate: known ? 1 / current.perUsd : null,
    // perUsd runs against the pair, so its previous value stands for the current one and the reverse.
    changePercent: known ? changePercent(previous, current.perUsd) : null,
    freshness,
    provenance: {
      provider: current.provider,
      valueDate: current.valueDate,
      fetchedAt: current.fetchedAt,
    },
    pegged,
    history: series.map(({ valueDate, perUsd }) => ({ valueDate, rate: 1 / perUsd })),
  };
}

/** A peg stands without any provider; any other currency has nothing to show. */
function withoutObservation(pair: Pair): RateReading {
  const peg = pegOf(pair.base);
  return {
    pair,
    rate: peg === null ? null : 1 / peg,
    changePercent: peg === null ? null : 0,
    freshness: peg === null ? 'unavailable' : 'fresh',
    provenance: null,
    pegged: peg !== null,
    history: [],
  };
}

function freshnessOf(ageInDays: number): Freshness {
  if (ageInDays > unavailableAfterDays) return 'unavailable';
  return ageInDays > staleAfterDays ? 'stale' : 'fresh';
}

/**
 * The observations of the one provider that is shown, oldest first. It is the most preferred one that no
 * other outdoes, where outdoing takes both a newer value date and a newer fetch: so a stand-in takes over
 * when the first choice fails and has fallen behind, and gives way as soon as it answers again. Providers
 * are never mixed, or a change would be the difference between two opinions.
 */
function shownSeries(
  currency: CurrencyCode,
  observations: readonly Observation[],
  providers: readonly string[],
): Observation[] {
  const own = observations.filter((observation) => observation.currency === currency);
  const all = providers
    .map((provider) => own.filter((observation) => observation.provider === provider))
    .map((series) => series.sort((a, b) => (a.valueDate < b.valueDate ? -1 : 1)))
    .filter((series) => series.length > 0);
  const shown = all.find((series) => !all.some((other) => outdoes(other, series)));
  return shown ?? [];
}

function outdoes(other: readonly Observation[], series: readonly Observation[]): boolean {
  const [theirs, ours] = [other.at(-1), series.at(-1)];
  if (!theirs || !ours) return false;
  return theirs.valueDate > ours.valueDate && theirs.fetchedAt > ours.fetchedAt;
}
