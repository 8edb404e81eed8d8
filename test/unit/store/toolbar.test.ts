import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Entry } from '../../../lib/news/entry.ts';
import { type FeedState, unaskedFeed } from '../../../lib/news/feed-state.ts';
import { defaultSettings } from '../../../lib/settings/defaults.ts';
import { markRead, writeFeedAnswer } from '../../../lib/store/entries.ts';
import { openStore } from '../../../lib/store/open.ts';
import type { Store } from '../../../lib/store/schema.ts';
import { readToolbarFacts } from '../../../lib/store/toolbar.ts';
import { plainEntry } from '../plain-entry.ts';

const state: FeedState = { ...unaskedFeed('steppe-post'), lastAttempt: 1, lastSuccess: 1 };
let store: Store;

beforeEach(async () => {
  store = await openStore();
  await Promise.all([store.clear('entries'), store.clear('tallies')]);
});

function entry(n: number, topics: readonly string[], read: boolean): Entry {
  return {
    ...plainEntry,
    id: `e${n}`,
    identities: [`link:${n}`],
    sourceId: state.id,
    title: `Story ${n}`,
    link: `https://steppe.example/${n}`,
    published: n,
    firstSeen: n,
    time: n,
    topics: topics.map((topic) => ({ topic, reason: { by: 'source' } })),
    read,
  };
}

const keep = (_held: Entry | undefined, incoming: Entry) => incoming;

const unread = async (topics: readonly string[]) => {
  const toolbar = { shows: 'unread' as const, topics, pair: '' };
  const facts = await readToolbarFacts(store, { ...defaultSettings, toolbar }, 0);
  return facts.shows === 'unread' ? facts.unread : null;
};

describe('what is unread, for the toolbar’s button', () => {
  it('is what a count of all entries gives, whatever topics they have', async () => {
    const topic = fc.constantFrom('water', 'energy', 'kazakhstan');
    const story = fc.record({ topics: fc.uniqueArray(topic), read: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(
        fc.array(story, { maxLength: 20 }),
        fc.uniqueArray(topic),
        async (all, of) => {
          await Promise.all([store.clear('entries'), store.clear('tallies')]);
          const entries = all.map(({ topics, read }, n) => entry(n, topics, read));
          await writeFeedAnswer(store, state, entries, keep);
          const counted = all.filter(
            ({ topics, read }) =>
              !read && (of.length === 0 || topics.some((one) => of.includes(one))),
          );
          expect(await unread(of)).toBe(counted.length);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('is counted no further than a badge can say, and follows each mark', async () => {
    const entries = Array.from({ length: 130 }, (_, n) => entry(n, ['water'], false));
    await writeFeedAnswer(store, state, entries, keep);
    expect([await unread([]), await unread(['water'])]).toEqual([100, 100]);
    const most = entries.slice(0, 125).map(({ id }) => id);
    await markRead(store, most, true);
    expect([await unread([]), await unread(['water'])]).toEqual([5, 5]);
  });

  it('is no change where no pair is watched', async () => {
    const settings = {
      ...defaultSettings,
      toolbar: { shows: 'change' as const, topics: [], pair: '' },
      rates: { ...defaultSettings.rates, watchlist: [] },
    };
    expect(await readToolbarFacts(store, settings, 0)).toEqual({ shows: 'nothing' });
  });
});
