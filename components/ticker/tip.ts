import type { TickerSnapshot } from '../../lib/snapshot.ts';
import { html } from '../shared/dom.ts';

/** What a headline's article begins with, over the headline. The style sheet waits a beat before it shows it. */
export interface Tip {
  element: HTMLElement;
  /** Follows the pointer or the focus: over a headline it tells of it, over itself it stays, else it goes. */
  follow(target: Element | null, snapshot: TickerSnapshot): void;
  isShown(): boolean;
  hide(): void;
}

/** @param onChange called when it comes or goes, for it needs room */
export function createTip(onChange: () => void): Tip {
  const element = html('div', { class: 'tip', role: 'tooltip', id: 'tip', hidden: '' });
  let described: Element | null = null;
  const show = (link: Element | null) => {
    if (link === described) return;
    described?.removeAttribute('aria-describedby');
    link?.setAttribute('aria-describedby', 'tip');
    described = link;
    element.hidden = link === null;
    onChange();
  };
  return {
    element,
    follow(target, { headlines }) {
      if (target && element.contains(target)) return;
      const link = target?.closest<HTMLElement>('.belt [data-headline]') ?? null;
      const headline = headlines.find(({ id }) => id === link?.dataset['headline']);
      if (!link || !headline?.excerpt) return show(null);
      if (link === described) return;
      show(null);
      element.replaceChildren(
        html('b', { dir: 'auto' }, headline.title),
        html('span', { dir: 'auto' }, headline.excerpt),
      );
      const { left } = link.getBoundingClientRect();
      element.style.setProperty('--at', `${Math.round(Math.max(0, left - 14))}px`);
      show(link);
    },
    isShown: () => described !== null,
    hide: () => show(null),
  };
}
