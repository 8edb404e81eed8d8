import type { TickerSnapshot } from '../../lib/snapshot.ts';
import { html } from '../shared/dom.ts';
import { changeRates, drawItems, narrowest } from './items.ts';
import { isSameRow, type Loop, loopOf, shownMeanwhile, timeToShow } from './loop.ts';

/** The moving part of the strip. */
export interface Belt {
  /**
   * Takes a snapshot in: in a moving belt, what would make it jump waits for the end of the round.
   *
   * @param atOnce whether nobody can see it jump
   */
  take(snapshot: TickerSnapshot, atOnce: boolean): void;
  /** Draws what did not fit into view at first, and begins to move. */
  complete(): void;
  /** Brings a focused item into view. */
  reveal(focused: Element): void;
  /** Moves the focus `steps` items on, where there are so many; false where it is in none. */
  step(focused: Element | null, steps: number): boolean;
  /** Shows what came before, or comes next, of a belt that stands. */
  page(direction: 1 | -1): void;
  /** Ends all watching; the belt is not used after. */
  end(): void;
}

/**
 * One transform animation of the style sheet carries the belt, which the browser's compositor runs without
 * script, layout or paint. The rest under the pointer, on focus, in hidden tabs and for those who asked for
 * less motion is the style sheet's as well.
 *
 * @param view what the belt passes through
 */
export function createBelt(first: TickerSnapshot, view: HTMLElement, isRtl: boolean): Belt {
  const items = html('ul');
  /** What follows them when they leave the view; no more of it than fills the view is ever seen. */
  const copy = html('ul', { class: 'copy', 'aria-hidden': 'true' });
  const belt = html('div', { class: 'belt' }, items);
  view.append(belt);
  let shown = first;
  let latest = first;
  let widths = { items: 0, view: 0 };
  let loop: Loop = { moves: false, duration: 0 };
  let speed = first.look.speed;
  /** As long as nothing is painted, no more is drawn than can be seen. */
  let isComplete = false;

  // Asking a belt that stands would have the page laid out for nothing.
  const animation = () => (loop.moves ? belt.getAnimations()[0] : undefined);

  const focusAt = (place: number) =>
    items.children[place]?.querySelector<HTMLElement>('a, button')?.focus();

  const fill = (next: TickerSnapshot) => {
    const held = shown;
    shown = next;
    if (items.childElementCount > 0 && isSameRow(held, next)) {
      for (const list of [items, copy]) changeRates(list, held.rates, next.rates);
      return;
    }
    const drawn = isComplete ? undefined : Math.ceil(innerWidth / narrowest);
    const focused = [...items.children].findIndex((item) => item.matches(':focus-within'));
    items.replaceChildren(...drawItems(next, false, 0, drawn));
    focusAt(focused);
    copy.replaceChildren(...drawItems(next, true, 0, copy.childElementCount));
  };

  /** How many items fill the view, and one more for what is lost in rounding. */
  const fillingView = () => {
    let [count, width] = [1, 0];
    for (const item of items.children) {
      if (width > widths.view) break;
      width += item.clientWidth;
      count += 1;
    }
    return count;
  };

  const swap = () => fill(latest);
  const take = (next: TickerSnapshot, atOnce: boolean) => {
    latest = next;
    const meanwhile = atOnce || !animation() ? next : shownMeanwhile(shown, next);
    if (meanwhile !== shown) fill(meanwhile);
    belt.removeEventListener('animationiteration', swap);
    if (meanwhile !== next) belt.addEventListener('animationiteration', swap, { once: true });
    if (next.look.speed !== speed) turn(next.look.speed);
  };

  /** Sets the round's length and duration. What stands at the view's edge stays there. */
  const turn = (nextSpeed: number) => {
    const next = loopOf(widths.items, widths.view, nextSpeed);
    const running = animation();
    const travelled = running ? ((Number(running.currentTime) % loop.duration) / 1000) * speed : 0;
    const sameRound = next.duration === loop.duration && next.moves === loop.moves;
    if (next.moves) {
      copy.append(...drawItems(shown, true, copy.childElementCount, fillingView()));
      if (!copy.parentNode) belt.append(copy);
    } else copy.remove();
    loop = next;
    speed = nextSpeed;
    if (sameRound) return;
    belt.classList.toggle('moves', next.moves);
    belt.style.setProperty('--round', `${next.duration}ms`);
    belt.style.setProperty('--travel', `${isRtl ? '' : '-'}${widths.items}px`);
    if (travelled === 0) return;
    const started = animation();
    if (started) started.currentTime = ((travelled / nextSpeed) * 1000) % next.duration;
  };

  const observer = new ResizeObserver((entries) => {
    for (const { target, borderBoxSize } of entries) {
      const width = Math.round((borderBoxSize[0]?.inlineSize ?? 0) * 100) / 100;
      widths = { ...widths, [target === items ? 'items' : 'view']: width };
    }
    turn(speed);
  });
  fill(first);

  const itemOf = (element: Element | null) => element?.closest<HTMLElement>('.belt li') ?? null;
  return {
    take,
    complete() {
      if (isComplete) return;
      isComplete = true;
      items.append(...drawItems(shown, false, items.childElementCount));
      observer.observe(items);
      observer.observe(view);
    },
    reveal(focused) {
      const item = itemOf(focused);
      if (!item) return;
      const { offsetLeft, offsetWidth } = item;
      const offset = isRtl ? widths.items - offsetLeft - offsetWidth : offsetLeft;
      const running = animation();
      if (running) running.currentTime = timeToShow(offset, widths.items, loop.duration);
      else item.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    },
    step(focused, steps) {
      const own = itemOf(focused);
      if (!own) return false;
      focusAt([...items.children].indexOf(own) + steps);
      return true;
    },
    page(direction) {
      const forwards = isRtl ? -direction : direction;
      view.scrollLeft += forwards * view.clientWidth * 0.8;
    },
    end: () => observer.disconnect(),
  };
}
