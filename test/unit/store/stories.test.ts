import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Entry } from '../../../lib/news/entry.ts';
import { unaskedFeed } from '../../../lib/news/feed-state.ts';
import {
  markSaved,
  readTallies,
  readTopicPage,
  writeFeedAnswer,
} from '../../../lib/store/entries.ts';
import { openStore } from '../../../lib/store/open.ts';
import { refileEntries } from '../../../lib/store/refile.ts';
import { readSaved, restoreSaved } from '../../../lib/store/saved.ts';
import type { Store } from '../../../lib/store/schema.ts';
import { takeMarks } from '../../../lib/store/take-marks.ts';
import { type Mark, markName } from '../../../lib/sync/marks.ts';
import { plainEntry } from '../plain-entry.ts';

/** One story, as an outlet tells it. */
const told = (id: string, changes: Partial<Entry> = {}): Entry => ({
  ...plainEntry,
  id,
  identities: [`link:${id}.example/ferry`],
  sourceId: id,
  title: 'Ferry crews rest until March',
  link: `https://${id}.example/ferry`,
  ...changes,
});
const come = (one: Entry) =>
  writeFeedAnswer(store, unaskedFeed(one.sourceId), [one], (_, incoming) => incoming);
const savedMark = (id: string): Mark => ({
  name: markName(told(id).identities),
  kind: 'saved',
  set: true,
  at: 10,
});
const listOf = async (topic: string) =>
  (await readTopicPage(store, topic, { offset: 0, limit: 9 })).map(({ id, others }) => [
    id,
    ...others.map(({ sourceId }) => sourceId),
  ]);

let store: Store;

beforeEach(async () => {
  store = await openStore();
  for (const table of ['entries', 'tallies', 'feeds', 'marks'] as const) await store.clear(table);
});

describe('the second telling of a story', () => {
  it('stands for it where a rule saves it as it comes', async () => {
    await come(told('quay'));
    await come(told('pier', { saved: true }));
    expect(await listOf('saved')).toEqual([['pier', 'quay']]);
    expect(await listOf('all')).toEqual([['pier', 'quay']]);
    expect((await readTallies(store)).get('saved')).toEqual({ total: 1, unread: 1 });
  });

  it('stands for it where it was saved on another device, before it came or after', async () => {
    await come(told('quay'));
    await come(told('pier'));
    await takeMarks(store, [savedMark('pier'), savedMark('yard')]);
    expect(await listOf('saved')).toEqual([['pier', 'quay']]);
    await markSaved(store, ['pier'], false);
    await come(told('yard'));
    expect(await listOf('saved')).toEqual([['yard', 'pier', 'quay']]);
  });

  it('stands for it where its copy is put back', async () => {
    await come(told('quay'));
    await come(told('pier'));
    expect(await restoreSaved(store, [told('pier', { saved: true })])).toBe(1);
    expect(await listOf('saved')).toEqual([['pier', 'quay']]);
  });
});

it('a story that is saved no more is so in all of its tellings', async () => {
  await come(told('quay'));
  await come(told('pier'));
  await takeMarks(store, [savedMark('quay'), savedMark('pier')]);
  await markSaved(store, ['quay'], false);
  expect(await readSaved(store)).toEqual([]);
  await refileEntries(store, () => null);
  expect(await listOf('saved')).toEqual([]);
});
