import * as v from 'valibot';
import browser from 'webextension-polyfill';

const key = 'popup-place';

const placeSchema = v.fallback(
  v.object({
    topic: v.string(),
    page: v.pipe(v.number(), v.integer(), v.minValue(1)),
    board: v.picklist(['direct', 'inverse']),
  }),
  { topic: 'all', page: 1, board: 'direct' },
);

/** Where a reader was when the popup was last open. */
export type PopupPlace = v.InferOutput<typeof placeSchema>;

export async function loadPlace(): Promise<PopupPlace> {
  const stored = await browser.storage.local.get(key);
  return v.parse(placeSchema, stored[key]);
}

export async function savePlace(place: PopupPlace): Promise<void> {
  await browser.storage.local.set({ [key]: place });
}
