import * as v from 'valibot';
import { allTopics } from '../news/entry.ts';
import { boardSpans } from '../rates/periods.ts';

/** The two pages in which articles are read, each with a place of its own. */
export type ReadingSurface = 'popup' | 'panel';

const keys: Readonly<Record<ReadingSurface, string>> = {
  popup: 'popup-place',
  panel: 'panel-place',
};

// Each field falls back by itself, so that what another version wrote costs no more than it must.
const placeSchema = v.object({
  topic: v.fallback(v.string(), allTopics),
  page: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
  board: v.fallback(v.picklist(['direct', 'inverse']), 'direct'),
  span: v.fallback(v.picklist(boardSpans), '1d'),
  unread: v.fallback(v.boolean(), false),
  /** The one source that is shown; null for all. */
  source: v.fallback(v.nullable(v.string()), null),
  /** How far the page is scrolled, in CSS pixels. */
  scroll: v.fallback(v.pipe(v.number(), v.minValue(0)), 0),
  /** The article that had the focus, or ''. */
  article: v.fallback(v.string(), ''),
  /** How many rates the board shows, so that room for them can be left before they are read. */
  rows: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0)), 5),
});

/** Where a reader was when the page was last open. */
export type ReadingPlace = v.InferOutput<typeof placeSchema>;

/** The page's own storage: what is in `storage.local` is told to every open page's strip when it changes. */
export function loadPlace(surface: ReadingSurface): ReadingPlace {
  try {
    return v.parse(placeSchema, JSON.parse(localStorage.getItem(keys[surface]) ?? '{}'));
  } catch {
    return v.parse(placeSchema, {});
  }
}

/** Remembers a place. Never call it for a private window. */
export function savePlace(surface: ReadingSurface, place: ReadingPlace): void {
  localStorage.setItem(keys[surface], JSON.stringify(place));
}

/** The card that the page was opened for (`popup.html#pair=KGS/USD&amount=12000`), if it was for one. */
export function askedCard(): { pair: string | null; amount?: number } {
  const asked = new URLSearchParams(location.hash.slice(1));
  const amount = Number(asked.get('amount') ?? Number.NaN);
  return { pair: asked.get('pair'), ...(amount > 0 ? { amount } : {}) };
}
