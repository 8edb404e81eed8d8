import type { ReadonlySignal } from '@preact/signals';
import type { ReadingActions } from '../../components/reading/reading-actions.ts';
import type { Messages } from '../../lib/i18n/en.ts';
import { copyText } from '../../lib/platform/clipboard.ts';
import { openOptions, openTab, openTabBehind } from '../../lib/platform/pages.ts';
import type { KeptPlace } from './kept-place.ts';
import type { ReadingBoard } from './reading-board.ts';
import type { ReadingList } from './reading-list.ts';
import type { ReadingMarks } from './reading-marks.ts';
import type { ReadingRefresh } from './reading-refresh.ts';
import type { ReadingSince } from './reading-since.ts';

/** What the reading page is made of. */
interface ReadingParts {
  board: ReadingBoard;
  list: ReadingList;
  marks: ReadingMarks;
  refreshing: ReadingRefresh;
  since: ReadingSince;
  kept: KeptPlace;
  /** Leads to the side panel; null where there is none, or where this is it. */
  openPanel: ReadonlySignal<(() => void) | null>;
  messages: ReadonlySignal<Messages>;
  /** What the tab of a list is called. */
  labelOf(topic: string): string;
  refresh(): Promise<void>;
}

/** What a reader can do, each handed to the part that does it. */
export function createReadingActions(parts: ReadingParts): ReadingActions {
  const { board, list, marks, refreshing, since, kept, openPanel, messages } = parts;
  return {
    chooseTopic: (topic) => void kept.goTo({ topic }),
    choosePart: (change) => void kept.goTo({ part: { ...list.position.value.part, ...change } }),
    showNew: () => void kept.goTo({}),
    turnTo: (page) => void kept.turnTo(page),
    search: list.search,
    readTo: kept.readTo,
    toggleCard: (pair) => void board.toggleCard(pair),
    convert: async (side, typed) => board.card.value?.convert(side, typed) ?? null,
    turnBoard(turned) {
      board.turn(turned);
      kept.keep();
    },
    spanBoard(chosen) {
      board.showSpan(chosen);
      kept.keep();
    },
    async open(id, link) {
      await marks.opened(id);
      await openTab(link);
    },
    opened: (id) => void marks.opened(id),
    async openBehind(id, link) {
      await openTabBehind(link);
      await marks.opened(id);
    },
    save: (id, saved) => void marks.save(id, saved),
    mark: (id, read) => void marks.mark(id, read),
    markAll: () => void marks.markAll(parts.labelOf(list.position.value.topic)),
    undoMarkAll: () => void marks.undoMarkAll(),
    dismissBar: marks.dismiss,
    async copyLink(link) {
      const copied = await copyText(link);
      const { reading: words } = messages.value;
      marks.say(copied ? words.copied : words.notCopied);
    },
    get share() {
      if (!('share' in navigator)) return null;
      // Whoever thinks better of it has nothing to be told.
      return (title: string, url: string) =>
        void navigator.share({ title, url }).catch(() => undefined);
    },
    refresh: () => void parts.refresh(),
    cancel: refreshing.cancel,
    dismissOutcome: refreshing.dismissOutcome,
    dismissSince: since.dismiss,
    options: () => void openOptions(),
    get openPanel() {
      return openPanel.value;
    },
  };
}
