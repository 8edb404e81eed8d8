import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { ShownList } from '../../components/reading/list-view.ts';
import { allTopics, type Entry } from '../../lib/news/entry.ts';
import type { ListPart } from '../../lib/news/list-part.ts';
import { openStore } from '../../lib/store/open.ts';
import { type ListPlace, wholeList } from '../../lib/store/topic-keys.ts';
import { type Counts, readListPage, readShownAgain } from './read-list.ts';

/** Typing is searched for at once, and then no more often than this, in milliseconds. */
const searchPause = 120;

/** Where a reader is in the lists. */
export interface ListPosition {
  topic: string;
  part: ListPart;
  page: number;
}

/** The list that is read: its place, its page, and what came in meanwhile. */
export interface ReadingList {
  position: ReadonlySignal<ListPosition>;
  query: ReadonlySignal<string | null>;
  list: ReadonlySignal<ShownList | null>;
  /** Kept as soon as there is a list. */
  filled: Promise<void>;
  tallies: ReadonlySignal<Counts>;
  /** New entries that are not shown, for they would push away what is being read. */
  pending: ReadonlySignal<number>;
  /** The list's newest entry as its reader knows it; what waits is newer. */
  newest(): ListPlace | null;
  /** Shows a list from its newest entry on. */
  enter(place: Partial<ListPosition>): Promise<void>;
  /** Shows another page of the list, or of what was found. */
  turnTo(page: number): Promise<void>;
  /** Searches in all topics, as one types; null goes back to the list. */
  search(text: string | null): void;
  /** Brings marks and counts up to date after a write; what is read stays where it is. */
  follow(): Promise<void>;
  /** Shows what an article has just become, before it is written. */
  mark(id: string, change: Partial<Pick<Entry, 'read' | 'saved'>>): void;
  /** The same number of articles no longer fits, or more do. */
  resized(): Promise<void>;
  /** Shows an empty list: nothing can be read. */
  giveUp(): void;
}

/**
 * @param sizeOf how many articles fit on a page
 * @param isSettled whether the first headlines have all come in; until then new ones are shown as they come
 */
export function createReadingList(sizeOf: () => number, isSettled: () => boolean): ReadingList {
  const position = signal<ListPosition>({ topic: allTopics, part: wholeList, page: 1 });
  const query = signal<string | null>(null);
  const list = signal<ShownList | null>(null);
  const filled = new Promise<void>((resolve) => {
    list.subscribe((shown) => {
      if (shown) resolve();
    });
  });
  const tallies = signal<Counts>(new Map());
  const pending = signal(0);
  /** The list's newest entry when its reader came; what is newer waits. */
  let newest: ListPlace | null = null;
  /** Entries that were read in a list of unread ones, by id, with their places: they stay there until it is left. */
  let gone = new Map<string, number>();
  let searchPage = 1;
  let reads = 0;
  let searchTimer: ReturnType<typeof setTimeout> | undefined;
  let searchedAt = 0;

  /** Reads the chosen page; answers that come after the reader went on are dropped. */
  async function read(fresh: boolean): Promise<void> {
    reads += 1;
    const own = reads;
    const sought = query.value?.trim() ?? '';
    if (isSearched(sought)) return await readSought(sought, own);
    const store = await openStore();
    if (fresh) newest = null;
    const { topic, part, page } = position.value;
    const found = await readListPage(
      store,
      { topic, part, newest, gone },
      { page, size: sizeOf() },
    );
    if (own !== reads) return;
    newest = found.newest;
    batch(() => {
      position.value = { ...position.value, page: found.list.page };
      tallies.value = found.tallies;
      pending.value = found.newer;
      list.value = found.list;
    });
  }

  async function readSought(sought: string, own: number): Promise<void> {
    // Most popups search for nothing.
    const [store, { searchEntries }] = await Promise.all([
      openStore(),
      import('../../lib/store/search.ts'),
    ]);
    const size = sizeOf();
    const page = searchPage;
    const range = { offset: (page - 1) * size, limit: size };
    const isWanted = () => own === reads;
    const found = await searchEntries(store, sought, range, isWanted);
    if (!isWanted()) return;
    batch(() => {
      pending.value = 0;
      list.value = {
        topic: allTopics,
        part: wholeList,
        query: sought,
        page,
        size,
        ...found,
        unread: 0,
        sources: new Map(),
      };
    });
  }

  /** Whether a list is the one that its reader wants, and not on its way to another. */
  function isHere({ topic, part, page, query: sought }: ShownList): boolean {
    const at = position.value;
    return sought !== '' || (at.topic === topic && at.part === part && at.page === page);
  }

  async function follow(): Promise<void> {
    const shown = list.value;
    if (!shown || shown.entries.length === 0 || !isSettled()) return await read(true);
    if (!isHere(shown)) return await read(false);
    const store = await openStore();
    const now = await readShownAgain(store, shown, { newest, gone });
    // The reader went on while this was read, perhaps to a page that was read before the write.
    if (list.value !== shown || !isHere(shown)) return await follow();
    gone = now.gone;
    if (now.isOther) return await read(false);
    batch(() => {
      tallies.value = now.tallies;
      pending.value = now.newer;
      list.value = now.list;
    });
  }

  async function enter(place: Partial<ListPosition>): Promise<void> {
    clearTimeout(searchTimer);
    gone.clear();
    batch(() => {
      query.value = null;
      position.value = { ...position.value, page: 1, ...place };
    });
    await read(true);
  }

  async function turnTo(page: number): Promise<void> {
    if (isSearched(query.value ?? '')) searchPage = page;
    else position.value = { ...position.value, page };
    await read(false);
  }

  function search(text: string | null): void {
    query.value = text;
    searchPage = 1;
    clearTimeout(searchTimer);
    const wait = text === null ? 0 : searchedAt + searchPause - Date.now();
    const go = () => {
      searchedAt = Date.now();
      void read(false);
    };
    if (wait <= 0) go();
    else searchTimer = setTimeout(go, wait);
  }

  function mark(id: string, change: Partial<Pick<Entry, 'read' | 'saved'>>): void {
    const shown = list.value;
    const at = shown?.entries.findIndex((entry) => entry.id === id) ?? -1;
    if (!shown || at === -1) return;
    if (shown.part.unread && change.read === true) gone.set(id, (shown.page - 1) * shown.size + at);
    if (change.read === false) gone.delete(id);
    list.value = {
      ...shown,
      entries: shown.entries.map((entry) => (entry.id === id ? { ...entry, ...change } : entry)),
    };
  }

  async function resized(): Promise<void> {
    const shown = list.value;
    const size = sizeOf();
    if (!shown || shown.size === size) return;
    const page = Math.floor(((shown.page - 1) * shown.size) / size) + 1;
    // The places of what has gone were counted on other pages.
    await (shown.query === '' ? enter({ page }) : turnTo(page));
  }

  function giveUp(): void {
    const { topic, part } = position.value;
    const nothing = { entries: [], total: 0, more: false, unread: 0, sources: new Map() };
    list.value = { topic, part, query: '', page: 1, size: sizeOf(), ...nothing };
  }

  return {
    position,
    query,
    list,
    filled,
    tallies,
    pending,
    newest: () => newest,
    enter,
    turnTo,
    search,
    follow,
    mark,
    resized,
    giveUp,
  };
}

/** Whether there is a word to search for: a single letter is none, and of it nothing is known. */
const isSearched = (text: string) => /[\p{L}\p{N}]{2}/u.test(text);
