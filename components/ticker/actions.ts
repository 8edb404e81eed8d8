import type { StripOrder, StyledCard } from '../../lib/messages.ts';
import type { Conversion, ConverterSide } from '../../lib/rate-card.ts';
import type { TabPlace, TickerOverlay } from '../../lib/snapshot.ts';

/** What the strip has to ask and to tell, always because its user has pressed something. */
export interface TickerActions {
  /** What stands over the strip, with its style sheet; null where there is none yet. */
  overlay(): Promise<{ overlay: TickerOverlay; style: string } | null>;
  card(pair: string): Promise<StyledCard | null>;
  convert(pair: string, side: ConverterSide, typed: string): Promise<Conversion | null>;
  /** The pause button was pressed: it holds for all pages. */
  pause(paused: boolean): void;
  /** A headline was opened, or something was chosen from the menu. */
  tell(order: StripOrder): void;
  /** The strip was shrunk, restored, or its tab moved. */
  keepPlace(place: Omit<TabPlace, 'setAt'>): void;
  /** Looks anew at what is stored: while a page was put away, to come back as it was, changes were missed. */
  reread(): void;
  /** Whether the extension is still there. */
  isAlive(): boolean;
}
