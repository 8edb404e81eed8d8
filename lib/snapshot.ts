import type { Drawing } from './drawing.ts';
import type { Sites } from './sites.ts';

/** Where the strip lies. */
export type Edge = 'top' | 'bottom';

export type Direction = 'up' | 'down' | 'flat' | 'unknown';

/** How the strip looks and behaves on every page, as its user has chosen. */
export interface TickerLook {
  enabled: boolean;
  edge: Edge;
  /** Over the page, or in a room that the page is asked to leave. */
  room: 'overlay' | 'reserve';
  motion: 'moving' | 'still';
  /** CSS pixels a second. */
  speed: number;
  /** CSS pixels. */
  height: 26 | 32 | 40;
  /** `page`: as light or dark as the page itself. */
  theme: 'system' | 'light' | 'dark' | 'page';
  /** The colours of a rise and of a fall. */
  colours: 'green-red' | 'red-green' | 'blue-orange';
  /** The same for the style sheet. */
  palette: string;
  /** Whether it shrinks to its tab on pages that ask for a password or a bank card. */
  stepBack: boolean;
  sites: Sites;
}

/** A rate as the strip prints it, in the user's language. */
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
  /** The list's item that prints all of it, ready to be put up. */
  item: Drawing;
}

export interface TickerHeadline {
  id: string;
  /** The list's item that prints it. */
  item: Drawing;
}

/** What a snapshot is written as, and alone read as. Each change of its shape counts it up. */
export const snapshotVersion = 6;

/**
 * The one value a page's strip reads: complete, small (32,000 bytes at most) and preformatted, so that a page
 * load needs neither the store nor the worker. Written by the worker whenever what it tells of may have changed: in and
 * after a refresh, and with the settings.
 */
export interface TickerSnapshot {
  version: typeof snapshotVersion;
  /** Epoch milliseconds. */
  builtAt: number;
  /** BCP 47 language of the texts below. */
  language: string;
  /** Which way that language is written. */
  direction: 'ltr' | 'rtl';
  look: TickerLook;
  /** `23 Nov, 14:05`: the last successful refresh in local time; null before the first. */
  asOf: string | null;
  /** One sentence for a state the user should know of (fetching, offline, sources failing), or null. */
  notice: string | null;
  rates: readonly TickerRate[];
  headlines: readonly TickerHeadline[];
  /** The strip's own parts, with their words: the strip, and the tab it shrinks to. */
  parts: { strip: Drawing; tab: Drawing };
}

/**
 * What stands over the strip once somebody reaches for it. A strip reads it then, and not when its page loads:
 * most pages never need it.
 */
export interface TickerOverlay {
  menu: Drawing;
  /** What the articles of the snapshot's headlines begin with, by their ids; none where the feed does not say. */
  excerpts: Readonly<Record<string, string>>;
}

/** The key of the snapshot in `storage.local`. */
export const snapshotKey = 'ticker-snapshot';

/** The key of the overlay in `storage.local`. */
export const overlayKey = 'ticker-overlay';

/** The key in `storage.local` of the strip's style sheet, which every strip finds there beside the snapshot. */
export const styleKey = 'ticker-style';

/** The key in `storage.local` of the style sheet for what stands over the strip. */
export const overStyleKey = 'ticker-over-style';

/** The key in `storage.local` under which it is said that the strips of all pages stand: `true`, or nothing. */
export const pauseKey = 'ticker-paused';

/** The key in `storage.local` under which it is said that nothing of us is to be seen anywhere: `true`, or nothing. */
export const hiddenKey = 'surfaces-hidden';

/** Where the strip's tab stands on a site, and whether the strip is shrunk to it there. */
export interface TabPlace {
  minimised: boolean;
  edge: Edge;
  /** Of the view's width, from its left: 0 to 1. */
  along: number;
  /** Epoch milliseconds: the oldest are forgotten first. */
  setAt: number;
}

/** The key of a site's place in `storage.local`. */
export function placeKey(site: string): string {
  return `place:${site}`;
}

/** Takes a place out of what storage holds, where only strips write it; null where there is none. */
export function readPlace(stored: unknown): TabPlace | null {
  return isHeld<TabPlace>(stored, ({ along }) => typeof along === 'number') ? stored : null;
}

/**
 * Takes a snapshot out of what storage holds: null where there is none, or one of another version (the
 * extension was updated and the worker has not written a new one yet). Only the worker writes there, so the
 * version is proof enough of the rest.
 */
export function readSnapshot(stored: unknown): TickerSnapshot | null {
  return isHeld<TickerSnapshot>(stored, ({ version }) => version === snapshotVersion)
    ? stored
    : null;
}

/** Takes an overlay out of what storage holds; only the worker writes there. */
export function readOverlay(stored: unknown): TickerOverlay | null {
  return isHeld<TickerOverlay>(stored, ({ excerpts }) => excerpts !== undefined) ? stored : null;
}

/** @param proof what of it is looked at, where only we ourselves write */
function isHeld<Held>(
  stored: unknown,
  proof: (held: { readonly [Key in keyof Held]?: unknown }) => boolean,
): stored is Held {
  return typeof stored === 'object' && stored !== null && proof(stored);
}
