import browser from 'webextension-polyfill';

/** The window that this page of ours stands in; of a private one nothing may be kept. */
export async function thisWindow(): Promise<{ id: number; isPrivate: boolean }> {
  const { id, incognito } = await browser.windows.getCurrent();
  return { id: id ?? browser.windows.WINDOW_ID_CURRENT, isPrivate: incognito };
}
