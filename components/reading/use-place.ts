import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ReadingView } from './reading-view.ts';

/** Where the reader was, to be there again before anything is painted. */
export interface RestoredPlace {
  scroll: number;
  /** The article that had the focus, or ''. */
  article: string;
}

/**
 * Puts the reader where they were as the first articles appear, and at the list's beginning whenever another page
 * or topic follows.
 */
export function usePlace(
  main: { current: HTMLElement | null },
  { list, topic, query }: ReadingView,
  restored: RestoredPlace,
): void {
  const isRead = list.articles !== null;
  const shown = useRef<string | null>(null);
  useLayoutEffect(() => {
    const scroller = main.current;
    if (!scroller || !isRead) return;
    const place = `${topic} ${list.page} ${query || ''}`;
    const before = shown.current;
    shown.current = place;
    if (before === null) {
      // Not asked for in vain: it makes the browser lay the page out at once.
      if (restored.scroll > 0) scroller.scrollTop = restored.scroll;
      scroller
        .querySelector<HTMLElement>(`[data-article="${CSS.escape(restored.article)}"] .title`)
        ?.focus({ preventScroll: true });
    } else if (before !== place) {
      const head = scroller.querySelector<HTMLElement>('.topics-row')?.offsetTop ?? 0;
      if (scroller.scrollTop > head) scroller.scrollTop = head;
    }
  }, [isRead, topic, list.page, query]);
}
