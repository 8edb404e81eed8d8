import type { SourceFailure } from '../journal.ts';
import { addDays } from '../rates/calendar.ts';
import type { CurrencyCode, IsoDate, Quote } from '../rates/observation.ts';
import type { ProviderState } from '../rates/provider-state.ts';
import {
  type DailyProvider,
  type RangeProvider,
  RateError,
  type RateProvider,
} from '../rates/providers/provider.ts';
import type { Heard } from '../traffic.ts';
import { type Fetch, fetchSource, type SourceAnswer, type SourceRequest } from './fetch-source.ts';
import { retryAfter } from './retry-after.ts';

/** How far back a daily provider is followed to its newest file, and from there to the one before. */
const daysBack = 5;

/** Files of past days that a daily provider is asked for in one refresh, beside the two newest. */
const pastDaysARefresh = 6;

/** Days that every range asks for again: banks correct and complete their newest ones. */
const daysAgain = 10;

/** What a range provider is asked for when it does not give the whole history at once. */
const shorterHistory = 90;

/**
 * How long one answer of a provider may take, in milliseconds. Providers are asked one after another, and the
 * browser ends a worker that has been waiting for 30 seconds.
 */
const patience = 8_000;

const minute = 60_000;

/** How long a provider is left alone that says it was asked too often, where it does not say for how long. */
const restAfterRefusal = 20 * minute;

/** What is wanted of a provider. */
export interface RateQuestion {
  currencies: readonly CurrencyCode[];
  /** The first day of the history that is wanted in the end. */
  from: IsoDate;
  today: IsoDate;
  /** Epoch milliseconds. */
  now: number;
  state: ProviderState;
}

/** What came of asking: quotes or a failure, and what is to be remembered for the next time. */
export type RateAnswer = { remember: Partial<ProviderState> } & (
  | { quotes: Quote[] }
  | { failure: SourceFailure }
);

/** One request's quotes, or its failure; with the moment before which the provider wants no other. */
type PageAnswer = (
  | { quotes: Quote[] }
  /** `empty`: the file is there and holds no rate, as on a day without one. */
  | { failure: SourceFailure; empty?: boolean }
) & { restUntil?: number };

/** Asks one provider in its own way, and tells `heard` of each request; never throws. */
export async function askProvider(
  provider: RateProvider,
  question: RateQuestion,
  fetch: Fetch,
  signal: AbortSignal,
  heard: Heard = () => undefined,
): Promise<RateAnswer> {
  // A host that was silent or refused once in this refresh does so for the other days too.
  const given = new Map<string, PageAnswer>();
  let restUntil = 0;
  const ask: Ask = async (url, parse, restOf) => {
    const { host } = new URL(url);
    const { now } = question;
    const get = async (request: SourceRequest) =>
      wholeOnly(await fetchSource(request, fetch, signal, heard), signal);
    const answer = given.get(host) ?? (await askOnce(url, parse, now, get, restOf));
    if ('failure' in answer && isOfTheHost(answer.failure)) given.set(host, answer);
    restUntil = Math.max(restUntil, answer.restUntil ?? 0);
    return answer;
  };
  const answer = await askInItsWay(provider, question, ask);
  return { ...answer, remember: { ...answer.remember, restUntil } };
}

async function askInItsWay(
  provider: RateProvider,
  question: RateQuestion,
  ask: Ask,
): Promise<RateAnswer> {
  const parse = (body: Uint8Array) => provider.parse(body, question.currencies);
  switch (provider.history) {
    case 'range':
      return await askRange(provider, question, (url) => ask(url, parse));
    case 'daily':
      return await askByDay(provider, question, (url) => ask(url, parse), ask);
    case 'none': {
      const restUntil = (body: Uint8Array) => provider.restUntil?.(body, question.now) ?? 0;
      return { remember: {}, ...(await ask(provider.latestUrl, parse, restUntil)) };
    }
  }
}

const accept = 'application/json, application/xml;q=0.9, */*;q=0.1';

type Ask = (
  url: string,
  parse: (body: Uint8Array) => Quote[],
  restUntil?: (body: Uint8Array) => number,
) => Promise<PageAnswer>;

