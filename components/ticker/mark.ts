import { draw } from '../shared/dom.ts';
import { markPath } from '../shared/mark-path.ts';

/** The product's mark. */
export function drawMark(): Element {
  return draw([
    'svg',
    { class: 'mark', viewBox: '0 0 20 14', 'aria-hidden': 'true' },
    ['path', { d: markPath }],
  ]);
}
