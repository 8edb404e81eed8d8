import type { ChartView } from '../../lib/rate-card.ts';
import { svg } from '../shared/dom.ts';

/** The room that a line's levels have at its right, in the chart's own units. */
const levelTexts = 58;

/**
 * A history as a line with its axes. Figures beside it say the rest, so the drawing itself is hidden from
 * screen readers.
 *
 * @param direction `up`, `down`: the line's colour
 * @param at the day under the crosshair, as a place in the chart's points; null where there is none
 */
export function drawChart(chart: ChartView, direction: string, at: number | null): SVGSVGElement {
  const { width, height, line, levels, days, points } = chart;
  const here = at === null ? undefined : points[at];
  return svg(
    'svg',
    { class: `chart ${direction}`, viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' },
    ...levels.flatMap(({ y, text }) => [
      svg('path', { class: 'level', d: `M0 ${y}H${width - levelTexts}` }),
      svg('text', { x: width, y: y + 3.5, 'text-anchor': 'end' }, text),
    ]),
    ...days.map(({ x, text }, n) =>
      svg(
        'text',
        {
          x,
          y: height - 4,
          'text-anchor': n === 0 ? 'start' : n === days.length - 1 ? 'end' : 'middle',
        },
        text,
      ),
    ),
    svg('path', { class: 'line', d: line }),
    ...(here
      ? [
          svg('path', { class: 'level', d: `M${here.x} 0V${height - 18}` }),
          svg('circle', { cx: here.x, cy: here.y, r: 3 }),
        ]
      : []),
  );
}
