import browser from 'webextension-polyfill';
import { browserOf, type Installation } from '../installation.ts';
import { readRefreshAlarm } from './refresh-alarm.ts';

/** What this installation is, may do, and does next. */
export async function readInstallation(): Promise<Installation> {
  const [{ permissions = [], origins = [] }, nextWake] = await Promise.all([
    browser.permissions.getAll(),
    readRefreshAlarm(),
  ]);
  return {
    version: browser.runtime.getManifest().version,
    browser: browserOf(navigator.userAgent),
    permissions: [...permissions].sort(),
    origins: [...origins].sort(),
    nextWake,
  };
}

/** What the browser counts of all that is kept here, in bytes, and how much it allows; null where it does not say. */
export async function readStorageTotal(): Promise<{ used: number; allowed: number } | null> {
  const { usage, quota } = await navigator.storage.estimate();
  return usage === undefined || quota === undefined ? null : { used: usage, allowed: quota };
}

/** Puts a text where it can be pasted from; to be called in a click. False where the browser does not allow it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
