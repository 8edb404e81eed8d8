import type { CardSheet } from './card-sheet.ts';
import type { Conversion, ConverterSide } from './rate-card.ts';
import type { TickerLook } from './snapshot.ts';

/** What a page's strip asks the worker, always because its user has pressed or typed something. */
export type StripRequest =
  | { type: 'card'; pair: string }
  | { type: 'convert'; pair: string; side: ConverterSide; typed: string }
  /** A headline was opened. */
  | { type: 'read'; id: string }
  /** The strip is not wanted on the page's site. */
  | { type: 'hide-site' }
  | { type: 'look'; change: LookChange }
  | { type: 'options' };

/** What needs no answer. */
export type StripOrder = Exclude<StripRequest, { type: 'card' | 'convert' }>;

/** What can be changed from a strip's menu. */
export type LookChange = Partial<Pick<TickerLook, 'enabled' | 'edge' | 'speed'>>;

/**
 * A card, or a sentence where there can be none, with its style sheet: pages on which no card is ever opened
 * need not carry that.
 */
export interface StyledCard {
  card: CardSheet;
  style: string;
}

/** What the worker answers to each; null where it cannot. */
export interface StripAnswers {
  card: StyledCard | null;
  convert: Conversion | null;
  read: null;
  'hide-site': null;
  look: null;
  options: null;
}
