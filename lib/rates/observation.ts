/** An ISO 4217 alphabetic code in capitals, e.g. `KZT`. */
export type CurrencyCode = string;

/** A calendar day without a zone, `YYYY-MM-DD`. It sorts as text. */
export type IsoDate = string;

/** What a provider says of one currency for one day, before anybody has judged it. */
export interface Quote {
  currency: CurrencyCode;
  /** The day the rate is for, as the body says it, never the day that was asked for. */
  valueDate: IsoDate;
  /** Units of `currency` for one US dollar. Kept this way round because providers round small numbers away. */
  perUsd: number;
  /** The provider's own previous rate where one body carries both (NBK's `change`, CBU's `Diff`). */
  previousPerUsd?: number;
}

/** A quote that was accepted, with where and when it came from: the unit of rate history. */
export interface Observation extends Quote {
  provider: string;
  /** Epoch milliseconds. */
  fetchedAt: number;
}
