import type { TickerSnapshot } from '../../lib/snapshot.ts';
import { draw, find as findIn } from '../shared/dom.ts';
import { type Belt, createBelt } from './belt.ts';

/** The whole strip: the mark and the time at its beginning, the moving part, the controls. */
export interface Strip {
  element: HTMLElement;
  belt: Belt;
  /** @param atOnce whether nobody can see the items jump */
  update(snapshot: TickerSnapshot, atOnce: boolean): void;
  /** `paused`: by the button, on all pages; `held`: something is open over the strip, or the tab is hidden. */
  rest(paused: boolean, held: boolean): void;
}

/** Presses of its controls carry `data-press`; who holds the strip answers them. */
export function createStrip(first: TickerSnapshot, isRtl: boolean): Strip {
  const element = draw(first.parts.strip);
  element.dir = isRtl ? 'rtl' : 'ltr';
  const find = (selector: string) => findIn(element, selector);
  const belt = createBelt(first, find('.view'), isRtl);
  const hold = find('.hold');
  const say = (selector: string, text: string | null) => {
    const place = find(selector);
    place.textContent = text;
    place.hidden = text === null;
  };
  return {
    element,
    belt,
    update(snapshot, atOnce) {
      element.classList.toggle('still', snapshot.look.motion === 'still');
      say('.as-of', snapshot.asOf);
      say('.notice', snapshot.notice);
      // Nothing jumps in a strip that stands; one that goes on shows what is new.
      belt.take(snapshot, atOnce || element.classList.contains('paused'));
    },
    rest(paused, held) {
      element.classList.toggle('held', paused || held);
      element.classList.toggle('paused', paused);
      hold.title = hold.dataset[paused ? 'resume' : 'pause'] ?? '';
      hold.ariaLabel = hold.title;
    },
  };
}
