import type { RefreshJournal } from '../journal.ts';
import { allTopics, type Entry } from '../news/entry.ts';
import type { Observation } from '../rates/observation.ts';
import { readTopicPage } from './entries.ts';
import { readJournal } from './journal.ts';
import { readObservations } from './rates.ts';
import type { Store } from './schema.ts';

/** What the strip's snapshot is built from. */
export interface TickerSources {
  observations: readonly Observation[];
  entries: readonly Entry[];
  journal: RefreshJournal;
}

/**
 * Reads what the strip shows.
 *
 * @param wanted the currencies, the first value date of them that matters, and how many of the newest entries,
 * of which topics (none: of all)
 */
export async function readTickerSources(
  store: Store,
  wanted: {
    currencies: readonly string[];
    since: string;
    headlines: number;
    topics: readonly string[];
  },
): Promise<TickerSources> {
  const topics = wanted.topics.length > 0 ? wanted.topics : [allTopics];
  const page = { offset: 0, limit: wanted.headlines };
  const [observations, journal, ...pages] = await Promise.all([
    readObservations(store, wanted.currencies, wanted.since),
    readJournal(store),
    ...topics.map((topic) => readTopicPage(store, topic, page)),
  ]);
  const unique = new Map(pages.flat().map((entry) => [entry.id, entry]));
  const entries = [...unique.values()].sort((a, b) => b.time - a.time).slice(0, wanted.headlines);
  return { observations, entries, journal };
}
