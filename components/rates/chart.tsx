import type { ChartView } from '../../lib/rate-card.ts';

interface ChartProps {
  chart: Pick<ChartView, 'width' | 'height' | 'line'> & Partial<ChartView>;
  /** `up`, `down`: the line's colour. */
  direction: string;
  /** What stands here beside the line and its axes: the crosshair. */
  children?: preact.ComponentChildren;
}

/**
 * A history as a line: with axes on a card, without them in a row. Figures beside it say the rest, so the
 * drawing itself is hidden from screen readers.
 */
export function Chart({ chart, direction, children }: ChartProps) {
  const { width, height, line, levels = [], days = [] } = chart;
  const labels = levels.length > 0;
  return (
    <svg
      class={`${labels ? 'chart' : 'sparkline'} ${direction}`}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      {levels.map(({ y, text }) => (
        <g key={text}>
          <path class="level" d={`M0 ${y}H${width - 58}`} />
          <text x={width} y={y + 3.5} text-anchor="end">
            {text}
          </text>
        </g>
      ))}
      {days.map(({ x, text }, n) => (
        <text
          key={text}
          x={x}
          y={height - 4}
          text-anchor={n === 0 ? 'start' : n === days.length - 1 ? 'end' : 'middle'}
        >
          {text}
        </text>
      ))}
      <path class="line" d={line} />
      {children}
    </svg>
  );
}
