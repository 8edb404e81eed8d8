import type { CardSheet } from '../../lib/card-sheet.ts';
import type { Conversion, ConverterSide } from '../../lib/rate-card.ts';
import { draw } from '../shared/dom.ts';
import { createCrosshair } from './crosshair.ts';

export interface CardActions {
  /** Converts what was typed beside one currency; the answer fills the other field. */
  convert(side: ConverterSide, typed: string): Promise<Conversion | null>;
  close(): void;
}

/**
 * A card that stands somewhere. Keys and typing are handed to it by whoever holds it: on a page they are
 * caught before the page can hear them, and so never reach the card by themselves.
 */
export interface ShownCard {
  element: Element;
  /** Answers a key that was pressed on `target`, an element of the card. */
  key(event: KeyboardEvent, target: Element | null): void;
  /** Answers typing in `target`, an element of the card. */
  typed(target: Element | null): Promise<void>;
}

/** A rate at length, as its sheet lays it out. */
export function createCard(
  { element: drawing, spans, first }: CardSheet,
  actions: CardActions,
): ShownCard {
  const element = draw(drawing);
  const find = (selector: string) => element.querySelector(selector);
  const slider = find('.crosshair');
  const readout = find('.readout');
  const span = spans[first];
  const crosshair = slider && readout && span && createCrosshair(slider, readout, span);
  /** Answers that come late must not undo a later one. */
  let latest = 0;

  element.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    if (target.closest('.close')) actions.close();
    const choice = target.closest<HTMLElement>('[data-span]');
    const chosen = spans[Number(choice?.dataset['span'])];
    if (!choice || !chosen) return;
    for (const other of element.querySelectorAll('[data-span]')) {
      other.ariaPressed = `${other === choice}`;
    }
    crosshair?.show(chosen);
  });

  return {
    element,
    key(event, target) {
      if (event.key === 'Escape') {
        event.stopPropagation();
        actions.close();
      } else if (target && target === slider) crosshair?.key(event);
    },
    async typed(target) {
      if (!(target instanceof HTMLInputElement)) return;
      const side = target.dataset['side'] === 'base' ? 'base' : 'quote';
      const other = side === 'base' ? 'quote' : 'base';
      latest += 1;
      const own = latest;
      const answer = await actions.convert(side, target.value);
      if (!answer || own !== latest) return;
      const field = element.querySelector<HTMLInputElement>(`[data-side=${other}]`);
      if (field) field.value = answer[other];
      const problem = find('.problem');
      if (problem) problem.textContent = answer.problem;
    },
  };
}
