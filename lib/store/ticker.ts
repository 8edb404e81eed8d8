import type { RefreshJournal } from '../journal.ts';
import type { Entry } from '../news/entry.ts';
import type { Observation } from '../rates/observation.ts';
import { readTopicPage } from './entries.ts';
import { readJournal } from './journal.ts';
import { readObservations } from './rates.ts';
import type { Store } from './schema.ts';
import { allTopics } from './topic-keys.ts';

/** What the strip's snapshot is built from. */
export interface TickerSources {
  observations: readonly Observation[];
  entries: readonly Entry[];
  journal: RefreshJournal;
}

/**
 * Reads what the strip shows.
 *
 * @param wanted the currencies, the first value date of them that matters, and how many of the newest entries
 */
export async function readTickerSources(
  store: Store,
  wanted: { currencies: readonly string[]; since: string; headlines: number },
): Promise<TickerSources> {
  const [observations, entries, journal] = await Promise.all([
    readObservations(store, wanted.currencies, wanted.since),
    readTopicPage(store, allTopics, { offset: 0, limit: wanted.headlines }),
    readJournal(store),
  ]);
  return { observations, entries, journal };
}
