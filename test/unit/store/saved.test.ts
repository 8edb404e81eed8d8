import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type { Entry } from '../../../lib/news/entry.ts';
import { unaskedFeed } from '../../../lib/news/feed-state.ts';
import { entryOfCopy, savedCopy } from '../../../lib/news/saved-copy.ts';
import {
  markSaved,
  readTallies,
  readTopicPage,
  writeFeedAnswer,
} from '../../../lib/store/entries.ts';
import { readEntries } from '../../../lib/store/lists.ts';
import { openStore } from '../../../lib/store/open.ts';
import { readSavedIds, restoreSaved } from '../../../lib/store/saved.ts';
import { plainEntry } from '../plain-entry.ts';

const entry = (id: string, time: number): Entry => ({
  ...plainEntry,
  id,
  identities: [`link:steppe.example/${id}`],
  sourceId: 'steppe-post',
  title: `Weather station ${id} reports again`,
  link: `https://steppe.example/${id}`,
  excerpt: 'After two winters.',
  author: 'Newsroom',
  categories: ['Nature'],
  published: time,
  firstSeen: time + 5,
  time,
  topics: [
    { topic: 'water', reason: { by: 'source' } },
    { topic: 'nature', reason: { by: 'category', text: 'Nature' } },
  ],
  read: true,
  saved: true,
});

it('saved entries come back into an empty store from their copies, and count as before', async () => {
  const store = await openStore();
  const entries = [entry('a', 1), entry('b', 3), entry('c', 2)];
  await writeFeedAnswer(store, unaskedFeed('steppe-post'), entries, (_, one) => one);
  await markSaved(store, ['c'], false);
  expect(await readSavedIds(store, 9)).toEqual(['b', 'a']);
  expect(await readSavedIds(store, 1)).toEqual(['b']);
  const held = await readEntries(store, ['a', 'gone', 'b']);
  const copies = JSON.parse(JSON.stringify([...held.map(savedCopy), { id: 'damaged' }, null]));
  const before = await readTopicPage(store, 'saved', { offset: 0, limit: 9 });
  const tallies = (await readTallies(store)).get('saved');

  for (const table of ['entries', 'tallies'] as const) await store.clear(table);
  // One of them has come again by itself meanwhile.
  const again = { ...entry('a2', 1), identities: entry('a', 1).identities, saved: false };
  await writeFeedAnswer(store, unaskedFeed('steppe-post'), [again], (_, one) => one);
  const read = copies.map(entryOfCopy).filter((one: Entry | null) => one !== null);
  expect(await restoreSaved(store, read)).toBe(2);
  expect(await restoreSaved(store, read)).toBe(0);

  const after = await readTopicPage(store, 'saved', { offset: 0, limit: 9 });
  expect(after[0]).toEqual(before[0]);
  expect(after[1]).toMatchObject({ id: 'a2', saved: true });
  expect((await readTallies(store)).get('saved')).toEqual(tallies);
});
