import browser from 'webextension-polyfill';
import { hasAccess, requestAccess } from './access.ts';
import { bankOrigins } from './origins.ts';

/** Kept on this device alone, as permissions are. */
const key = 'banks-allowed';

/** Whether the user has allowed asking the banks themselves, all of them. */
export async function mayAskBanks(): Promise<boolean> {
  return (await hasAccess(bankOrigins)) && (await consentsToBanks());
}

/**
 * Whether a bank that the browser lets us ask may be asked. In Chrome the permission says so; Firefox holds every host
 * for permitted that the strip lies on, so there the user's consent is kept beside it.
 */
export async function consentsToBanks(): Promise<boolean> {
  if (browser.runtime.getURL('').startsWith('chrome-extension:')) return true;
  return (await browser.storage.local.get(key))[key] === true;
}

/** Asks for it; to be called while a click is being handled. False when refused. */
export async function requestBanks(): Promise<boolean> {
  const allowed = await requestAccess(bankOrigins);
  if (allowed) await browser.storage.local.set({ [key]: true });
  return allowed;
}
