import { signal } from '@preact/signals';
import { expect, it, vi } from 'vitest';
import type { ReadingList } from '../../entrypoints/shared/reading-list.ts';
import { createReadingMarks } from '../../entrypoints/shared/reading-marks.ts';
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
  enter: () => Promise.resolve(),
  turnTo: () => Promise.resolve(),
  search: () => undefined,
  follow: () => Promise.resolve(),
  mark: () => undefined,
  resized: () => Promise.resolve(),
  giveUp: () => undefined,
};

it('a mark that cannot be kept is told of, also where the store does not open', async () => {
  // Node has no IndexedDB.
  const marks = createReadingMarks(list, () => false, signal(english));
  await marks.save('one', true);
  expect(marks.bar.value).toEqual({ text: english.reading.markBroken, undo: false });
  marks.dismiss();
  await marks.mark('one', true);
  expect(marks.bar.value).toEqual({ text: english.reading.markBroken, undo: false });
});
