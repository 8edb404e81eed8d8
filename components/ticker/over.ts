import type { OverStrip } from '../../lib/messages.ts';
import { type CardActions, createCard } from '../rates/card.ts';
import { html } from '../shared/dom.ts';
import type { Menu } from './menu.ts';

/** What stands over the strip: a card, a sentence, or the menu. Keys come to it from its holder. */
export interface Over {
  element: HTMLElement;
  /** The pair whose card it is, or null. */
  pair: string | null;
  /** The style sheet it brings with it. */
  style: string;
  key(event: KeyboardEvent, focused: Element | null): void;
  typed(focused: Element | null): unknown;
}

/** A card, or a sentence where there can be none. */
export function standCard(over: OverStrip, closeWord: string, actions: CardActions): Over {
  const frame = (child: Element) => html('div', { class: 'over' }, child);
  if (over.type === 'card') {
    const { element, key, typed } = createCard(over.card, actions);
    return { element: frame(element), pair: over.card.pair, style: over.style, key, typed };
  }
  const close = html('button', { class: 'close', 'aria-label': closeWord }, '×');
  close.addEventListener('click', actions.close);
  const said = html(
    'section',
    { class: 'card said', tabindex: -1, role: 'status' },
    html('p', {}, over.text),
    close,
  );
  return {
    element: frame(said),
    pair: null,
    style: over.style,
    key: ({ key }) => key === 'Escape' && actions.close(),
    typed: () => undefined,
  };
}

/** The menu, at the end of the strip where its button is. */
export function standMenu({ element, key }: Menu): Over {
  return {
    element: html('div', { class: 'over at-end' }, element),
    pair: null,
    style: '',
    key,
    typed: () => undefined,
  };
}
