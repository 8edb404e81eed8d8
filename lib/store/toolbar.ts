import { allTopics } from '../news/entry.ts';
import { addDays, utcDay } from '../rates/calendar.ts';
import { currenciesOf } from '../rates/pair.ts';
import { preferenceOf } from '../rates/providers/known.ts';
import { historyShown, readRate } from '../rates/reading.ts';
import type { Settings } from '../settings/schema.ts';
import { mostCounted, shownPair, type ToolbarFacts } from '../toolbar.ts';
import { readObservations } from './rates.ts';
import type { Store } from './schema.ts';
import { listName, topicRange, unreadPart } from './topic-keys.ts';

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
 * than one past what a badge can say.
 *
 * @param topics none: all of them
 */
async function countUnread(store: Store, topics: readonly string[]): Promise<number> {
  const most = mostCounted + 1;
  if (topics.length === 0) {
    return Math.min((await store.get('tallies', allTopics))?.unread ?? 0, most);
  }
  const index = store.transaction('entries').store.index('topicKeys');
  const unread = topics.map((topic) => topicRange(listName(topic, unreadPart)));
  const found = await Promise.all(unread.map((range) => index.getAllKeys(range, most)));
  return Math.min(new Set(found.flat()).size, most);
}
