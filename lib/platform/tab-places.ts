import browser from 'webextension-polyfill';
import { placeKey, readPlace } from '../snapshot.ts';

/** Of so many sites the tab's place is remembered. */
const mostPlaces = 200;

/** Forgets where the tab was on the sites on which it was moved longest ago. */
export async function forgetOldPlaces(): Promise<void> {
  const places = Object.entries(await browser.storage.local.get(null))
    .filter(([key]) => key.startsWith(placeKey('')))
    .map(([key, stored]) => ({ key, setAt: readPlace(stored)?.setAt ?? 0 }))
    .sort((a, b) => b.setAt - a.setAt);
  const old = places.slice(mostPlaces).map(({ key }) => key);
  if (old.length > 0) await browser.storage.local.remove(old);
}

/** Forgets where the tab was on every site, and on which it was wanted in the strip's stead. */
export async function forgetAllPlaces(): Promise<void> {
  const keys = Object.keys(await browser.storage.local.get(null));
  await browser.storage.local.remove(keys.filter((key) => key.startsWith(placeKey(''))));
}
