import type { BoardSpan } from '../../lib/rates/periods.ts';
import type { BoardProps } from '../rates/board.tsx';
import type { BoardView } from '../rates/board-rows.ts';
import type { ArticleActions } from './article.tsx';
import type { BarActions } from './bar.tsx';
import type { ListBarActions } from './list-bar.tsx';

/** What a reader can do. */
export interface ReadingActions extends ArticleActions, ListBarActions, BarActions {
  /** Shows the list from its newest story on. */
  showNew(): void;
  turnTo(page: number): void;
  /** Searches in all topics; null ends the search. */
  search(query: string | null): void;
  turnBoard(view: BoardView): void;
  spanBoard(span: BoardSpan): void;
  toggleCard(pair: string): void;
  convert: BoardProps['onConvert'];
  refresh(): void;
  cancel(): void;
  dismissOutcome(): void;
  dismissSince(): void;
  options(): void;
  /** Null where there is no side panel, or where this is it. */
  openPanel: (() => void) | null;
  /** The reader has scrolled to, or focused, something: to be found there the next time. */
  readTo(place: { scroll?: number; article?: string }): void;
}
