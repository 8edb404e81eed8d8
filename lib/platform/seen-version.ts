import browser from 'webextension-polyfill';

const key = 'seen-version';

/** The version whose news its user has seen, on this device; null where that is not known. */
export async function readSeenVersion(): Promise<string | null> {
  const seen: unknown = (await browser.storage.local.get(key))[key];
  return typeof seen === 'string' ? seen : null;
}

/** Remembers that the news of the running version, and of all before it, were seen. */
export async function markVersionSeen(): Promise<void> {
  await browser.storage.local.set({ [key]: browser.runtime.getManifest().version });
}

/** Begins to count: who installs has nothing new to be told of, who updates has what came since. */
export async function beginNews(reason: string, previous: string | undefined): Promise<void> {
  if (reason === 'install') await markVersionSeen();
  else if (previous !== undefined && (await readSeenVersion()) === null) {
    await browser.storage.local.set({ [key]: previous });
  }
}
