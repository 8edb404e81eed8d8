import { marksCarried } from '../sync/marks.ts';
import { recordMarks, tellOfMarks } from './marks.ts';
import type { StoredEntry, Tally } from './records.ts';
import { type NewsWriting, newsTables, type Store } from './schema.ts';
import { addToTally } from './tallies.ts';
import { type ListPlace, listName, tallyChanges, topicKey, upTo, withKeys } from './topic-keys.ts';

/** Entries marked in one transaction: few enough that readers never wait for long. */
const markedAtOnce = 100;

/**
 * Marks everything unread of a list as read, slice by slice, the newest first, so that a large list never blocks
 * its readers. What came in after `before`, or is newer than `newest`, was not seen by whoever asked for this, and
 * stays.
 *
 * @param source one source's entries alone, or null for those of all
 * @param before epoch milliseconds
 * @param newest the newest entry of the list as its reader knows it; null where that is all of it
 * @param onMarked told the ids of each slice once it is written
 */
export async function markListRead(
  store: Store,
  topic: string,
  source: string | null,
  before: number,
  newest: ListPlace | null,
  onMarked: (ids: readonly string[]) => void,
): Promise<void> {
  const list = listName(topic, { unread: true, source });
  let range: IDBKeyRange | null = upTo(list, newest);
  let marked = 0;
  while (range) {
    const writing: NewsWriting = store.transaction(newsTables, 'readwrite');
    const slice: StoredEntry[] = await newestOf(writing, range);
    const unseen = slice.filter(({ firstSeen }) => firstSeen <= before);
    await setRead(writing, unseen, true, marked);
    await writing.done;
    marked += unseen.length;
    if (unseen.length > 0) onMarked(unseen.map(({ id }) => id));
    const last: StoredEntry | undefined = slice.at(-1);
    range =
      last && slice.length === markedAtOnce
        ? IDBKeyRange.bound(`${list}\0`, topicKey(list, last.time, last.id), false, true)
        : null;
  }
  if (marked > 0) tellOfMarks();
}

/**
 * Marks entries as unread again, slice by slice; ids that are gone are passed over.
 *
 * @param onMarked told how many there were in each slice once it is written
 */
export async function markUnread(
  store: Store,
  ids: readonly string[],
  onMarked: (count: number) => void,
): Promise<void> {
  for (let at = 0; at < ids.length; at += markedAtOnce) {
    const writing = store.transaction(newsTables, 'readwrite');
    const entries = writing.objectStore('entries');
    const slice = ids.slice(at, at + markedAtOnce);
    const held = await Promise.all(slice.map((id) => entries.get(id)));
    await setRead(
      writing,
      held.filter((entry) => entry?.read).filter((entry) => entry !== undefined),
      false,
      at,
    );
    await writing.done;
    onMarked(slice.length);
  }
  if (ids.length > 0) tellOfMarks();
}

async function newestOf(writing: NewsWriting, range: IDBKeyRange): Promise<StoredEntry[]> {
  const index = writing.objectStore('entries').index('topicKeys');
  const found: StoredEntry[] = [];
  let cursor = await index.openCursor(range, 'prev');
  while (cursor && found.length < markedAtOnce) {
    found.push(cursor.value);
    cursor = await cursor.continue();
  }
  return found;
}

/**
 * Writes the marks, and each tally once for all of them.
 *
 * @param before how many newer ones were marked before: no more marks are put down than can travel
 */
async function setRead(
  writing: NewsWriting,
  entries: readonly StoredEntry[],
  read: boolean,
  before: number,
): Promise<void> {
  const changes = new Map<string, Tally>();
  const puts: Promise<unknown>[] = [];
  for (const held of entries) {
    const marked = withKeys({ ...held, read });
    puts.push(writing.objectStore('entries').put(marked));
    for (const { topic, total, unread } of tallyChanges(held, marked)) {
      const change = changes.get(topic) ?? { topic, total: 0, unread: 0 };
      changes.set(topic, { topic, total: change.total + total, unread: change.unread + unread });
    }
  }
  const counts = [...changes.values()].map((change) => addToTally(writing, change));
  await Promise.all([...puts, ...counts]);
  const travelling = entries.slice(0, Math.max(0, marksCarried.read - before));
  await recordMarks(writing, travelling, 'read', read, Date.now());
}
