import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Mark,
  markKey,
  markLength,
  markMoment,
  markName,
  markNames,
  marksCarried,
  marksToCarry,
  mergeMarks,
  readMarks,
  writeMarks,
} from '../../../lib/sync/marks.ts';

const mark: fc.Arbitrary<Mark> = fc.record({
  name: fc.constantFrom('AAAAAAAA', 'zz_-0919', 'Hello123'),
  kind: fc.constantFrom('read', 'saved'),
  set: fc.boolean(),
  at: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 2 ** 24 - 1 })),
});
const marks = fc.uniqueArray(mark, { selector: markKey });
const plain = (some: readonly Mark[]) =>
  [...some].sort((a, b) => (markKey(a) < markKey(b) ? -1 : 1));

describe('marks', () => {
  it('come back from their text', () => {
    fc.assert(
      fc.property(marks, (some) => {
        const text = writeMarks(some);
        expect(readMarks(text)).toEqual(some);
        expect(text).toHaveLength(some.length * markLength);
      }),
    );
  });

  it('that cannot be read cost themselves alone', () => {
    const good = writeMarks([{ name: 'Hello123', kind: 'read', set: true, at: 77 }]);
    expect(readMarks(`${good}AAAA AAArAAAA${good}AAAAAAAAqAAAA${good}zz`)).toHaveLength(3);
    for (const stored of [undefined, null, 7, {}, []]) expect(readMarks(stored)).toEqual([]);
  });

  it('of two devices come to the same, whoever’s come first, and however often', () => {
    fc.assert(
      fc.property(marks, marks, marks, (a, b, c) => {
        expect(plain(mergeMarks(a, b))).toEqual(plain(mergeMarks(b, a)));
        expect(plain(mergeMarks(mergeMarks(a, b), c))).toEqual(
          plain(mergeMarks(a, mergeMarks(b, c))),
        );
        expect(plain(mergeMarks(a, a))).toEqual(plain(a));
      }),
    );
  });

  it('travel the newest first, saved ones before read ones, in a number that is promised', () => {
    const many = (kind: Mark['kind'], count: number): Mark[] =>
      Array.from({ length: count }, (_, n) => ({
        name: n.toString().padStart(8, '0'),
        kind,
        set: true,
        at: n,
      }));
    const all = [...many('read', 2000), ...many('saved', 600)];
    const carried = marksToCarry(all, 10_000);
    expect(carried).toHaveLength(marksCarried.read + marksCarried.saved);
    expect(Math.min(...carried.map(({ at }) => at))).toBe(100);
    expect(marksToCarry(all, 501).map(({ kind }) => kind)).toEqual([
      ...Array.from({ length: 500 }, () => 'saved'),
      'read',
    ]);
  });

  it('name an entry by its guid, for its link may be another on another device', () => {
    const here = ['link:a.example/1?from=x', 'guid:a.example/?p=1'];
    const there = ['link:a.example/1', 'guid:a.example/?p=1'];
    expect(markNames(there)).toContain(markName(here));
    // A guid that is no address may be another on another device.
    const row = ['link:a.example/1', 'guid:a.example/feed 0123456789abcdef 7'];
    expect(markNames(there)).toContain(markName(row));
    expect(markNames(['link:a.example/1'])).toContain(markName(['link:a.example/1']));
    expect(markNames(['link:a.example/2'])).not.toContain(markName(['link:a.example/1']));
  });

  it('name thousands of entries apart', () => {
    const names = Array.from({ length: 60_000 }, (_, n) => markName([`link:a.example/${n}`]));
    expect(new Set(names).size).toBe(60_000);
    expect(names.every((name) => /^[\w-]{8}$/.test(name))).toBe(true);
  });

  it('have a moment whatever the clock says', () => {
    expect(markMoment(Date.UTC(2025, 0, 1, 1, 1, 59))).toBe(61);
    expect(markMoment(0)).toBe(0);
    expect(markMoment(Date.UTC(2090, 0))).toBe(2 ** 24 - 1);
  });
});
