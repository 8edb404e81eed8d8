import type { Messages } from '../../lib/i18n/en.ts';
import { pagesAround } from './pages.ts';

interface PagerProps {
  page: number;
  count: number;
  words: Messages['popup'];
  onPage(page: number): void;
}

/**
 * First, previous, the numbers around the current page, next, last. A step that leads nowhere is not disabled in
 * earnest: whoever has just pressed it to the end has the focus on it.
 */
export function Pager({ page, count, words, onPage }: PagerProps) {
  const step = (label: string, sign: string, to: number, possible: boolean) => (
    <button
      type="button"
      aria-label={label}
      aria-disabled={!possible}
      onClick={() => possible && onPage(to)}
    >
      {sign}
    </button>
  );
  return (
    <nav class="pager" aria-label={words.pages}>
      {count > 5 && step(words.firstPage, '«', 1, page > 1)}
      {step(words.previousPage, '‹', page - 1, page > 1)}
      {pagesAround(page, count).map((n) => (
        <button
          key={n}
          type="button"
          aria-label={words.page(n)}
          aria-current={n === page ? 'page' : undefined}
          onClick={() => onPage(n)}
        >
          {n}
        </button>
      ))}
      {step(words.nextPage, '›', page + 1, page < count)}
      {count > 5 && step(words.lastPage, '»', count, page < count)}
    </nav>
  );
}
