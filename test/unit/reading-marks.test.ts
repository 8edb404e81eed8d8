import { signal } from '@preact/signals';
import { expect, it, vi } from 'vitest';
import type { ReadingList } from '../../entrypoints/shared/reading-list.ts';
import { createReadingMarks } from '../../entrypoints/shared/reading-marks.ts';
import { openStore } from '../../lib/store/open.ts';
import { english } from './i18n/english.ts';

vi.mock('webextension-polyfill', () => ({
  default: { runtime: { sendMessage: () => Promise.resolve() } },
}));

const list: ReadingList = {
  position: signal({ topic: 'all', part: { unread: false, source: null }, page: 1 }),
  query: signal(null),
  list: signal(null),
  filled: Promise.resolve(),
  tallies: signal(new Map()),
  pending: signal(0),
  newest: () => null,
  enter: () => Promise.resolve(),
  turnTo: () => Promise.resolve(),
  search: () => undefined,
  follow: () => Promise.resolve(),
  mark: () => undefined,
  resized: () => Promise.resolve(),
  giveUp: () => undefined,
};

const markListRead = vi.hoisted(() => vi.fn());
vi.mock('../../lib/store/mark-all.ts', () => ({ markListRead }));
vi.mock('../../lib/store/open.ts', async (load) => ({
  openStore: vi.fn((await load<typeof import('../../lib/store/open.ts')>()).openStore),
}));

it('marks a list as far as its reader knows it', async () => {
  vi.mocked(openStore).mockResolvedValueOnce(Object.create(null));
  const newest = { time: 5, id: 'e5' };
  const marks = createReadingMarks({ ...list, newest: () => newest }, () => false, signal(english));
  await marks.markAll('All');
  expect(markListRead.mock.calls[0]?.[4]).toEqual(newest);
});

it('a mark that cannot be kept is told of, also where the store does not open', async () => {
  // Node has no IndexedDB.
  const marks = createReadingMarks(list, () => false, signal(english));
  await marks.save('one', true);
  expect(marks.bar.value).toEqual({ text: english.reading.markBroken, undo: false });
  marks.dismiss();
  await marks.mark('one', true);
  expect(marks.bar.value).toEqual({ text: english.reading.markBroken, undo: false });
});
