import type { Messages } from '../../lib/i18n/en.ts';
import { provenanceText } from '../../lib/i18n/provenance.ts';
import { directionOf, formatChange, formatRate } from '../../lib/rates/format.ts';
import type { RateReading } from '../../lib/rates/reading.ts';
import type { Direction } from '../../lib/snapshot.ts';

/** Which way round the board reads: what one unit costs in dollars, or what one dollar buys. */
export type BoardView = 'direct' | 'inverse';

/** One row of the board, ready to print. */
export interface BoardRow {
  code: string;
  name: string;
  rate: string;
  change: string;
  direction: Direction;
  provenance: string;
  pegged: boolean;
  stale: boolean;
  /** For the sparkline, oldest first. */
  history: readonly number[];
}

/** How many of the newest observations a sparkline draws. */
const drawn = 30;

/** Rows out of readings. Turned around, a rate's change turns its sign, and not only that: it is computed anew. */
export function boardRows(
  readings: readonly RateReading[],
  view: BoardView,
  messages: Messages,
): BoardRow[] {
  const turned = (rate: number) => (view === 'direct' ? rate : 1 / rate);
  return readings.map((reading) => {
    const { pair, rate, changePercent, pegged, freshness } = reading;
    const change = view === 'direct' ? changePercent : inverseChange(changePercent);
    return {
      code: pair.base,
      name: messages.currency[pair.base] ?? '',
      rate: formatRate(rate === null ? null : turned(rate), messages.language),
      change: formatChange(change, messages.language),
      direction: directionOf(change),
      provenance: provenanceText(reading, messages),
      pegged,
      stale: freshness !== 'fresh',
      history: reading.history.slice(-drawn).map((point) => turned(point.rate)),
    };
  });
}

/** The change of 1/rate when the rate changed by `percent`. */
function inverseChange(percent: number | null): number | null {
  if (percent === null) return null;
  const change = (100 / (100 + percent) - 1) * 100;
  return change === 0 ? 0 : change;
}
