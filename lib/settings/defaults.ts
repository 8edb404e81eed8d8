import type { Rule } from '../news/rules.ts';
import type { SourcesChoice } from '../news/sources.ts';
import type { TopicsChoice } from '../news/topics-choice.ts';
import type { Alert } from '../rates/alerts.ts';
import type { CurrencyCode } from '../rates/observation.ts';
import type { RateChoice } from '../rates/providers/index.ts';
import { defaultWatchlist, type WatchedPair } from '../rates/watchlist.ts';
import type { Edge } from '../snapshot.ts';

/** What a fresh installation does before its user has chosen anything. */
export const defaultSettings: {
  version: number;
  ticker: { enabled: boolean; edge: Edge };
  rates: { choice: RateChoice; watchlist: WatchedPair[]; convertTo: CurrencyCode };
  sources: SourcesChoice;
  topics: TopicsChoice;
  rules: readonly Rule[];
  alerts: Alert[];
  refresh: { everyMinutes: number };
} = {
  version: 1,
  ticker: { enabled: true, edge: 'bottom' },
  rates: { choice: 'market', watchlist: [...defaultWatchlist], convertTo: 'USD' },
  sources: { states: {}, names: {}, own: [] },
  topics: { own: [], names: {}, order: [], hidden: [] },
  rules: [],
  alerts: [],
  refresh: { everyMinutes: 30 },
};
