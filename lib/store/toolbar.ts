import { addDays, utcDay } from '../rates/calendar.ts';
import { currenciesOf } from '../rates/pair.ts';
import { preferenceOf } from '../rates/providers/known.ts';
import { historyShown, readRate } from '../rates/reading.ts';
import type { Settings } from '../settings/schema.ts';
import { mostCounted, shownPair, type ToolbarFacts } from '../toolbar.ts';
import { readObservations } from './rates.ts';
import type { Store } from './schema.ts';
import { allTopics, topicRange } from './topic-keys.ts';

/**
 * Reads what the toolbar's button is to show.
 *
 * @param now epoch milliseconds
 */
export async function readToolbarFacts(
  store: Store,
  { toolbar, rates, ticker }: Settings,
  now: number,
): Promise<ToolbarFacts> {
  const { shows, topics } = toolbar;
  if (shows === 'unread') return { shows, unread: await countUnread(store, topics) };
  const pair = shownPair(toolbar, rates.watchlist);
  if (shows === 'nothing' || !pair) return { shows: 'nothing' };
  const since = addDays(utcDay(now), -historyShown);
  const observations = await readObservations(store, currenciesOf([pair]), since);
  const reading = readRate(pair, observations, preferenceOf(rates.choice), now);
  return { shows, reading, colours: ticker.colours };
}

/**
 * How many entries of some topics are unread, each counted once however many of the topics it has; no further
 * than one past what a badge can say. A topic's walk ends with its last unread entry, which its tally knows.
 *
 * @param topics none: all of them
 */
async function countUnread(store: Store, topics: readonly string[]): Promise<number> {
  const reading = store.transaction(['entries', 'tallies']);
  const tallies = reading.objectStore('tallies');
  if (topics.length === 0) {
    return Math.min((await tallies.get(allTopics))?.unread ?? 0, mostCounted + 1);
  }
  const index = reading.objectStore('entries').index('topicKeys');
  const unread = new Set<string>();
  for (const topic of topics) {
    let left = (await tallies.get(topic))?.unread ?? 0;
    if (left > mostCounted) return mostCounted + 1;
    let cursor = left > 0 ? await index.openCursor(topicRange(topic), 'prev') : null;
    while (cursor && left > 0) {
      if (!cursor.value.read) {
        unread.add(cursor.value.id);
        left -= 1;
      }
      cursor = left > 0 ? await cursor.continue() : null;
    }
    if (unread.size > mostCounted) return mostCounted + 1;
  }
  return unread.size;
}
