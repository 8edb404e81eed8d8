import { mostCopies } from '../news/saved-copy.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { readCopies, readCopyIds, writeCopies, writeRestored } from '../platform/saved-copies.ts';
import { announceStoreChange } from '../platform/store-channel.ts';
import { readEntries } from '../store/lists.ts';
import { openStore } from '../store/open.ts';
import { isCopied, readSavedIds, restoreSaved, setCopied } from '../store/saved.ts';

/**
 * Keeps a copy of what is saved outside of the store, for browsers lose stores (a broken disk, a cleaning program),
 * and feeds tell no old stories again. A store that has lost everything gets it back.
 */
export const keepSaved = oneAtATime(async () => {
  const store = await openStore().catch(() => null);
  if (!store) return;
  const copied = await readCopyIds();
  if (!(await isCopied(store))) {
    const count = await restoreSaved(store, await readCopies(copied));
    await setCopied(store);
    if (count > 0) {
      await writeRestored({ at: Date.now(), count });
      announceStoreChange('entries');
    }
  }
  const ids = await readSavedIds(store, mostCopies);
  const [had, has] = [new Set(copied), new Set(ids)];
  const added = ids.filter((id) => !had.has(id));
  const gone = copied.filter((id) => !has.has(id));
  if (added.length + gone.length > 0) {
    await writeCopies(ids, await readEntries(store, added), gone);
  }
});
