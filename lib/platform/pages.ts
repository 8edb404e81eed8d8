import browser from 'webextension-polyfill';

/** Opens the options, or brings them to the front. */
export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** Opens an address in a new tab in front; the site learns nothing of where the click came from. */
export async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url });
}

/** Opens an address in a new tab behind the one in front. */
export async function openTabBehind(url: string): Promise<void> {
  await browser.tabs.create({ url, active: false });
}

/** Opens a pair's card in a small window of its own, for where no strip can show it. */
export async function openCard(pair: string, amount?: number): Promise<void> {
  const place = new URLSearchParams({
    pair,
    ...(amount === undefined ? {} : { amount: String(amount) }),
  });
  const url = browser.runtime.getURL(`popup.html#${place}`);
  await browser.windows.create({ url, type: 'popup', width: 420, height: 680 });
}

/** Opens what a notification told of: a pair's card, or the headlines. */
export async function openNotified(id: string): Promise<void> {
  await openCard(id.startsWith('alert ') ? id.slice('alert '.length) : '');
}
