import { svg } from '../shared/dom.ts';
import { markPath } from '../shared/mark-path.ts';

/** The product's mark. */
export function drawMark(): SVGElement {
  return svg(
    'svg',
    { class: 'mark', viewBox: '0 0 20 14', 'aria-hidden': 'true' },
    svg('path', { d: markPath }),
  );
}