type AskOwn = (url: string) => Promise<PageAnswer>;

/** Half of a number is a number: of rates that broke off, or run on for megabytes, nothing is read. */
function wholeOnly(answer: SourceAnswer, { aborted }: AbortSignal): SourceAnswer {
  if (answer.state !== 'ok' || !answer.truncated) return answer;
  const failure: SourceFailure = aborted
    ? { kind: 'cancelled' }
    : { kind: 'unreadable', detail: 'The answer broke off' };
  return { state: 'failed', failure, status: null, headers: answer.headers };
}

async function askOnce(
  url: string,
  parse: (body: Uint8Array) => Quote[],
  now: number,
  get: (request: SourceRequest) => Promise<SourceAnswer>,
  restUntil: (body: Uint8Array) => number = () => 0,
): Promise<PageAnswer> {
  const answer = await get({ url, accept, within: patience });
  if (answer.state === 'failed') {
    const { failure, status, headers } = answer;
    const tooOften = status === 429 || (status === 503 && headers.has('retry-after'));
    return tooOften
      ? { failure, restUntil: now + (retryAfter(headers, now) ?? restAfterRefusal) }
      : { failure };
  }
  if (answer.state === 'not-modified') return { quotes: [] };
  try {
    return { quotes: parse(answer.body), restUntil: restUntil(answer.body) };
  } catch (error) {
    if (!(error instanceof RateError)) throw error;
    const failure: SourceFailure = { kind: 'unreadable', detail: error.message };
    return { failure, empty: error.kind === 'empty' };
  }
}

/** Failures that the host's other files share. */
function isOfTheHost(failure: SourceFailure): boolean {
  return (
    ['timeout', 'unreachable', 'cancelled', 'blocked'].includes(failure.kind) ||
    (failure.kind === 'status' && failure.status === 429)
  );
}

/**
 * The whole history the first time (a shorter one where that is refused), later the newest days, from before
 * the last answer on.
 */
async function askRange(
  provider: RangeProvider,
  question: RateQuestion,
  ask: AskOwn,
): Promise<RateAnswer> {
  const { currencies, from, today, state } = question;
  const reached = currencies.every((currency) => (state.since[currency] ?? today) <= from);
  const remember = rememberAsked(question);
  if (reached) {
    const newer = await ask(provider.rangeUrl(currencies, askedAgainFrom(question)));
    return { ...newer, remember: 'quotes' in newer ? remember : {} };
  }
  const whole = await ask(provider.rangeUrl(currencies, from));
  if ('quotes' in whole) return { ...whole, remember };
  // The length of a range may be limited, and a shorter history is better than none.
  if (whole.failure.kind !== 'status' || ![400, 413, 422].includes(whole.failure.status)) {
    return { ...whole, remember: {} };
  }
  const shorter = await ask(provider.rangeUrl(currencies, addDays(today, -shorterHistory)));
  return { ...shorter, remember: 'quotes' in shorter ? remember : {} };
}

/** What is remembered once all is there from `from` until today. */
function rememberAsked({ currencies, from, today, state }: RateQuestion) {
  const all = (day: IsoDate) => Object.fromEntries(currencies.map((currency) => [currency, day]));
  return { since: { ...state.since, ...all(from) }, until: { ...state.until, ...all(today) } };
}

/** The first day that a range is asked for again, once all from `from` on was asked for. */
function askedAgainFrom({ currencies, from, today, state }: RateQuestion): IsoDate {
  const ends = currencies.map((currency) => state.until[currency] ?? from).sort();
  const [first = from, newest = first] = [ends[0], ends.at(-1)];
  // A day that is yet to come was told by a clock that was ahead.
  if (newest > today) return from;
  const last = addDays(first, -daysAgain);
  return last < from ? from : last;
}

