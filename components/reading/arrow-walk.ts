/**
 * Where a key leads in a row of things that the arrows walk through: round at the ends, Home and End to them; null for
 * every other key.
 *
 * @param at the place in the row, from 0
 */
export function arrowWalk(
  key: string,
  arrows: { back: string; on: string },
  at: number,
  count: number,
): number | null {
  switch (key) {
    case arrows.on:
      return (at + 1) % count;
    case arrows.back:
      return (at - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
