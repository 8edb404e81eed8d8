import browser from 'webextension-polyfill';
import { pauseKey } from '../snapshot.ts';

/** Pauses the strips of all pages, or lets them move again. */
export async function toggleTickerPause(): Promise<void> {
  const paused = (await browser.storage.local.get(pauseKey))[pauseKey] === true;
  await browser.storage.local.set({ [pauseKey]: !paused });
}