/** The newest day, the one before it (for the change), and some of the past, as far as it was not asked for. */
async function askByDay(
  provider: DailyProvider,
  question: RateQuestion,
  ask: AskOwn,
  askIn: Ask,
): Promise<RateAnswer> {
  const { currencies, from, today, state } = question;
  const signature = [...currencies].sort().join();
  const asked = new Set(state.askedDays.currencies === signature ? state.askedDays.days : []);
  const newest = await newestDay(provider, today, ask);
  if ('failure' in newest) return { ...newest, remember: {} };
  const quotes = [...newest.quotes];
  const newestDate = newest.quotes[0]?.valueDate ?? today;
  const before = addDays(newestDate, -1);
  if (!asked.has(before)) {
    const previous = await newestDay(provider, before, ask);
    if ('quotes' in previous) {
      quotes.push(...previous.quotes);
      if (previous.quotes[0]?.valueDate === before) asked.add(before);
    }
  }
  const range = await askPast(provider, question, before, askIn);
  quotes.push(...range.quotes);
  const missing: IsoDate[] = [];
  for (let date = addDays(before, -1); date >= from && !range.whole; date = addDays(date, -1)) {
    if (!asked.has(date) && missing.length < pastDaysARefresh) missing.push(date);
  }
  const answers = await Promise.all(missing.map((date) => oneDay(provider, date, ask)));
  for (const [n, answer] of answers.entries()) {
    if ('quotes' in answer) quotes.push(...answer.quotes);
    // A day without a file will have none tomorrow; the newest days may still get one.
    const settled = 'quotes' in answer || isMissing(answer);
    const date = missing[n] ?? '';
    if (settled && date < addDays(today, -1)) asked.add(date);
  }
  const days = [...asked].filter((date) => date >= from).sort();
  return { quotes, remember: { ...range.remember, askedDays: { currencies: signature, days } } };
}

/**
 * The past in one call, where the provider has one for all that is wanted: all of it where it was not asked for yet,
 * else what lies behind the last answer. What of that does not come is asked for with all the past the next time.
 */
async function askPast(
  { past }: DailyProvider,
  question: RateQuestion,
  to: IsoDate,
  ask: Ask,
): Promise<{ quotes: Quote[]; whole: boolean; remember: Partial<ProviderState> }> {
  const { currencies, from, today, state } = question;
  if (!past || !currencies.every((currency) => past.covers.includes(currency))) {
    return { quotes: [], whole: false, remember: {} };
  }
  const reached = currencies.every((currency) => (state.since[currency] ?? to) <= from);
  const start = reached ? askedAgainFrom(question) : from;
  // Today and the day before it are asked for by themselves.
  if (reached && start >= addDays(today, -1 - daysAgain)) {
    return { quotes: [], whole: true, remember: rememberAsked(question) };
  }
  const answer = await ask(past.url(start, to), past.parse);
  if ('failure' in answer) {
    const others = Object.entries(state.since).filter(([one]) => !currencies.includes(one));
    return { quotes: [], whole: false, remember: { since: Object.fromEntries(others) } };
  }
  return { quotes: answer.quotes, whole: true, remember: rememberAsked(question) };
}

/** The file of `date`, or of the newest day before it that has one. */
async function newestDay(provider: DailyProvider, date: IsoDate, ask: AskOwn): Promise<PageAnswer> {
  let answer = await oneDay(provider, date, ask);
  for (let back = 1; back <= daysBack && isMissing(answer); back += 1) {
    answer = await oneDay(provider, addDays(date, -back), ask);
  }
  return answer;
}

/** One day's file from the first mirror that has it; a mirror that lacks it speaks louder than one that is down. */
async function oneDay(provider: DailyProvider, date: IsoDate, ask: AskOwn): Promise<PageAnswer> {
  let failed: PageAnswer = { failure: { kind: 'unreachable' } };
  for (const url of provider.dayUrls(date)) {
    const answer = await ask(url);
    if ('quotes' in answer) return answer;
    if (!isMissing(failed)) failed = answer;
  }
  return failed;
}

/** Only a missing or empty file is a reason to ask for an older one; a host that is down stays down for all days. */
function isMissing(answer: PageAnswer): boolean {
  if (!('failure' in answer)) return false;
  const { failure, empty } = answer;
  return empty === true || (failure.kind === 'status' && failure.status === 404);
}
