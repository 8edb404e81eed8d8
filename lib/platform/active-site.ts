import browser from 'webextension-polyfill';
import { siteOfPage } from '../sites.ts';

/** What there is to say of the strip on the page in front of its user. */
export type ActiveSite =
  /** A page on which no strip can be: the browser's own, a store's, a document that is no page. */
  | { state: 'none' }
  /** A page of a private window, of which nothing may be kept. */
  | { state: 'private' }
  | { state: 'site'; site: string };

/**
 * Finds out on which site the strip can be hidden or shown. The press of the toolbar's button lets us ask for
 * the tab it stands above (`activeTab`), and for nothing else.
 */
export async function readActiveSite(): Promise<ActiveSite> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const site = siteOfPage(tab?.url ?? '');
  if (site === null || tab?.id === undefined) return { state: 'none' };
  // Viewers of PDF, XML and images have an address like any page; stores let nobody in, and throw.
  const type = await contentType(tab.id).catch(() => '');
  if (type !== 'text/html') return { state: 'none' };
  return tab.incognito ? { state: 'private' } : { state: 'site', site };
}

async function contentType(tabId: number): Promise<unknown> {
  const [answer] = await browser.scripting.executeScript({
    target: { tabId },
    func: () => document.contentType,
  });
  return answer?.result;
}
