import type { StyledCard } from '../../lib/messages.ts';
import { type CardActions, createCard } from '../rates/card.ts';
import { html } from '../shared/dom.ts';
import type { Menu } from './menu.ts';

/** What stands over the strip: a card, a sentence, or the menu. Keys come to it from its holder. */
export interface Over {
  element: HTMLElement;
  /** The pair whose card it is, or nothing. */
  pair: string;
  isMenu: boolean;
  /** The style sheet it brings with it. */
  style: string;
  key(event: KeyboardEvent, focused: Element | null): void;
  typed(focused: Element | null): unknown;
}

/** A card, or a sentence where there can be none. */
export function standCard({ card, style }: StyledCard, actions: CardActions): Over {
  const { element, key, typed } = createCard(card, actions);
  const over = html('div', { class: 'over' }, element);
  return { element: over, pair: card.pair, isMenu: false, style, key, typed };
}

/** The menu, at the end of the strip where its button is. */
export function standMenu({ element, key }: Menu, style: string): Over {
  const over = html('div', { class: 'over at-end' }, element);
  return { element: over, pair: '', isMenu: true, style, key, typed: () => undefined };
}
