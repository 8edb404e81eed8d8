import type { TickerHeadline, TickerRate, TickerSnapshot } from '../../lib/snapshot.ts';
import { html } from '../shared/dom.ts';

/** How long a changed figure glows, in milliseconds. */
const glow = 1600;

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
  to = rates.length + headlines.length,
): HTMLLIElement[] {
  const items: HTMLLIElement[] = [];
  for (let n = from; n < to; n += 1) {
    const [rate, headline] = [rates[n], headlines[n - rates.length]];
    // The whole strip is one stop of the tabulator; the arrow keys go through what is in it.
    const stop = copy || n > 0 ? -1 : 0;
    if (rate) items.push(drawRate(rate, stop));
    else if (headline) items.push(drawHeadline(headline, stop));
  }
  return items;
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
    const fresh = drawRate(rate, 0);
    const content = fresh.querySelector('button');
    item.className = fresh.className;
    item.setAttribute('title', rate.provenance);
    pressed.ariaLabel = nameOf(rate);
    // The button itself stays, and with it the focus that may be on it.
    pressed.replaceChildren(...(content?.childNodes ?? []));
    if (held.rate !== rate.rate || held.change !== rate.change) flash(item);
  });
}

function flash(item: Element): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  item.animate({ opacity: [0.9, 0] }, { pseudoElement: '::before', duration: glow });
}

function drawRate(rate: TickerRate, stop: number): HTMLLIElement {
  const { id, pair, change, direction, staleSince, provenance } = rate;
  return html(
    'li',
    { class: staleSince ? 'rate stale' : 'rate', title: provenance },
    html(
      'button',
      { 'aria-label': nameOf(rate), 'data-rate': id, tabindex: stop },
      html('b', {}, pair),
      ' ',
      html('span', { class: 'figure' }, rate.rate),
      ' ',
      html('span', { class: `change ${direction}` }, change),
      ...(staleSince ? [html('span', { class: 'source' }, staleSince)] : []),
    ),
  );
}

function nameOf({ pair, rate, change, staleSince }: TickerRate): string {
  return `${pair} ${rate} ${change}${staleSince ? ` ${staleSince}` : ''}`;
}

function drawHeadline(
  { id, title, language, link, source, highlighted }: TickerHeadline,
  stop: number,
): HTMLLIElement {
  const text = html('bdi', { lang: language }, title);
  return html(
    'li',
    {},
    html(
      'a',
      {
        href: link,
        target: '_blank',
        rel: 'noopener noreferrer',
        'data-headline': id,
        tabindex: stop,
      },
      highlighted ? html('mark', {}, text) : text,
    ),
    ' ',
    html('span', { class: 'source' }, source),
  );
}
