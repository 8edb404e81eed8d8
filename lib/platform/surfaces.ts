import browser from 'webextension-polyfill';
import { hiddenKey, pauseKey } from '../snapshot.ts';
import { announceButtonChange } from './toolbar-button.ts';

/** Whether everything of us is hidden, in all windows, until it is undone. */
export async function areSurfacesHidden(): Promise<boolean> {
  return await isSet(hiddenKey);
}

/** Hides every strip, page, badge and notification of ours at once, or shows them again. */
export async function hideSurfaces(hidden: boolean): Promise<void> {
  await browser.storage.local.set({ [hiddenKey]: hidden });
  announceButtonChange();
}

/** Calls `listener` whenever everything is hidden or shown again. */
export function followSurfaces(listener: (hidden: boolean) => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    const change = changes[hiddenKey];
    if (change) listener(change.newValue === true);
  });
}

/** Pauses the strips of all pages, or lets them move again. */
export async function toggleTickerPause(): Promise<void> {
  await browser.storage.local.set({ [pauseKey]: !(await isSet(pauseKey)) });
}

async function isSet(key: string): Promise<boolean> {
  return (await browser.storage.local.get(key))[key] === true;
}

/** The window that this page of ours stands in; of a private one nothing may be kept. */
export async function thisWindow(): Promise<{ id: number; isPrivate: boolean }> {
  const { id, incognito } = await browser.windows.getCurrent();
  return { id: id ?? browser.windows.WINDOW_ID_CURRENT, isPrivate: incognito };
}
