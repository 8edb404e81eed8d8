import browser from 'webextension-polyfill';

const id = 'convert-selection';

/** Puts the entry into the context menu of selected text; `%s` in its title is the selection. */
export async function setConvertMenu(title: string): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id, title, contexts: ['selection'] });
}

/** Calls `listener` with the selected text and its tab when the entry is chosen. Call it as the worker starts. */
export function onConvertSelection(listener: (text: string, tab: number | null) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }, tab) => {
    if (menuItemId === id && selectionText) listener(selectionText, tab?.id ?? null);
  });
}
