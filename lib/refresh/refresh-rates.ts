import type { SourceFailure, SourceOutcome } from '../journal.ts';
import { withLatency } from '../latency.ts';
import { addDays, utcDay } from '../rates/calendar.ts';
import type { CurrencyCode, IsoDate, Observation, Quote } from '../rates/observation.ts';
import { currenciesOf } from '../rates/pair.ts';
import { pegOf } from '../rates/peg.ts';
import { judgeQuotes } from '../rates/plausible.ts';
import { withRefusals } from '../rates/provider-state.ts';
import { rateChain, rateProviders } from '../rates/providers/index.ts';
import type { RateProvider } from '../rates/providers/provider.ts';
import { isFresh } from '../rates/reading.ts';
import { localCurrencies } from '../rates/watchlist.ts';
import type { Settings } from '../settings/schema.ts';
import { readProviderState, writeRateAnswer } from '../store/providers.ts';
import { readObservations } from '../store/rates.ts';
import type { Heard } from '../traffic.ts';
import { askProvider } from './ask-provider.ts';
import type { RefreshWorld } from './refresh-world.ts';
import type { RefreshTask } from './run-tasks.ts';
import { isTooFarAhead } from './schedule.ts';

/** How many days of rates are kept, and in the end fetched. */
export const ratesKept = 400;

/** All providers of rates as one source: the chain gives one answer. */
export function ratesTask(world: RefreshWorld): RefreshTask {
  return {
    kind: 'rates',
    id: 'rates',
    name: 'Exchange rates',
    host: 'rates',
    ask: (signal, heard) => refreshRates(world, wantedCurrencies(world.settings), signal, heard),
  };
}

/** The currencies that are fetched: what is watched, what alerts look at, and the region's own. */
export function wantedCurrencies({ rates, alerts }: Settings): CurrencyCode[] {
  const watched = currenciesOf([...rates.watchlist, ...alerts]);
  const target = rates.convertTo === 'USD' ? [] : [rates.convertTo];
  return [...new Set([...localCurrencies, ...watched, ...target])];
}

/**
 * Asks the providers, each for the currencies that those before it in their chains left open, judges what
 * they say and writes what is believed. A currency stays open while its newest rate is not believed, or is stale.
 *
 * @param heard told of each request
 */
export async function refreshRates(
  world: RefreshWorld,
  currencies: readonly CurrencyCode[],
  signal: AbortSignal,
  heard: Heard = () => undefined,
): Promise<SourceOutcome['result']> {
  const { choice } = world.settings.rates;
  const open = new Map(currencies.map((currency) => [currency, [...rateChain(choice, currency)]]));
  const witnesses: Witness[] = [];
  let failure: SourceFailure = { kind: 'unreachable' };
  let changed = 0;
  const come = new Set<CurrencyCode>();
  for (let turn = nextTurn(open); turn; turn = nextTurn(open)) {
    for (const currency of turn.currencies) open.get(currency)?.shift();
    const answer = await askOne(world, turn, witnesses, signal, heard);
    if (answer.failure) failure = answer.failure;
    changed += answer.changed;
    for (const currency of answer.come) come.add(currency);
    for (const currency of answer.settled) open.delete(currency);
  }
  // A peg stands by itself; what counts is whether anything that floats has come.
  const floating = currencies.filter((currency) => pegOf(currency) === null);
  if (floating.every((currency) => !come.has(currency))) return { state: 'failed', failure };
  return changed > 0 ? { state: 'ok', changed } : { state: 'unchanged' };
}

/** A quote that was not believed, and whose figure it is. */
interface Witness extends Quote {
  institution: string;
}

interface Turn {
  provider: RateProvider;
  currencies: readonly CurrencyCode[];
}

/** Which provider is asked next, and for which currencies: those at whose chain's head it stands. */
function nextTurn(open: ReadonlyMap<CurrencyCode, readonly RateProvider[]>): Turn | null {
  const heads = [...open].flatMap(([currency, [provider]]) =>
    provider ? [{ currency, provider }] : [],
  );
  const [first] = heads.sort((a, b) => rank(a.provider) - rank(b.provider));
  if (!first) return null;
  const own = heads.filter(({ provider }) => provider === first.provider);
  return { provider: first.provider, currencies: own.map(({ currency }) => currency) };
}

