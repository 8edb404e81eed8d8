import type { Messages } from '../../lib/i18n/en.ts';

/** How many pages of `size` `total` entries fill; one at least. */
export function pageCount(total: number, size: number): number {
  return Math.max(1, Math.ceil(total / size));
}

/** `page` (from 1), or the nearest there is. */
export function nearestPage(page: number, total: number, size: number): number {
  return Math.min(Math.max(1, page), pageCount(total, size));
}

/** What of how many is shown. */
export interface Viewed {
  page: number;
  size: number;
  total: number;
  /** `total` was not counted to its end: there are at least so many. */
  more: boolean;
}

/** `Viewing results 7 – 8 of 8`, `… of more than 2000` where they were not counted to the end, `Viewing result 7 of 7`, or that there are none. */
export function viewingLine({ page, size, total, more }: Viewed, words: Messages['popup']): string {
  if (total === 0) return words.viewingNone;
  const first = (page - 1) * size + 1;
  const last = Math.min(page * size, total);
  if (more) return words.viewingMore(first, last, total);
  return first === last ? words.viewingOne(first, total) : words.viewing(first, last, total);
}

/** Page numbers to offer: five at most, around the current one. */
export function pagesAround(page: number, count: number): number[] {
  const first = Math.max(1, Math.min(page - 2, count - 4));
  return Array.from({ length: Math.min(5, count) }, (_, n) => first + n);
}

/** Articles that fill a tall page: as many as there is room for, and no fewer than were chosen. */
export function pageSizeFor(height: number, chosen: number, most: number): number {
  return Math.min(most, Math.max(chosen, Math.floor(height / articleHeight)));
}

/** An article's usual height, in CSS pixels: two lines of title or excerpt, and one of its origin. */
const articleHeight = 84;

/**
 * Where to read a page of a list from which entries have gone since its reader came (what was read there is no
 * longer unread) and are still shown in their places.
 *
 * @param places where the entries that have gone stand in the list as its reader knows it, from 0
 */
export function remainingSlots(
  places: readonly number[],
  offset: number,
  limit: number,
): { offset: number; limit: number } {
  const before = places.filter((place) => place < offset).length;
  const within = places.filter((place) => place >= offset && place < offset + limit).length;
  return { offset: offset - before, limit: limit - within };
}
