import browser from 'webextension-polyfill';

/** Kept on this device alone: `due` until the page could be opened, then `done`. */
const key = 'first-run';

/**
 * Opens the first-run page after an installation, once. Not where somebody has chosen already: an administrator
 * who installs for others, or the user, on another device whose settings come with the profile.
 */
export async function beginFirstRun(): Promise<void> {
  const held = await browser.storage.local.get(key);
  if (held[key] !== undefined) return;
  const isKnown = (await isAdministered()) || (await hasSettings());
  await browser.storage.local.set({ [key]: isKnown ? 'done' : 'due' });
  await openFirstRunIfDue();
}

/** Opens the page where there was no window for it so far. Private windows are left alone. */
export async function openFirstRunIfDue(): Promise<void> {
  const held = await browser.storage.local.get(key);
  if (held[key] !== 'due') return;
  const windows = await browser.windows.getAll({ windowTypes: ['normal'] });
  const open = windows.find(({ incognito }) => !incognito);
  if (open?.id === undefined) return;
  await browser.storage.local.set({ [key]: 'done' });
  await browser.tabs.create({ url: browser.runtime.getURL('welcome.html'), windowId: open.id });
}

async function isAdministered(): Promise<boolean> {
  return (await browser.management.getSelf()).installType === 'admin';
}

async function hasSettings(): Promise<boolean> {
  const stored = await browser.storage.sync.get(null).catch(() => ({}));
  return Object.keys(stored).length > 0;
}

/** Closes the tab that this page of ours stands in. */
export async function closeOwnTab(): Promise<void> {
  const own = await browser.tabs.getCurrent();
  if (own?.id !== undefined) await browser.tabs.remove(own.id);
}
