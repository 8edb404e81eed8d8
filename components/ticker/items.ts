import type { TickerRate, TickerSnapshot } from '../../lib/snapshot.ts';
import { draw, find } from '../shared/dom.ts';

/**
 * The strip's items in their order: the rates, then the headlines.
 *
 * @param copy whether they are a copy for the seam: a pointer may press what is in it, the keyboard and
 *   screen readers never meet it
 * @param from the first one that is wanted, and `to` the first that is not
 */
export function drawItems(
  { rates, headlines }: TickerSnapshot,
  copy: boolean,
  from = 0,
  to?: number,
): HTMLElement[] {
  return [...rates, ...headlines].slice(from, to).map(({ item }, n) => {
    const element = draw(item);
    // The whole strip is one stop of the tabulator; the arrow keys go through what is in it.
    if (!copy && from + n === 0) find(element, '[tabindex]').tabIndex = 0;
    return element;
  });
}

/** An item is hardly narrower, in CSS pixels: so many of them fill a view. */
export const narrowest = 150;

/** Puts new figures in the place of old ones; every list shows the same pairs in the same order. */
export function changeRates(
  list: HTMLUListElement,
  before: readonly TickerRate[],
  after: readonly TickerRate[],
): void {
  after.forEach((rate, n) => {
    const [item, held] = [list.children[n], before[n]];
    const pressed = item?.querySelector('button');
    if (!item || !pressed || !held || JSON.stringify(held) === JSON.stringify(rate)) return;
    const fresh = draw(rate.item);
    const content = find(fresh, 'button');
    item.className = fresh.className;
    item.setAttribute('title', fresh.title);
    pressed.ariaLabel = content.ariaLabel;
    // The button itself stays, and with it the focus that may be on it.
    pressed.replaceChildren(...content.childNodes);
    if (held.rate !== rate.rate || held.change !== rate.change) flash(item);
  });
}

/** Lets the style sheet show it once. */
function flash(item: Element): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  item.classList.add('glows');
  item.addEventListener('animationend', () => item.classList.remove('glows'), { once: true });
}
