import type { SourceFailure } from '../journal.ts';
import { addDays } from '../rates/calendar.ts';
import type { CurrencyCode, IsoDate, Quote } from '../rates/observation.ts';
import { type DailyProvider, RateError, type RateProvider } from '../rates/providers/provider.ts';
import { type Fetch, fetchSource } from './fetch-source.ts';

/** How far back a daily provider is followed to its newest file, and from there to the one before. */
const daysBack = 5;

/** Files of past days that a daily provider is asked for in one refresh, beside the two newest. */
const pastDaysARefresh = 6;

/**
 * How long one answer of a provider may take, in milliseconds. Providers are asked one after another, and the
 * browser ends a worker that has been waiting for 30 seconds.
 */
const patience = 8_000;

/** What is wanted of a provider. */
export interface RateQuestion {
  currencies: readonly CurrencyCode[];
  from: IsoDate;
  today: IsoDate;
  /** Days that are held of this provider already. */
  heldDays: ReadonlySet<IsoDate>;
}

export type RateAnswer = { quotes: Quote[] } | { failure: SourceFailure };

/** Asks one provider in its own way; never throws. */
export async function askProvider(
  provider: RateProvider,
  question: RateQuestion,
  fetch: Fetch,
  signal: AbortSignal,
): Promise<RateAnswer> {
  // A host that was silent once in this refresh is silent for the other days too.
  const silent = new Map<string, RateAnswer>();
  const ask: Ask = async (url) => {
    const { host } = new URL(url);
    const answer =
      silent.get(host) ?? (await askOnce(url, provider, question.currencies, fetch, signal));
    if ('failure' in answer && ['timeout', 'unreachable'].includes(answer.failure.kind)) {
      silent.set(host, answer);
    }
    return answer;
  };
  if (provider.history === 'range') {
    return await ask(provider.rangeUrl(question.currencies, question.from));
  }
  if (provider.history === 'none') return await ask(provider.latestUrl);
  return await askByDay(provider, question, ask);
}

const accept = 'application/json, application/xml;q=0.9, */*;q=0.1';

async function askOnce(
  url: string,
  provider: RateProvider,
  currencies: readonly CurrencyCode[],
  fetch: Fetch,
  signal: AbortSignal,
): Promise<RateAnswer> {
  const answer = await fetchSource({ url, accept, within: patience }, fetch, signal);
  if (answer.state === 'failed') return { failure: answer.failure };
  if (answer.state === 'not-modified') return { quotes: [] };
  try {
    return { quotes: provider.parse(answer.body, currencies) };
  } catch (error) {
    if (!(error instanceof RateError)) throw error;
    return { failure: { kind: 'unreadable', detail: error.message } };
  }
}

type Ask = (url: string) => Promise<RateAnswer>;

/** The newest day, the one before it (for the change), and a few of the days that are still missing. */
async function askByDay(
  provider: DailyProvider,
  { from, today, heldDays }: RateQuestion,
  ask: Ask,
): Promise<RateAnswer> {
  const newest = await newestDay(provider, today, ask);
  if ('failure' in newest) return newest;
  const quotes = [...newest.quotes];
  const newestDate = newest.quotes[0]?.valueDate ?? today;
  const before = addDays(newestDate, -1);
  if (!heldDays.has(before)) {
    const previous = await newestDay(provider, before, ask);
    if ('quotes' in previous) quotes.push(...previous.quotes);
  }
  const missing: IsoDate[] = [];
  for (let date = addDays(before, -1); date >= from; date = addDays(date, -1)) {
    if (!heldDays.has(date) && missing.length < pastDaysARefresh) missing.push(date);
  }
  for (const answer of await Promise.all(missing.map((date) => oneDay(provider, date, ask)))) {
    if ('quotes' in answer) quotes.push(...answer.quotes);
  }
  return { quotes };
}

/** The file of `date`, or of the newest day before it that has one. */
async function newestDay(provider: DailyProvider, date: IsoDate, ask: Ask): Promise<RateAnswer> {
  let answer = await oneDay(provider, date, ask);
  for (let back = 1; back <= daysBack && isMissing(answer); back += 1) {
    answer = await oneDay(provider, addDays(date, -back), ask);
  }
  return answer;
}

/** One day's file from the first mirror that has it; a mirror that lacks it speaks louder than one that is down. */
async function oneDay(provider: DailyProvider, date: IsoDate, ask: Ask): Promise<RateAnswer> {
  let failed: RateAnswer = { failure: { kind: 'unreachable' } };
  for (const url of provider.dayUrls(date)) {
    const answer = await ask(url);
    if ('quotes' in answer) return answer;
    if (!isMissing(failed)) failed = answer;
  }
  return failed;
}

/** Only a missing file is a reason to ask for an older one; a host that is down stays down for all days. */
function isMissing(answer: RateAnswer): boolean {
  return 'failure' in answer && answer.failure.kind === 'status' && answer.failure.status === 404;
}
