import type { ChartView } from '../../lib/rate-card.ts';

interface SparklineProps {
  chart: Pick<ChartView, 'width' | 'height' | 'line'>;
  /** `up`, `down`: the line's colour. */
  direction: string;
}

/** The last weeks of a rate in a table's cell; the figures beside it say the same to screen readers. */
export function Sparkline({ chart, direction }: SparklineProps) {
  const { width, height, line } = chart;
  return (
    <svg class={`sparkline ${direction}`} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path class="line" d={line} />
    </svg>
  );
}
