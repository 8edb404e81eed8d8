import browser from 'webextension-polyfill';

/** Whether the browser lets us ask these hosts (match patterns). */
export async function hasAccess(origins: readonly string[]): Promise<boolean> {
  return await browser.permissions.contains({ origins: [...origins] });
}

/** Asks the user for access to hosts; to be called while a click is being handled. False when refused, or not asked at all. */
export async function requestAccess(origins: readonly string[]): Promise<boolean> {
  return await browser.permissions.request({ origins: [...origins] }).catch(() => false);
}

/** The permissions that the manifest names, hosts left out. */
export function manifestPermissions(): readonly string[] {
  return browser.runtime.getManifest().permissions ?? [];
}
