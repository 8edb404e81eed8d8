import browser from 'webextension-polyfill';
import { parseSettings, type Settings } from '../settings/schema.ts';

const key = 'settings';

/** The user's settings, defaults filled in. */
export async function loadSettings(): Promise<Settings> {
  const stored = await browser.storage.sync.get(key);
  return parseSettings(stored[key]);
}

/**
 * The one way settings are written: reads, edits and writes under a lock that all pages and the worker
 * share, so that two quick changes never undo each other.
 */
export async function changeSettings(edit: (settings: Settings) => Settings): Promise<Settings> {
  return await navigator.locks.request('steppewire-settings', async () => {
    const settings = parseSettings(edit(await loadSettings()));
    await browser.storage.sync.set({ [key]: settings });
    return settings;
  });
}

/** Calls `listener` whenever the settings change, here or on another device; returns what ends that. */
export function followSettings(listener: (settings: Settings) => void): () => void {
  const onChanged = (changes: Record<string, browser.Storage.StorageChange>, area: string) => {
    if (area === 'sync' && key in changes) listener(parseSettings(changes[key]?.newValue));
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}
