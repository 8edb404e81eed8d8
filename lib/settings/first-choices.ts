import { chosenTopics } from '../news/topics-choice.ts';
import { pairName } from '../rates/pair.ts';
import { neighboursWatchlist, type WatchedPair, withPair } from '../rates/watchlist.ts';
import type { Settings } from './schema.ts';

/** The pairs that are offered at first: the region's and its neighbours', and whatever else is watched. */
export function offeredPairs(watchlist: readonly WatchedPair[]): readonly WatchedPair[] {
  const others = watchlist.filter((pair) => !isAmong(neighboursWatchlist, pair));
  return [...neighboursWatchlist, ...others];
}

/** Whether a pair is on a list, for however many units. */
export function isAmong(list: readonly WatchedPair[], pair: WatchedPair): boolean {
  return list.some((other) => pairName(other) === pairName(pair));
}

/** The settings with another watchlist. */
export function withWatchlist(settings: Settings, watchlist: readonly WatchedPair[]): Settings {
  return { ...settings, rates: { ...settings.rates, watchlist: [...watchlist] } };
}

/** The settings with a pair watched that was not, or no longer watched. */
export function withPairToggled(settings: Settings, pair: WatchedPair): Settings {
  const { watchlist } = settings.rates;
  const without = watchlist.filter((other) => pairName(other) !== pairName(pair));
  return withWatchlist(settings, isAmong(watchlist, pair) ? without : withPair(watchlist, pair));
}

/**
 * The settings with topics of interest: they alone feed the strip, and they alone have a tab in the popup. None
 * is all of them.
 */
export function withTopicsOfInterest(settings: Settings, ids: readonly string[]): Settings {
  const all = chosenTopics(settings.topics, {}).map(({ id }) => id);
  const chosen = all.filter((id) => ids.includes(id));
  const hidden = chosen.length === 0 ? [] : all.filter((id) => !chosen.includes(id));
  return {
    ...settings,
    ticker: { ...settings.ticker, topics: chosen },
    topics: { ...settings.topics, hidden },
  };
}

/** The settings with one topic more among those of interest, or one less. */
export function withTopicToggled(settings: Settings, id: string): Settings {
  const { topics } = settings.ticker;
  const without = topics.filter((other) => other !== id);
  return withTopicsOfInterest(settings, topics.includes(id) ? without : [...topics, id]);
}
