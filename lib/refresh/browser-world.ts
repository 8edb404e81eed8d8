import { hasAccess } from '../platform/access.ts';
import { consentsToBanks } from '../platform/bank-consent.ts';
import { isRequired } from '../platform/origins.ts';
import { loadSettings } from '../platform/settings-storage.ts';
import { announceStoreChange, type StoreChange } from '../platform/store-channel.ts';
import type { Settings } from '../settings/schema.ts';
import type { Store } from '../store/schema.ts';
import type { RefreshWorld } from './refresh-world.ts';

/** The world a refresh runs in when it runs in a browser. */
export function browserWorld(
  store: Store,
  settings: Settings,
  told: { changed?: (change: StoreChange) => void },
): RefreshWorld {
  return {
    store,
    settings,
    fetch: (url, init) => fetch(url, init),
    now: Date.now,
    everyMinutes: async () => (await loadSettings()).refresh.everyMinutes,
    random: Math.random,
    online: () => navigator.onLine,
    // The required hosts are always tried: some answer any page, whatever access the user withholds.
    mayAsk: async (origins, what) =>
      origins.every(isRequired) ||
      // The other providers of rates are the banks.
      ((await hasAccess(origins)) && (what === 'news' || (await consentsToBanks()))),
    hasAccess,
    announce: (change) => {
      announceStoreChange(change);
      told.changed?.(change);
    },
  };
}
