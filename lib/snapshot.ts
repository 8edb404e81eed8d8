/** Where the strip lies. */
export type Edge = 'top' | 'bottom';

export type Direction = 'up' | 'down' | 'flat' | 'unknown';

/** A rate as the strip prints it: every text is ready, in the user's language. */
export interface TickerRate {
  /** `KZT/USD`: what its card is asked by. */
  id: string;
  /** `KZT/USD`, or `100 KZT/USD` where so many units are quoted. */
  pair: string;
  /** `0.002266`, or `–` where no believable rate is held. */
  rate: string;
  /** `▲ 0.44%`, `0.00%` or `–`. */
  change: string;
  direction: Direction;
  /** Where it comes from, in one line: `Frankfurter · 29 Sep · fixed`. */
  provenance: string;
  /** The day of a rate that is older than four days, `22 Sep`: to be said, and shown with less weight; else null. */
  staleSince: string | null;
}

export interface TickerHeadline {
  id: string;
  title: string;
  link: string;
  /** The outlets that tell it. */
  source: string;
  /** A rule makes it stand out. */
  highlighted: boolean;
}

/**
 * The one value a page's strip reads: complete, small (32 kB at most) and preformatted, so that a page
 * load needs neither the store nor the worker. Written by the background after every refresh and every
 * change of the settings.
 */
export interface TickerSnapshot {
  version: 2;
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
  words: {
    region: string;
    pause: string;
    resume: string;
    hide: string;
    previous: string;
    next: string;
    close: string;
  };
}

/** The key of the snapshot in `storage.local`. */
export const snapshotKey = 'ticker-snapshot';

/** The key in `storage.local` under which it is said that the strips of all pages stand: `true`, or nothing. */
export const pauseKey = 'ticker-paused';

/** What the strip shows before the worker has written anything: the first seconds after installation. */
export const firstMinute: TickerSnapshot & { notice: string } = {
  version: 2,
  builtAt: 0,
  language: 'en',
  look: { enabled: true, edge: 'bottom' },
  asOf: null,
  notice: 'Fetching rates and headlines…',
  rates: [],
  headlines: [],
  words: {
    region: 'Steppewire: rates and headlines',
    pause: 'Pause the strip on all pages',
    resume: 'Let the strip move again',
    hide: 'Hide the strip on this page',
    previous: 'Show what came before',
    next: 'Show what comes next',
    close: 'Close',
  },
};

/**
 * Takes a snapshot out of what storage holds: null where there is none, or one of another version (the
 * extension was updated and the worker has not written a new one yet). Only the worker writes there, so the
 * version is proof enough of the rest.
 */
export function readSnapshot(stored: unknown): TickerSnapshot | null {
  return isSnapshot(stored) ? stored : null;
}

function isSnapshot(stored: unknown): stored is TickerSnapshot {
  return (
    typeof stored === 'object' && stored !== null && 'version' in stored && stored.version === 2
  );
}
