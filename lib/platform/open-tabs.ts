import browser from 'webextension-polyfill';
import { hasAccess, requestAccess } from './access.ts';
import { anyOrigin } from './origins.ts';

const script = 'ticker.js';

/** The key under which it is held that this run of the extension has looked through the tabs that were open. */
const doneKey = 'open-tabs-filled';

/**
 * Whether this browser leaves tabs alone that were open when the extension came, or was updated. Firefox puts
 * content scripts into them by itself (https://bugzilla.mozilla.org/show_bug.cgi?id=1408451); Chrome does not.
 */
export function leavesOpenTabs(): boolean {
  return browser.runtime.getURL('').startsWith('chrome-extension:');
}

/** Whether we may put the strip into tabs that are open already. */
export async function mayFillOpenTabs(): Promise<boolean> {
  return await hasAccess(anyOrigin);
}

/** Asks for it; to be called while a click is being handled. False when refused. */
export async function requestOpenTabs(): Promise<boolean> {
  return await requestAccess(anyOrigin);
}

/**
 * Sees to it that tabs which are open already get their strip: once each time the extension comes anew
 * (installed, updated, switched on), and when its user allows it. Call it as the worker starts.
 */
export function keepOpenTabsFilled(): void {
  if (!leavesOpenTabs()) return;
  browser.permissions.onAdded.addListener(() => void fillOpenTabs());
  void fillOnce();
}

/** A worker that was merely asleep has nothing to do: session storage lasts as long as the extension runs. */
async function fillOnce(): Promise<void> {
  const done = await browser.storage.session.get(doneKey);
  if (done[doneKey] === true) return;
  await browser.storage.session.set({ [doneKey]: true });
  await fillOpenTabs();
}

let filling: Promise<void> = Promise.resolve();

/** One after the other, so that no tab is found empty twice. */
function fillOpenTabs(): Promise<void> {
  filling = filling.then(async () => {
    if (!(await mayFillOpenTabs())) return;
    const tabs = await browser.tabs.query({ url: [...anyOrigin], discarded: false });
    // Stores and error pages let nobody in.
    const ids = tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
    await Promise.all(ids.map((id) => fillTab(id).catch(() => undefined)));
  });
  return filling;
}

async function fillTab(tabId: number): Promise<void> {
  const target = { tabId };
  // The script's own name in the world that this run of the extension has on the page. A script that an
  // earlier run has left behind lives in another one.
  // An element of the page with that id is a name too, and no property of the world's own.
  const func = () => Object.hasOwn(globalThis, 'ticker');
  const [found] = await browser.scripting.executeScript({ target, func });
  if (found?.result !== true) await browser.scripting.executeScript({ target, files: [script] });
}
