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
