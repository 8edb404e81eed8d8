import { type Mark, newMarks } from '../sync/marks.ts';
import { replaceEntry, settleSaved } from './entries.ts';
import { forgetMarks, latestMark } from './marks.ts';
import { newsTables, type Store } from './schema.ts';
import { withKeys } from './topic-keys.ts';

/**
 * Takes over marks that other devices have made, where they are later than what is known here: the entries that are
 * held are marked so, and those that come later will be. What can no longer travel is forgotten as a mark; the
 * entries keep it.
 *
 * @returns how many entries were changed
 */
export async function takeMarks(store: Store, arrived: readonly Mark[]): Promise<number> {
  const writing = store.transaction(newsTables, 'readwrite');
  const marks = writing.objectStore('marks');
  const held = await marks.getAll();
  const news = newMarks(arrived, held);
  for (const mark of news) await marks.put(mark);
  let changed = 0;
  const index = writing.objectStore('entries').index('markNames');
  for (const { kind, name } of news) {
    for (const entry of await index.getAll(name)) {
      const latest = await latestMark(writing, kind, entry.identities);
      if (!latest || entry[kind] === latest.set) continue;
      const marked = withKeys({ ...entry, [kind]: latest.set });
      await replaceEntry(writing, entry, marked);
      await settleSaved(writing, marked);
      changed += 1;
    }
  }
  await forgetMarks(writing);
  await writing.done;
  return changed;
}
