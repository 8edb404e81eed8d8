import type { SourceFailure, SourceOutcome } from '../journal.ts';
import { addDays, utcDay } from '../rates/calendar.ts';
import type { CurrencyCode, Observation, Quote } from '../rates/observation.ts';
import { defaultWatchlist } from '../rates/pair.ts';
import { pegOf } from '../rates/peg.ts';
import { judgeQuotes } from '../rates/plausible.ts';
import { rateChain } from '../rates/providers/index.ts';
import { coversCurrency, type RateProvider } from '../rates/providers/provider.ts';
import { readObservations, writeObservations } from '../store/rates.ts';
import { askProvider } from './ask-provider.ts';
import type { RefreshWorld } from './run.ts';
import type { RefreshTask } from './run-tasks.ts';

/** Days of history that are fetched; what is older gathers as time goes by. */
const historyDays = 90;

/** All providers of rates as one source: the chain gives one answer. */
export function ratesTask(world: RefreshWorld): RefreshTask {
  return {
    kind: 'rates',
    id: 'rates',
    name: 'Exchange rates',
    host: 'rates',
    ask: (signal) => refreshRates(world, signal),
  };
}

/**
 * Asks the providers in their order, each only for the currencies that those before it left open, judges
 * what they say and writes what is believed. A currency stays open while its newest rate is not believed.
 */
async function refreshRates(
  world: RefreshWorld,
  signal: AbortSignal,
): Promise<SourceOutcome['result']> {
  const { store, settings, fetch, now, announce } = world;
  const today = utcDay(now());
  const from = addDays(today, -historyDays);
  const currencies = defaultWatchlist.map(({ base }) => base);
  const witnesses: Quote[] = [];
  let open: readonly CurrencyCode[] = currencies;
  let failure: SourceFailure = { kind: 'unreachable' };
  let changed = 0;
  for (const provider of rateChain(settings.rates.choice)) {
    const asked = open.filter((currency) => coversCurrency(provider, currency));
    if (asked.length === 0 || !(await world.mayAsk(provider.origins))) continue;
    const held = await readObservations(store, currencies, from);
    const own = held.filter((observation) => observation.provider === provider.id);
    if (isTooSoon(provider, own, now())) {
      open = open.filter(
        (currency) => !own.some((observation) => observation.currency === currency),
      );
      continue;
    }
    const question = { currencies: asked, from, today, heldDays: daysHeld(own, asked) };
    const answer = await askProvider(provider, question, fetch, signal);
    if ('failure' in answer) {
      failure = answer.failure;
      continue;
    }
    const { accepted, refused } = judgeQuotes(answer.quotes, { held, witnesses, today });
    witnesses.push(...refused.map(({ quote }) => quote));
    for (const { quote, doubt } of refused) {
      const detail = `${quote.currency} ${quote.perUsd} of ${quote.valueDate}: ${doubt}`;
      failure = { kind: 'unreadable', detail };
    }
    const observations = accepted.map((quote) => observed(quote, provider.id, now()));
    await writeObservations(store, observations);
    changed += countChanged(observations, own);
    if (observations.length > 0) announce('rates');
    open = open.filter((currency) => !isSettled(currency, answer.quotes, accepted));
  }
  // A peg stands by itself; what counts is whether anything that floats has come.
  const floating = currencies.filter((currency) => pegOf(currency) === null);
  if (floating.every((currency) => open.includes(currency))) return { state: 'failed', failure };
  return changed > 0 ? { state: 'ok', changed } : { state: 'unchanged' };
}

/** Whether a provider's own terms forbid to ask it again by now. */
function isTooSoon(
  { atMostEvery }: RateProvider,
  own: readonly Observation[],
  now: number,
): boolean {
  if (atMostEvery === undefined) return false;
  return own.some(({ fetchedAt }) => now - fetchedAt < atMostEvery * 60_000);
}

function observed(quote: Quote, provider: string, fetchedAt: number): Observation {
  return { ...quote, provider, fetchedAt };
}

/** Days on which every one of `currencies` is held. */
function daysHeld(
  own: readonly Observation[],
  currencies: readonly CurrencyCode[],
): ReadonlySet<string> {
  const days = Map.groupBy(
    own.filter(({ currency }) => currencies.includes(currency)),
    ({ valueDate }) => valueDate,
  );
  const complete = [...days].filter(([, observations]) => observations.length >= currencies.length);
  return new Set(complete.map(([date]) => date));
}

function countChanged(now: readonly Observation[], before: readonly Observation[]): number {
  const key = (observation: Observation) => `${observation.currency} ${observation.valueDate}`;
  const known = new Map(before.map((observation) => [key(observation), observation.perUsd]));
  return now.filter((observation) => known.get(key(observation)) !== observation.perUsd).length;
}

/** Whether the newest rate that a provider gave of a currency was believed. */
function isSettled(
  currency: CurrencyCode,
  given: readonly Quote[],
  accepted: readonly Quote[],
): boolean {
  const newest = (quotes: readonly Quote[]) =>
    quotes
      .filter((quote) => quote.currency === currency)
      .map(({ valueDate }) => valueDate)
      .sort()
      .at(-1);
  return newest(given) !== undefined && newest(given) === newest(accepted);
}
