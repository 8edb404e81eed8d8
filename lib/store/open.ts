import { openDB } from 'idb';
import { migrations, type Store, storeName, type Tables } from './schema.ts';

let opened: Promise<Store> | undefined;

/**
 * The one connection of this context to the store, opened at the first call and again after the browser
 * closed it. A page that holds an old version open lets go at once, so that an update is never blocked.
 */
export function openStore(): Promise<Store> {
  opened ??= connect().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

async function connect(): Promise<Store> {
  return await openDB<Tables>(storeName, migrations.length, {
    async upgrade(store, from, _to, upgrade) {
      for (const migrate of migrations.slice(from)) await migrate(store, upgrade);
    },
    blocking(_current, _next, event) {
      opened = undefined;
      if (event.target instanceof IDBDatabase) event.target.close();
    },
    terminated() {
      opened = undefined;
    },
  });
}
