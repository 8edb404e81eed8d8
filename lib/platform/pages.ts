import browser from 'webextension-polyfill';

/** Opens the options, or brings them to the front. */
export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** Opens an address in a new tab in front; the site learns nothing of where the click came from. */
export async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url });
}
