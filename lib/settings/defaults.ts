import type { LanguageChoice } from '../i18n/languages.ts';
import type { Rule } from '../news/rule.ts';
import type { SourcesChoice } from '../news/sources.ts';
import type { TopicsChoice } from '../news/topics-choice.ts';
import type { Alert } from '../rates/alerts.ts';
import type { CurrencyCode } from '../rates/observation.ts';
import type { RateChoice } from '../rates/providers/known.ts';
import { defaultWatchlist, type WatchedPair } from '../rates/watchlist.ts';
import type { Sites } from '../sites.ts';
import type { TickerLook } from '../snapshot.ts';
import type { ToolbarChoice } from '../toolbar.ts';
import type { QuietHours } from './quiet-hours.ts';

/** The strip's look, and what it carries. */
export type TickerChoice = Omit<TickerLook, 'sites' | 'palette'> & {
  content: 'both' | 'rates' | 'headlines';
  /** The topics whose headlines it carries; none: those of all. */
  topics: readonly string[];
  /** How many headlines, the newest ones. */
  headlines: number;
};

/** Light or dark. */
export type PageTheme = 'system' | 'light' | 'dark';
/** How articles are read in the popup and the side panel. */
export type ReadingChoice = {
  /** Articles on a page. */
  pageSize: number;
  /** Whether keys of a single letter do anything (WCAG 2.1.4). */
  keys: boolean;
};

/** What a fresh installation does before its user has chosen anything. */
export const defaultSettings: {
  version: number;
  ticker: TickerChoice;
  sites: Sites;
  rates: { choice: RateChoice; watchlist: WatchedPair[]; convertTo: CurrencyCode };
  sources: SourcesChoice;
  topics: TopicsChoice;
  rules: readonly Rule[];
  alerts: Alert[];
  quietHours: QuietHours;
  refresh: { everyMinutes: number };
  /** Whether the browser carries the settings to its user's other devices. This alone is chosen for each device. */
  synchronise: { on: boolean };
  language: LanguageChoice;
  /** How our own pages look; the strip has its own choice. */
  looks: { theme: PageTheme };
  toolbar: ToolbarChoice;
  reading: ReadingChoice;
} = {
  version: 1,
  ticker: {
    enabled: true,
    edge: 'bottom',
    room: 'overlay',
    motion: 'moving',
    speed: 50,
    height: 32,
    theme: 'system',
    colours: 'green-red',
    stepBack: true,
    content: 'both',
    topics: [],
    headlines: 20,
  },
  sites: { mode: 'everywhere', hidden: [], only: [] },
  rates: { choice: 'market', watchlist: [...defaultWatchlist], convertTo: 'USD' },
  sources: { states: {}, names: {}, own: [] },
  topics: { own: [], names: {}, order: [], hidden: [] },
  rules: [],
  alerts: [],
  quietHours: { on: false, from: '22:00', to: '07:00' },
  refresh: { everyMinutes: 30 },
  synchronise: { on: true },
  language: 'auto',
  looks: { theme: 'system' },
  // A number that asks for attention is for those who have asked for it.
  toolbar: { shows: 'nothing', topics: [], pair: '' },
  reading: { pageSize: 6, keys: true },
};
