import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { FeedSource } from '../../../lib/news/feed-source.ts';
import { unaskedFeed } from '../../../lib/news/feed-state.ts';
import { incomingEntries, mergeEntry } from '../../../lib/news/merge.ts';
import { filingOf } from '../../../lib/refresh/filing.ts';
import { defaultSettings } from '../../../lib/settings/defaults.ts';
import type { Settings } from '../../../lib/settings/schema.ts';
import { readTopicPage, writeFeedAnswer } from '../../../lib/store/entries.ts';
import { openStore } from '../../../lib/store/open.ts';
import { createFilingDesk } from '../../../lib/worker/filing-desk.ts';

const noon = Date.UTC(2026, 10, 24, 12);
const source: FeedSource = {
  id: 'a',
  name: 'A',
  url: 'https://a.example/feed',
  home: '',
  language: 'en',
  implies: null,
};
const none = defaultSettings;
const hiding: Settings = {
  ...defaultSettings,
  rules: [{ id: 'r', action: 'mute', words: ['lottery'], source: '', topic: '' }],
};

/** Writes what a refresh brings that began with `settings`. */
async function bring(settings: Settings, published: number, ...titles: string[]): Promise<void> {
  const parsed = titles.map((title) => ({
    id: title,
    title,
    link: `https://a.example/${encodeURIComponent(title)}`,
    published,
    excerpt: '',
    author: '',
    categories: [],
  }));
  const incoming = incomingEntries(parsed, source, filingOf(settings));
  await writeFeedAnswer(await openStore(), unaskedFeed('a'), incoming, (held, entry) =>
    mergeEntry(held, entry, noon),
  );
}

const listed = async () => {
  const entries = await readTopicPage(await openStore(), 'all', { offset: 0, limit: 2000 });
  return entries.map(({ title }) => title).sort();
};

/** A desk, and what is chosen: the test changes it. */
function desk(settings: Settings) {
  const chosen = { settings, changes: 0 };
  const filing = createFilingDesk(
    async () => chosen.settings,
    async () => {
      chosen.changes += 1;
    },
  );
  return { chosen, ...filing };
}

beforeEach(async () => {
  const store = await openStore();
  await Promise.all((['entries', 'tallies', 'meta'] as const).map((table) => store.clear(table)));
});

describe('a rule that is made', () => {
  it('while a refresh runs holds of what that refresh brings', async () => {
    const { chosen, file, fileAfter } = desk(none);
    await file();
    chosen.settings = hiding;
    await file();
    await bring(none, noon, 'A lottery in the valley', 'Snow on the pass');
    await fileAfter(none);
    expect(await listed()).toEqual(['Snow on the pass']);
    expect(chosen.changes).toBe(1);
  });

  it('is followed once more where that refresh ends before it was followed everywhere', async () => {
    const titles = Array.from({ length: 600 }, (_, n) => `Lottery ${n} in the valley`);
    const { chosen, file, fileAfter } = desk(none);
    await bring(none, noon, ...titles);
    await file();
    chosen.settings = hiding;
    const running = file();
    while ((await listed()).length === titles.length);
    // Older than the first 500, which have been looked at.
    await bring(none, noon - 60_000, 'A lottery of yesterday');
    await Promise.all([running, fileAfter(none)]);
    expect(await listed()).toEqual([]);
  });

  it('and taken back before it was followed everywhere leaves nothing hidden', async () => {
    const titles = Array.from({ length: 600 }, (_, n) => `Lottery ${n} in the valley`);
    const { chosen, file } = desk(none);
    await file();
    await bring(none, noon, ...titles);
    chosen.settings = hiding;
    const first = file();
    while ((await listed()).length === titles.length);
    chosen.settings = none;
    await Promise.all([first, file()]);
    expect(await listed()).toHaveLength(titles.length);
  });
});
