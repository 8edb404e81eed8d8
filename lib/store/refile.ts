import type { Entry } from '../news/entry.ts';
import { joinStory, replaceEntry, writeStory } from './entries.ts';
import type { StoredEntry } from './records.ts';
import { type NewsWriting, newsTables, type Store } from './schema.ts';
import { withKeys } from './topic-keys.ts';

/** Entries that one transaction of a new filing looks at, so that a large store never blocks its readers. */
const refiledAtOnce = 500;

/**
 * Files every held entry anew; the tellings of one story together, for which of them stands for it may change.
 *
 * @param refile what becomes of an entry; null where nothing changes
 * @returns how many were changed
 */
export async function refileEntries(
  store: Store,
  refile: (held: Entry) => Entry | null,
): Promise<number> {
  let changed = 0;
  /** The ids of the entries that one stands for, by its id. */
  const stories = new Map<string, string[]>();
  const tell = (lead: string, ...followers: string[]) =>
    stories.set(lead, [...(stories.get(lead) ?? []), ...followers]);
  let after: string | null = '';
  while (after !== null) {
    const writing: NewsWriting = store.transaction(newsTables, 'readwrite');
    const range: IDBKeyRange = IDBKeyRange.lowerBound(after, true);
    const held = await writing.objectStore('entries').getAll(range, refiledAtOnce);
    for (const entry of held) {
      if (entry.follows !== null) tell(entry.follows, entry.id);
      else if (entry.others.length > 0) tell(entry.id);
      // What has just come to stand for another is no more what was read of it: it waits for its story.
      if (entry.follows !== null || stories.has(entry.id)) continue;
      const refiled = refile(entry) ?? (isKeyed(entry) ? null : entry);
      if (!refiled) continue;
      // What was muted when it came has not met the other tellings yet.
      const met = entry.muted ? await joinStory(writing, refiled) : refiled;
      if (met.follows !== null) tell(met.follows, met.id);
      await replaceEntry(writing, entry, withKeys(met));
      changed += 1;
    }
    await writing.done;
    after = held.length < refiledAtOnce ? null : (held.at(-1)?.id ?? null);
  }
  return changed + (await refileStories(store, [...stories], refile));
}

/** Whether an entry is searched by the words that it would be given today. */
function isKeyed(entry: StoredEntry): boolean {
  return JSON.stringify(withKeys(entry).words) === JSON.stringify(entry.words);
}

async function refileStories(
  store: Store,
  stories: readonly (readonly [lead: string, followers: readonly string[]])[],
  refile: (held: Entry) => Entry | null,
): Promise<number> {
  let changed = 0;
  for (let at = 0; at < stories.length; at += refiledAtOnce) {
    const writing = store.transaction(newsTables, 'readwrite');
    for (const [id, ids] of stories.slice(at, at + refiledAtOnce)) {
      const reading = [id, ...ids].map((telling) => writing.objectStore('entries').get(telling));
      const tellings = await Promise.all(reading);
      const [lead, ...followers] = tellings.filter((telling) => telling !== undefined);
      if (lead) changed += await writeStory(writing, lead, followers, refile);
    }
    await writing.done;
  }
  return changed;
}
