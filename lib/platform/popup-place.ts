import * as v from 'valibot';
import { boardSpans } from '../rates/periods.ts';

const key = 'popup-place';

const placeSchema = v.fallback(
  v.object({
    topic: v.string(),
    page: v.pipe(v.number(), v.integer(), v.minValue(1)),
    board: v.picklist(['direct', 'inverse']),
    span: v.fallback(v.picklist(boardSpans), '1d'),
  }),
  { topic: 'all', page: 1, board: 'direct', span: '1d' },
);

/** Where a reader was when the popup was last open. */
export type PopupPlace = v.InferOutput<typeof placeSchema>;

/** The page's own storage: what is in `storage.local` is told to every open page's strip when it changes. */
export function loadPlace(): PopupPlace {
  try {
    return v.parse(placeSchema, JSON.parse(localStorage.getItem(key) ?? 'null'));
  } catch {
    return v.parse(placeSchema, null);
  }
}

export function savePlace(place: PopupPlace): void {
  localStorage.setItem(key, JSON.stringify(place));
}

/** The card that the page was opened for (`popup.html#pair=KGS/USD&amount=12000`), if it was for one. */
export function askedCard(): { pair: string | null; amount?: number } {
  const asked = new URLSearchParams(location.hash.slice(1));
  const amount = Number(asked.get('amount') ?? Number.NaN);
  return { pair: asked.get('pair'), ...(amount > 0 ? { amount } : {}) };
}
