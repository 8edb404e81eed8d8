import type { ReadonlySignal } from '@preact/signals';
import {
  type ReadingPlace,
  type ReadingSurface,
  savePlace,
} from '../../lib/platform/reading-place.ts';
import type { Settings } from '../../lib/settings/schema.ts';
import type { ReadingBoard } from './reading-board.ts';
import type { ListPosition, ReadingList } from './reading-list.ts';

/** The place is written so long after the reader's last move, in milliseconds. */
const restBeforeSaving = 250;

/** The reader's way through the list, and where it has led: to be found there the next time. */
export interface KeptPlace {
  /** Goes to the beginning of a list. */
  goTo(position: Partial<ListPosition>): Promise<void>;
  turnTo(page: number): Promise<void>;
  /** The reader has scrolled to, or focused, something. */
  readTo(moved: Partial<Pick<ReadingPlace, 'scroll' | 'article'>>): void;
  /** Writes the place now. */
  keep(): void;
  /** Writes it when the reader rests. */
  keepSoon(): void;
}

/**
 * @param place where the page was left
 * @param isPrivate whether nothing may be kept of what is read here
 */
export function createKeptPlace(
  surface: ReadingSurface,
  place: ReadingPlace,
  list: ReadingList,
  board: ReadingBoard,
  settings: ReadonlySignal<Settings>,
  isPrivate: () => boolean,
): KeptPlace {
  let saving: ReturnType<typeof setTimeout> | undefined;

  function keep(): void {
    clearTimeout(saving);
    if (isPrivate()) return;
    const { topic, page, part } = list.position.value;
    Object.assign(place, { topic, page, ...part, board: board.view.value, span: board.span.value });
    place.rows = settings.value.rates.watchlist.length;
    savePlace(surface, place);
  }

  function keepSoon(): void {
    clearTimeout(saving);
    saving = setTimeout(keep, restBeforeSaving);
  }

  return {
    keep,
    keepSoon,
    async goTo(position) {
      Object.assign(place, { scroll: 0, article: '' });
      await list.enter(position);
      keep();
    },
    async turnTo(page) {
      Object.assign(place, { scroll: 0, article: '' });
      await list.turnTo(page);
      keep();
    },
    readTo(moved) {
      // What is found has no place to be kept; the topic's waits behind it.
      if (list.query.value !== null) return;
      Object.assign(place, moved);
      keepSoon();
    },
  };
}
