import type { CurrencyCode, IsoDate, Quote } from '../observation.ts';
import type { KnownProvider } from './known.ts';

/** Why an answer of a provider gave no rates. */
type RateErrorKind = 'web-page' | 'not-json' | 'wrong-shape' | 'empty';

/** The one error that parsers throw: the whole answer is worth nothing. */
export class RateError extends Error {
  override name = 'RateError';
  readonly kind: RateErrorKind;

  constructor(kind: RateErrorKind, message: string) {
    super(message);
    this.kind = kind;
  }
}

/** On what terms a provider's data may be used. */
type ProviderTerms =
  | 'open-source'
  | 'public-domain'
  | 'none-stated'
  | 'name-nbt'
  | 'agreement-cbr'
  | 'name-er-api';

/** When a provider's rates change: between two times of the day in UTC, or less exactly. */
export type ProviderUpdates =
  | 'through-the-day'
  | 'after-midnight'
  | { days: 'every-day' | 'workdays'; from: string; to: string };

interface ProviderFacts extends KnownProvider {
  /** For people: where the provider speaks of itself, and on what terms its data may be used. */
  home: string;
  terms: ProviderTerms;
  /** Hosts asked, as match patterns. */
  origins: readonly string[];
  /** When its rates change and so when asking is worth it. */
  updates: ProviderUpdates;
  /** From when on it may be asked again (epoch milliseconds), where its answer or its terms say so. */
  restUntil?(body: Uint8Array, fetchedAt: number): number;
  /**
   * Reads one answer. Rates that cannot be believed are left out by the caller; this only reads.
   *
   * @throws RateError when the body is not the provider's format at all
   */
  parse(body: Uint8Array, currencies: readonly CurrencyCode[]): Quote[];
}

/** One call gives every currency over any range of days. */
export interface RangeProvider extends ProviderFacts {
  history: 'range';
  rangeUrl(currencies: readonly CurrencyCode[], from: IsoDate): string;
}

/** One call gives every currency for one day; each day may be had from several mirrors. */
export interface DailyProvider extends ProviderFacts {
  history: 'daily';
  past?: PastRange;
  /** The same file on each mirror, in the order they are asked. */
  dayUrls(date: IsoDate): readonly string[];
}

/** One call that gives past days of some of a daily provider's currencies, in a format of its own. */
interface PastRange {
  covers: readonly CurrencyCode[];
  url(from: IsoDate, to: IsoDate): string;
  /** @throws RateError when the body is not of that format */
  parse(body: Uint8Array): Quote[];
}

/** The provider has only its newest rates, at one address. */
export interface LatestProvider extends ProviderFacts {
  history: 'none';
  newestOnly: NonNullable<KnownProvider['newestOnly']>;
  latestUrl: string;
}

/** A source of rates: how to ask it, and how to read its answer. Both pure. */
export type RateProvider = RangeProvider | DailyProvider | LatestProvider;

const lossyUtf8 = new TextDecoder('utf-8');

/**
 * Reads a body as JSON.
 *
 * @throws RateError `web-page` where the answer is HTML, `not-json` where it is anything else
 */
export function readJson(body: Uint8Array): unknown {
  const text = lossyUtf8.decode(body);
  try {
    return JSON.parse(text);
  } catch {
    throw /^\s*<(!doctype|html|head|body)/i.test(text)
      ? new RateError('web-page', 'A web page came instead of rates')
      : new RateError('not-json', 'The answer is not JSON, or was cut off');
  }
}
