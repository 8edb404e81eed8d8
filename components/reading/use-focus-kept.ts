import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ListView } from './list-view.ts';

/**
 * Keeps the focus in the list when the article that has it leaves (it is saved no longer, or was cleared): the one
 * that comes into its place takes it, or the list itself where none is left.
 *
 * @param panel the id of the list's panel
 */
export function useFocusKept({ topic, page, part, isSearch }: ListView, panel: string): void {
  // Read while the page still shows what was before.
  const at = placeOfFocus();
  const list = `${topic} ${page} ${part.unread} ${part.source} ${isSearch}`;
  const before = useRef(list);
  useLayoutEffect(() => {
    const isSame = before.current === list;
    before.current = list;
    if (at === -1 || !isSame || document.activeElement !== document.body) return;
    const titles = articles().map((article) => article.querySelector<HTMLElement>('.title'));
    const next = titles[Math.min(at, titles.length - 1)] ?? document.getElementById(panel);
    next?.focus({ preventScroll: true });
  });
}

const articles = () => [...document.querySelectorAll<HTMLElement>('[data-article]')];

/** Where in the list the focus is, from 0; -1 where it is elsewhere. */
function placeOfFocus(): number {
  return articles().findIndex((article) => article.contains(document.activeElement));
}
