import browser from 'webextension-polyfill';
import type { OptionsSection } from '../settings/sections.ts';

/**
 * Opens the options, or brings those that are open to the front, at a section. Not by `openOptionsPage`: Firefox takes
 * options whose address has come to name a section for another page, and opens a second one.
 */
export async function openOptions(section?: OptionsSection): Promise<void> {
  const page = browser.runtime.getURL('options.html');
  const place = section ? { url: `${page}#${section}` } : {};
  const open = (await browser.tabs.query({})).find(({ url }) => url?.split('#')[0] === page);
  if (open?.id === undefined) {
    await browser.tabs.create({ url: page, ...place });
    return;
  }
  await browser.tabs.update(open.id, { active: true, ...place });
  if (open.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
}

/** Opens what is new in this version, a part of the options. */
export async function openNews(): Promise<void> {
  await openTab(browser.runtime.getURL('options.html#new'));
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
