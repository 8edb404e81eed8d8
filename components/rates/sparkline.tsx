import { sparklinePath } from './sparkline-path.ts';

const box = { width: 64, height: 20 };

/** A pair's last weeks as a line without axes; the figures beside it say the rest, so it is decoration. */
export function Sparkline({ rates, direction }: { rates: readonly number[]; direction: string }) {
  return (
    <svg
      class={`sparkline ${direction}`}
      viewBox={`0 0 ${box.width} ${box.height}`}
      aria-hidden="true"
    >
      <path d={sparklinePath(rates, box)} />
    </svg>
  );
}
