import { describe, expect, it } from 'vitest';
import { chosenTopics } from '../../../lib/news/topics-choice.ts';
import { pairName } from '../../../lib/rates/pair.ts';
import {
  offeredPairs,
  withPairToggled,
  withTopicsOfInterest,
  withTopicToggled,
} from '../../../lib/settings/first-choices.ts';
import { parseSettings } from '../../../lib/settings/schema.ts';

const settings = parseSettings(undefined);
const watched = (one: typeof settings) => one.rates.watchlist.map(pairName);
const shown = (one: typeof settings) =>
  chosenTopics(one.topics, {}).flatMap(({ id, hidden }) => (hidden ? [] : [id]));

describe('the pairs that are chosen first', () => {
  it('are put on the list and taken off it one by one', () => {
    const rouble = { base: 'RUB', quote: 'USD', per: 1 as const };
    const more = withPairToggled(settings, rouble);
    expect(watched(more)).toEqual([...watched(settings), 'RUB/USD']);
    // For however many units it is watched.
    expect(watched(withPairToggled(more, { ...rouble, per: 1 }))).toEqual(watched(settings));
  });

  it('are the region’s and its neighbours’, and what else is watched', () => {
    const own = { base: 'KZT', quote: 'RUB', per: 100 as const };
    const offered = offeredPairs([own, ...settings.rates.watchlist]).map(pairName);
    expect(offered.slice(0, 5)).toEqual(watched(settings));
    expect(offered.at(-1)).toBe('KZT/RUB');
    expect(new Set(offered).size).toBe(offered.length);
  });
});

describe('the topics that are chosen first', () => {
  it('alone feed the strip and have a tab, until none is left and all do', () => {
    const one = withTopicToggled(settings, 'kazakhstan');
    expect(one.ticker.topics).toEqual(['kazakhstan']);
    expect(shown(one)).toEqual(['kazakhstan']);
    const two = withTopicToggled(one, 'water');
    expect(shown(two)).toEqual(['kazakhstan', 'water']);
    const none = withTopicToggled(withTopicToggled(two, 'kazakhstan'), 'water');
    expect(none.ticker.topics).toEqual([]);
    expect(shown(none)).toEqual(shown(settings));
    expect(withTopicsOfInterest(two, [])).toEqual(settings);
  });
});
