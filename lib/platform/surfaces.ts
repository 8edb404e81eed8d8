import browser from 'webextension-polyfill';
import { hiddenKey } from '../snapshot.ts';
import { announceButtonChange } from './toolbar-button.ts';

/** Whether everything of us is hidden, in all windows, until it is undone. */
export async function areSurfacesHidden(): Promise<boolean> {
  return (await browser.storage.local.get(hiddenKey))[hiddenKey] === true;
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
