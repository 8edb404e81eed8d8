import polyfilled from 'webextension-polyfill';
import { browser } from 'wxt/browser';

/**
 * What opens the side panel of a window, or null where the browser has none. Both browsers open it only within a
 * press, so nothing may be waited for in between: the window must be known before.
 */
export function sidePanelOpener(windowId: number): (() => Promise<void>) | null {
  // Absent in the browsers that lack it, whatever the types say.
  const { sidePanel }: { sidePanel?: typeof browser.sidePanel } = browser;
  if (sidePanel) return () => sidePanel.open({ windowId });
  const { sidebarAction }: { sidebarAction?: typeof polyfilled.sidebarAction } = polyfilled;
  return sidebarAction ? () => sidebarAction.open() : null;
}
