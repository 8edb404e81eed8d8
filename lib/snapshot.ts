/** Where the strip lies. */
export type Edge = 'top' | 'bottom';

export type Direction = 'up' | 'down' | 'flat' | 'unknown';

/** A rate as the strip prints it: every text is ready, in the user's language. */
export interface TickerRate {
  /** `KZT/USD` */
  pair: string;
  /** `0.002266`, or `–` where no believable rate is held. */
  rate: string;
  /** `▲ 0.44%`, `0.00%` or `–`. */
  change: string;
  direction: Direction;
  /** Where it comes from, in one line: `Frankfurter · 29 Sep · fixed`. */
  provenance: string;
  /** Older than four days: to be shown with less weight. */
  stale: boolean;
}

export interface TickerHeadline {
  id: string;
  title: string;
  link: string;
  source: string;
}

/**
 * The one value a page's strip reads: complete, small (32 kB at most) and preformatted, so that a page
 * load needs neither the store nor the worker. Written by the background after every refresh and every
 * change of the settings.
 */
export interface TickerSnapshot {
  version: 1;
  /** Epoch milliseconds. */
  builtAt: number;
  /** BCP 47 language of the texts below. */
  language: string;
  look: { enabled: boolean; edge: Edge };
  /** `23 Nov · 14:05`: the last successful refresh in local time; null before the first. */
  asOf: string | null;
  /** One sentence for a state the user should know of (fetching, offline, sources failing), or null. */
  notice: string | null;
  rates: readonly TickerRate[];
  headlines: readonly TickerHeadline[];
  /** The strip's own words: names of its controls, in the user's language. */
  words: { region: string; pause: string; resume: string; hide: string; options: string };
}

/** The key of the snapshot in `storage.local`. */
export const snapshotKey = 'ticker-snapshot';
