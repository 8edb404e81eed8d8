import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { BarView } from '../../components/reading/bar.tsx';
import type { Messages } from '../../lib/i18n/en.ts';
import { savedEntries } from '../../lib/news/entry.ts';
import { announceStoreChange } from '../../lib/platform/store-channel.ts';
import { markRead, markSaved } from '../../lib/store/entries.ts';
import { openStore } from '../../lib/store/open.ts';
import type { ReadingList } from './reading-list.ts';

/** What becomes of a list that is marked as a whole. */
type MarkAll =
  | { state: 'none' }
  | { state: 'marking'; done: number }
  | { state: 'marked'; count: number; list: string }
  | { state: 'undoing'; left: number }
  | { state: 'undone'; count: number }
  | { state: 'failed' };

/** Loaded when a whole list is marked, which most popups never see. */
const markAllOf = () => import('../../lib/store/mark-all.ts');

/** A passing word stands so long, in milliseconds. */
const passing = 4000;

/** The reader's marks: read, saved, all of a list at once, and what is said of them. */
export interface ReadingMarks {
  bar: ReadonlySignal<BarView | null>;
  mark(id: string, read: boolean): Promise<void>;
  /** An article was opened: it is read, and in a private window nobody is told. */
  opened(id: string): Promise<void>;
  save(id: string, saved: boolean): Promise<void>;
  /** Marks the list that is shown; `label` is what it is called. */
  markAll(label: string): Promise<void>;
  undoMarkAll(): Promise<void>;
  dismiss(): void;
  /** Says something for a moment. */
  say(text: string): void;
}

/** @param isPrivate whether nothing may be kept of what is read here */
export function createReadingMarks(
  list: ReadingList,
  isPrivate: () => boolean,
  messages: ReadonlySignal<Messages>,
): ReadingMarks {
  const words = () => messages.value.reading;
  const all = signal<MarkAll>({ state: 'none' });
  const said = signal<string | null>(null);
  /** What the last marking of a list has marked, less what was opened since. */
  let marked = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const bar = computed<BarView | null>(() => {
    if (said.value !== null) return { text: said.value, undo: false };
    const state = all.value;
    return state.state === 'none'
      ? null
      : { text: markAllText(state, words()), undo: state.state === 'marked' && state.count > 0 };
  });

  function say(text: string): void {
    said.value = text;
    clearTimeout(timer);
    timer = setTimeout(() => {
      said.value = null;
    }, passing);
  }

  async function setRead(id: string, read: boolean): Promise<void> {
    // What is opened after its list was marked is read in its own right.
    marked.delete(id);
    list.mark(id, { read });
    await markRead(await openStore(), [id], read);
    announceStoreChange('entries');
    await list.follow();
  }

  return {
    bar,
    say,
    async mark(id, read) {
      if (isPrivate()) return say(words().private);
      await setRead(id, read).catch(() => say(words().markBroken));
    },
    async opened(id) {
      // A mark that cannot be written (a full disk) is no reason not to open the article.
      if (!isPrivate()) await setRead(id, true).catch(() => undefined);
    },
    async save(id, saved) {
      list.mark(id, { saved });
      try {
        await markSaved(await openStore(), [id], saved, { travels: !isPrivate() });
      } catch {
        say(words().markBroken);
      }
      announceStoreChange('entries');
      // In the list of saved ones, what is let go leaves.
      if (list.position.value.topic === savedEntries && list.query.value === null) {
        await list.turnTo(list.position.value.page);
      } else await list.follow();
    },
    async markAll(label) {
      if (isPrivate()) return say(words().private);
      const { topic, part } = list.position.value;
      said.value = null;
      marked = new Set();
      const own = marked;
      all.value = { state: 'marking', done: 0 };
      try {
        const { markListRead } = await markAllOf();
        const store = await openStore();
        await markListRead(store, topic, part.source, Date.now(), list.newest(), (ids) => {
          for (const id of ids) {
            own.add(id);
            if (!part.unread) list.mark(id, { read: true });
          }
          all.value = { state: 'marking', done: own.size };
        });
        all.value = { state: 'marked', count: own.size, list: label };
      } catch {
        all.value = { state: 'failed' };
      }
      announceStoreChange('entries');
      await (part.unread ? list.enter({}) : list.follow());
    },
    async undoMarkAll() {
      const ids = [...marked];
      marked = new Set();
      let left = ids.length;
      all.value = { state: 'undoing', left };
      try {
        const { markUnread } = await markAllOf();
        await markUnread(await openStore(), ids, (count) => {
          left -= count;
          all.value = { state: 'undoing', left };
        });
        all.value = { state: 'undone', count: ids.length };
      } catch {
        all.value = { state: 'failed' };
      }
      announceStoreChange('entries');
      await (list.position.value.part.unread ? list.enter({}) : list.follow());
    },
    dismiss() {
      said.value = null;
      all.value = { state: 'none' };
    },
  };
}

function markAllText(
  state: Exclude<MarkAll, { state: 'none' }>,
  words: Messages['reading'],
): string {
  switch (state.state) {
    case 'marking':
      return words.marking(state.done);
    case 'marked':
      return state.count === 0 ? words.markedNone : words.markedAll(state.count, state.list);
    case 'undoing':
      return words.undoing(state.left);
    case 'undone':
      return words.undone(state.count);
    case 'failed':
      return words.markBroken;
  }
}
