import browser from 'webextension-polyfill';
import { version1Keys } from '../settings/migrations.ts';
import { type Items, isOurs } from '../sync/plan.ts';
import { parseSyncStatus, type SyncStatus } from '../sync/status.ts';

const statusKey = 'sync-status';

/**
 * Everything that the browser carries between its user's devices for us; its copy on this device is read, no network.
 * Throws where the browser has no such storage, or it is switched off.
 */
export async function readSynced(): Promise<Items> {
  return await browser.storage.sync.get(null);
}

/** Writes items in one write, which is all or nothing. Throws where the browser does not take them. */
export async function writeSynced(items: Items): Promise<void> {
  await browser.storage.sync.set({ ...items });
}

/** Removes what version 1 wrote. */
export async function forgetVersion1(): Promise<void> {
  await browser.storage.sync.remove([...version1Keys]);
}

/** Removes all that any version of ours wrote. */
export async function forgetSynced(): Promise<void> {
  await browser.storage.sync.remove(Object.keys(await readSynced()).filter(isKnown));
}

/** Whether anything of ours lies there. */
export async function hasSynced(): Promise<boolean> {
  try {
    return Object.keys(await readSynced()).some(isKnown);
  } catch {
    return false;
  }
}

function isKnown(key: string): boolean {
  return isOurs(key) || version1Keys.some((old) => old === key);
}

/** Calls `listener` when something of it changes, here or by another device. Call it as the worker starts. */
export function onSynced(listener: () => void): void {
  browser.storage.sync.onChanged.addListener(listener);
}

/** How synchronising stands. */
export async function loadSyncStatus(): Promise<SyncStatus> {
  return parseSyncStatus((await browser.storage.local.get(statusKey))[statusKey]);
}

/** Puts down how synchronising stands, where that has changed. */
export async function writeSyncStatus(status: SyncStatus): Promise<void> {
  await browser.storage.local.set({ [statusKey]: status });
}

/** Calls `listener` whenever that changes. For pages alone: the worker would be woken by every snapshot. */
export function followSyncStatus(listener: (status: SyncStatus) => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    const change = changes[statusKey];
    if (change) listener(parseSyncStatus(change.newValue));
  });
}