/** Banks before blends: what a bank leaves open joins the blend's one question. */
function rank(provider: RateProvider): number {
  const at = rateProviders.indexOf(provider);
  return provider.officialFor.length > 0 && provider.covers?.length === 1 ? at - 100 : at;
}

interface TurnOutcome {
  failure: SourceFailure | null;
  changed: number;
  /** Currencies whose newest rate was believed, or of which the provider says that there is no newer one yet. */
  come: readonly CurrencyCode[];
  /** Currencies that no other provider need be asked for: a rate as good as today's is held of them. */
  settled: readonly CurrencyCode[];
}

async function askOne(
  world: RefreshWorld,
  { provider, currencies }: Turn,
  witnesses: Witness[],
  signal: AbortSignal,
  heard: Heard,
): Promise<TurnOutcome> {
  const { store, fetch, now, announce } = world;
  const nothing = { failure: null, changed: 0, come: [], settled: [] };
  if (!(await world.mayAsk(provider.origins, 'rates'))) return nothing;
  const today = utcDay(now());
  const from = addDays(today, -ratesKept);
  const held = await readObservations(store, currencies, from);
  const own = held.filter((observation) => observation.provider === provider.id);
  const state = await readProviderState(store, provider.id);
  if (state.restUntil > now() && !isTooFarAhead(state.restUntil, now())) {
    const { failure } = state;
    // One that turned us away is as one that is down, and the others are asked; one that named its next update is not.
    const settled = failure ? [] : currencies.filter((one) => isSettled(one, own, today));
    return { ...nothing, failure, come: settled, settled };
  }
  const question = { currencies, from, today, now: now(), state };
  const answer = await askProvider(provider, question, fetch, signal, heard);
  const took = now() - question.now;
  const attempt = { ...state, ...answer.remember, lastAttempt: now() };
  if ('failure' in answer) {
    const { failure } = answer;
    // What a user stops says nothing of the provider.
    if (failure.kind !== 'cancelled') await writeRateAnswer(store, { ...attempt, failure }, []);
    return { ...nothing, failure };
  }
  // A bank bears one name, whoever passes its figures on: it does not bear itself out.
  const institution = provider.name;
  const others = witnesses.filter((witness) => witness.institution !== institution);
  const { accepted, refused } = judgeQuotes(answer.quotes, { held, witnesses: others, today });
  witnesses.push(...refused.map(({ quote }) => ({ ...quote, institution })));
  const observations = accepted
    .filter(({ valueDate }) => valueDate >= from)
    .map((quote) => ({ ...quote, provider: provider.id, fetchedAt: now() }));
  const refusals = withRefusals(state.refusals, refused, now());
  const latencies = withLatency(state.latencies, took);
  const succeeded = { ...attempt, refusals, latencies, lastSuccess: now(), failure: null };
  await writeRateAnswer(store, succeeded, observations);
  if (observations.length > 0) announce('rates');
  const [doubted] = refused;
  const come = currencies.filter((currency) => isBelieved(currency, answer.quotes, accepted));
  return {
    failure: doubted
      ? { kind: 'unreadable', detail: `${doubted.quote.currency}: ${doubted.doubt}` }
      : null,
    changed: countChanged(observations, own),
    come,
    settled: come.filter((currency) => isSettled(currency, accepted, today)),
  };
}

/** Whether a rate among `quotes` is as good as today's, so that another provider's is not needed. A peg never ages. */
function isSettled(currency: CurrencyCode, quotes: readonly Quote[], today: IsoDate): boolean {
  const newest = newestDay(currency, quotes);
  return newest !== undefined && (pegOf(currency) !== null || isFresh(newest, today));
}

function countChanged(now: readonly Observation[], before: readonly Observation[]): number {
  const key = (observation: Observation) => `${observation.currency} ${observation.valueDate}`;
  const known = new Map(before.map((observation) => [key(observation), observation.perUsd]));
  return now.filter((observation) => known.get(key(observation)) !== observation.perUsd).length;
}

/** Whether the newest rate that a provider gave of a currency was believed. */
function isBelieved(
  currency: CurrencyCode,
  given: readonly Quote[],
  accepted: readonly Quote[],
): boolean {
  const newest = newestDay(currency, given);
  return newest !== undefined && newest === newestDay(currency, accepted);
}

function newestDay(currency: CurrencyCode, quotes: readonly Quote[]): IsoDate | undefined {
  return quotes
    .filter((quote) => quote.currency === currency)
    .map(({ valueDate }) => valueDate)
    .sort()
    .at(-1);
}
