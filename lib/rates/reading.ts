import { bankIsClosed } from './bank-days.ts';
import { addDays, daysBetween, utcDay } from './calendar.ts';
import { changePercent } from './change.ts';
import {
  type Crossing,
  crossNow,
  crossSeries,
  fixedPerUsd,
  type Leg,
  type RatePoint,
} from './cross.ts';
import type { CurrencyCode, IsoDate, Observation } from './observation.ts';
import type { Pair } from './pair.ts';
import { findProvider, type KnownProvider } from './providers/known.ts';

/** How much a rate's age takes from it: after four days it is stale, after ten it is no rate of today. */
type Freshness = 'fresh' | 'stale' | 'unavailable';

/** Where one side of a shown rate comes from. The dollar and the pegs need no source. */
export interface Provenance {
  currency: CurrencyCode;
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
  /** The day the rate is for: the older one, where its two sides stand on different days. */
  valueDate: IsoDate | null;
  /** Against the previous day of the same providers, in percent; null where there is none. */
  changePercent: number | null;
  freshness: Freshness;
  /** One for each side that is observed; none for a peg, and none where nothing is held. */
  provenance: readonly Provenance[];
  /** The rate is fixed by its bank; it has no market. */
  pegged: boolean;
  /** The pair's days, oldest first: what a chart draws and periods are measured on. */
  history: readonly RatePoint[];
}

/** The providers of a currency, ids in order of preference. */
export type Preference = (currency: CurrencyCode) => readonly string[];

/** Days of history that the strip and the popup read: the same, or they could tell different changes. */
export const historyShown = 45;

const staleAfterDays = 4;
const unavailableAfterDays = 10;

/**
 * Reads a pair out of what is held.
 *
 * @param observations of any currencies, providers and days, in any order
 * @param now epoch milliseconds
 */
export function readRate(
  pair: Pair,
  observations: readonly Observation[],
  preference: Preference,
  now: number,
): RateReading {
  const today = utcDay(now);
  const base = legOf(pair.base, observations, preference, today);
  const quote = legOf(pair.quote, observations, preference, today);
  const pegged = base.kind === 'fixed' && quote.kind === 'fixed';
  const current = crossNow(base, quote);
  if (!current) return { ...nothingHeld, pair };
  const history = crossSeries(base, quote);
  const stands = [current.base, current.quote].filter((side) => side !== null);
  const valueDate = stands.map((side) => side.valueDate).sort()[0] ?? null;
  const freshness = valueDate === null ? 'fresh' : freshnessOf(daysBetween(valueDate, today));
  const known = freshness !== 'unavailable';
  return {
    pair,
    rate: known ? current.rate : null,
    valueDate,
    changePercent: known ? changeOf(current, history, pegged) : null,
    freshness,
    provenance: stands.map(({ currency, provider, valueDate: day, fetchedAt }) => ({
      currency,
      provider,
      valueDate: day,
      fetchedAt,
    })),
    pegged,
    history,
  };
}

const nothingHeld = {
  rate: null,
  valueDate: null,
  changePercent: null,
  freshness: 'unavailable',
  provenance: [],
  pegged: false,
  history: [],
} as const;

/**
 * The change since the previous day. A rate whose sides stand on different days has none, for no earlier
 * rate was made like it. Beyond ten days without any observation nothing can be called the previous day, nor where
 * a provider without a past was not asked on a day between; a bank that tells its own previous rate is taken at its
 * word.
 */
function changeOf(
  { rate, base, quote }: Crossing,
  history: readonly RatePoint[],
  pegged: boolean,
): number | null {
  if (pegged) return 0;
  const [newest, before] = [history.at(-1), history.at(-2)];
  const side = base ?? quote;
  if (!side || newest?.rate !== rate) return null;
  const gap = before ? daysBetween(before.valueDate, newest.valueDate) : Number.POSITIVE_INFINITY;
  const isMissing = [base, quote].some(
    (one) => one && before && mayHaveMissed(one, before, findProvider(one.provider)?.newestOnly),
  );
  if (side.previousPerUsd !== undefined && !(base && quote)) {
    const step = side.previousPerUsd / side.perUsd;
    const told = changePercent(rate, base ? rate / step : rate * step);
    // A file of the days between may not have come.
    if (!before || gap > staleAfterDays || mayHaveMissed(side, before, 'workdays')) return told;
  }
  return before && gap <= unavailableAfterDays && !isMissing
    ? changePercent(rate, before.rate)
    : null;
}

/**
 * Whether a provider has told a rate on a day between `before` and its newest, where it tells them on such days. A
 * bank tells some days the rate of the next one, so that there is one of a day for certain where it was open then and
 * the day before.
 */
function mayHaveMissed(
  { currency, valueDate }: Observation,
  before: RatePoint,
  told: KnownProvider['newestOnly'],
): boolean {
  if (!told) return false;
  for (let day = addDays(before.valueDate, 1); day < valueDate; day = addDays(day, 1)) {
    const isOpen = !bankIsClosed(currency, day) && !bankIsClosed(currency, addDays(day, -1));
    if (told === 'every-day' || isOpen) return true;
  }
  return false;
}

/** Whether a rate of `valueDate` is as good as one of `today`, as all that is shown of it says. */
export function isFresh(valueDate: IsoDate, today: IsoDate): boolean {
  return freshnessOf(daysBetween(valueDate, today)) === 'fresh';
}

function freshnessOf(ageInDays: number): Freshness {
  if (ageInDays > unavailableAfterDays) return 'unavailable';
  return ageInDays > staleAfterDays ? 'stale' : 'fresh';
}

function legOf(
  currency: CurrencyCode,
  observations: readonly Observation[],
  preference: Preference,
  today: IsoDate,
): Leg {
  const perUsd = fixedPerUsd(currency);
  if (perUsd !== null) return { kind: 'fixed', currency, perUsd };
  const series = shownSeries(currency, observations, preference(currency), today);
  return { kind: 'observed', currency, series };
}

/**
 * The observations of the one provider that is shown, oldest first. It is the most preferred one that no
 * other outdoes, where outdoing takes both a newer value date and a newer fetch: so a stand-in takes over
 * when the first choice fails and has fallen behind, and gives way as soon as it answers again. What is stale is
 * outdone by what is fresh, whenever either came: a provider may answer all day with last week's rate. Providers
 * are never mixed, or a change would be the difference between two opinions.
 */
function shownSeries(
  currency: CurrencyCode,
  observations: readonly Observation[],
  providers: readonly string[],
  today: IsoDate,
): Observation[] {
  const own = observations.filter((observation) => observation.currency === currency);
  const all = providers
    .map((provider) => own.filter((observation) => observation.provider === provider))
    .map((series) => series.sort((a, b) => (a.valueDate < b.valueDate ? -1 : 1)))
    .filter((series) => series.length > 0);
  const shown = all.find((series) => !all.some((other) => outdoes(other, series, today)));
  return shown ?? [];
}

function outdoes(
  other: readonly Observation[],
  series: readonly Observation[],
  today: IsoDate,
): boolean {
  const [theirs, ours] = [other.at(-1), series.at(-1)];
  if (!theirs || !ours) return false;
  if (isFresh(theirs.valueDate, today) && !isFresh(ours.valueDate, today)) return true;
  return theirs.valueDate > ours.valueDate && theirs.fetchedAt > ours.fetchedAt;
}
