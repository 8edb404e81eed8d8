import type { RateChoice } from '../rates/providers/index.ts';
import type { Edge } from '../snapshot.ts';

/** What a fresh installation does before its user has chosen anything. */
export const defaultSettings: {
  version: number;
  ticker: { enabled: boolean; edge: Edge };
  rates: { choice: RateChoice };
  refresh: { everyMinutes: number };
} = {
  version: 1,
  ticker: { enabled: true, edge: 'bottom' },
  rates: { choice: 'market' },
  refresh: { everyMinutes: 30 },
};
