import type { ShownList } from '../../components/reading/list-view.ts';
import { nearestPage, remainingSlots } from '../../components/reading/pages.ts';
import type { Entry } from '../../lib/news/entry.ts';
import type { ListCount, ListPart } from '../../lib/news/list-part.ts';
import { readTallies, readTopicPage } from '../../lib/store/entries.ts';
import { countNewer, readEntries, readSourceTallies } from '../../lib/store/lists.ts';
import type { Store } from '../../lib/store/schema.ts';
import { type ListPlace, listName } from '../../lib/store/topic-keys.ts';

/** How much each list, or each source's part of one, holds. */
export type Counts = ReadonlyMap<string, ListCount>;

/** A list as its reader knows it. */
export interface KnownList {
  topic: string;
  part: ListPart;
  /** The newest entry when its reader came, for what is newer waits; null where all are to be read. */
  newest: ListPlace | null;
  /** Entries that have left the list since and stay where they were, by id, with their places. */
  gone: ReadonlyMap<string, number>;
}

/** What has been read of the store for a list. */
export interface ListRead {
  list: ShownList;
  tallies: Counts;
  /** How many entries are newer than those that are read. */
  newer: number;
  /** The list's newest entry, as its reader knows it. */
  newest: ListPlace | null;
}

/** Reads a page of a list; the last one where there are not so many. */
export async function readListPage(
  store: Store,
  known: KnownList,
  { page: wanted, size }: { page: number; size: number },
): Promise<ListRead> {
  const { topic, part, newest, gone } = known;
  const name = listName(topic, part);
  const [tallies, sources, first, newer] = await Promise.all([
    readTallies(store),
    readSourceTallies(store, topic),
    // The first page needs no count, so it is not waited for.
    wanted === 1 && gone.size === 0 ? readSlice(store, known, 0, size) : null,
    newest ? countNewer(store, name, newest) : 0,
  ]);
  const { count, unread } = countsOf(known, tallies, sources);
  const total = count - newer + gone.size;
  const page = nearestPage(wanted, total, size);
  const entries = first ?? (await readSlice(store, known, (page - 1) * size, size, total));
  const top =
    newest ?? (page === 1 ? entries[0] : (await readSlice(store, known, 0, 1))[0]) ?? null;
  const place = { topic, part, query: '', page, size };
  const list = { ...place, entries, total, more: false, unread, sources };
  return { list, tallies, newer, newest: top };
}

/** What has become of a list that is shown. */
export interface ShownAgain extends Omit<ListRead, 'newest'> {
  /** What has left a list of unread ones by now, also what was read elsewhere. */
  gone: Map<string, number>;
  /** It has changed elsewhere, so that its page has fewer or more entries than are shown, or lacks one of them. */
  isOther: boolean;
}

/** Reads what has become of a page that is shown: its marks and counts, and none but its own entries. */
export async function readShownAgain(
  store: Store,
  shown: ShownList,
  { newest, gone }: Pick<KnownList, 'newest' | 'gone'>,
): Promise<ShownAgain> {
  const { topic, part, page, size } = shown;
  const isList = shown.query === '';
  const name = listName(topic, part);
  const ids = shown.entries.map(({ id }) => id);
  const [tallies, sources, held, newer] = await Promise.all([
    readTallies(store),
    readSourceTallies(store, topic),
    readEntries(store, [...new Set([...ids, ...gone.keys()])]),
    newest && isList ? countNewer(store, name, newest) : 0,
  ]);
  const now = new Map(held.map((entry) => [entry.id, entry]));
  const entries = shown.entries.map((entry) => now.get(entry.id) ?? entry);
  const list = { ...shown, entries };
  if (!isList) return { list, tallies, newer, gone: new Map(gone), isOther: false };
  const left = held.filter(({ read }) => part.unread && read).sort(byAge);
  const { count, unread } = countsOf(shown, tallies, sources);
  const total = count - newer + left.length;
  const stays = new Set(left.map(({ id }) => id));
  const isListed = (id: string) =>
    stays.has(id) || now.get(id)?.topicKeys.some((key) => key.startsWith(`${name}\0`)) === true;
  const isOther = Math.min(size, total - (page - 1) * size) !== ids.length || !ids.every(isListed);
  // Counted, for what was read elsewhere may have stood on the pages before.
  const places = left.map(
    async (entry, n) => [entry.id, (await countNewer(store, name, entry)) - newer + n] as const,
  );
  const kept = new Map(await Promise.all(places));
  return { list: { ...list, sources, total, unread }, tallies, newer, gone: kept, isOther };
}

/** Some entries of a list as its reader knows it: without what is newer, and with what has left it since. */
async function readSlice(
  store: Store,
  { topic, part, newest, gone }: KnownList,
  offset: number,
  limit: number,
  total?: number,
): Promise<Entry[]> {
  const slots = remainingSlots([...gone.values()], offset, limit);
  const left = [...gone].filter(([, place]) => place >= offset && place < offset + limit);
  const count = total === undefined ? {} : { total: total - gone.size };
  const [held, kept] = await Promise.all([
    readTopicPage(store, listName(topic, part), { ...slots, newest, ...count }),
    readEntries(
      store,
      left.map(([id]) => id),
    ),
  ]);
  return [...held, ...kept].sort(byAge);
}

/** The newest first, as lists are. */
const byAge = (a: Entry, b: Entry) => b.time - a.time || (a.id < b.id ? 1 : -1);

/** How many entries a part of a topic holds, and how many of its topic, or of its source there, are unread. */
function countsOf(
  { topic, part }: Pick<KnownList, 'topic' | 'part'>,
  tallies: Counts,
  sources: Counts,
): { count: number; unread: number } {
  const held = part.source === null ? tallies.get(topic) : sources.get(part.source);
  const { total, unread } = held ?? { total: 0, unread: 0 };
  return { count: part.unread ? unread : total, unread };
}
