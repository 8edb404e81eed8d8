import browser from 'webextension-polyfill';

const id = 'convert-selection';

/**
 * Puts the entry into the context menu of selected text, or gives the one that is there its new title; `%s` in it is
 * the selection.
 */
export async function setConvertMenu(title: string): Promise<void> {
  try {
    await browser.contextMenus.update(id, { title });
  } catch {
    browser.contextMenus.create({ id, title, contexts: ['selection'] }, () => {
      // Two at once may both have found none; the second is told so here, and needs nothing more.
      void browser.runtime.lastError;
    });
  }
}

/** Calls `listener` with the selected text and its tab when the entry is chosen. Call it as the worker starts. */
export function onConvertSelection(listener: (text: string, tab: number | null) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }, tab) => {
    if (menuItemId === id && selectionText) listener(selectionText, tab?.id ?? null);
  });
}
