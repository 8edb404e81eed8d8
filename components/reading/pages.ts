import type { Messages } from '../../lib/i18n/en.ts';

/** Articles on a page. */
export const pageSize = 6;

/** How many pages `total` entries fill; one at least. */
export function pageCount(total: number): number {
  return Math.max(1, Math.ceil(total / pageSize));
}

/** `page` (from 1), or the nearest there is. */
export function nearestPage(page: number, total: number): number {
  return Math.min(Math.max(1, page), pageCount(total));
}

/** `Viewing results 7 – 8 of 8`, `… of more than 2000` where they were not counted to the end, `Viewing result 7 of 7`, or that there are none. */
export function viewingLine(
  page: number,
  total: number,
  more: boolean,
  words: Messages['popup'],
): string {
  if (total === 0) return words.viewingNone;
  const first = (page - 1) * pageSize + 1;
  const last = Math.min(page * pageSize, total);
  if (more) return words.viewingMore(first, last, total);
  return first === last ? words.viewingOne(first, total) : words.viewing(first, last, total);
}

/** Page numbers to offer: five at most, around the current one. */
export function pagesAround(page: number, count: number): number[] {
  const first = Math.max(1, Math.min(page - 2, count - 4));
  return Array.from({ length: Math.min(5, count) }, (_, n) => first + n);
}
