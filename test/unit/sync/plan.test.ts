import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from '../../../lib/settings/canonical.ts';
import { type Field, type Fields, mergeFields } from '../../../lib/settings/merge.ts';
import { type Mark, marksToCarry, mergeMarks, writeMarks } from '../../../lib/sync/marks.ts';
import { fieldsIn, type Items, marksIn, planSync } from '../../../lib/sync/plan.ts';
import { itemBytes, itemQuota, totalQuota } from '../../../lib/sync/quota.ts';

const total = (items: Items) =>
  Object.entries(items).reduce((sum, [key, value]) => sum + itemBytes(key, value), 0);

const largest = (items: Items) =>
  Math.max(0, ...Object.entries(items).map(([key, value]) => itemBytes(key, value)));

const plain = (fields: Fields) => canonical(Object.fromEntries(fields));

const topic = (n: number, letters: number): [string, Field] => [
  `topics/own/t${n}`,
  [1_790_000_000_000 + n, { id: `t${n}`, label: 'ж'.repeat(letters) }],
];

const mark = (n: number, changes: Partial<Mark> = {}): Mark => ({
  name: n.toString(36).padStart(8, '_'),
  kind: 'read',
  set: true,
  at: 1000 + n,
  ...changes,
});

describe('what is written into the synchronised storage', () => {
  it('comes out of it again, in items that each fit', () => {
    const field: fc.Arbitrary<Field> = fc.oneof(
      fc.tuple(fc.nat(), fc.string({ unit: 'binary', maxLength: 900 })),
      fc.tuple(fc.nat()),
    );
    const fields = fc
      .dictionary(fc.string({ minLength: 1, maxLength: 40 }), field, { maxKeys: 60 })
      .map((record): Fields => new Map(Object.entries(record)));
    fc.assert(
      fc.property(fields, (some) => {
        some = new Map([...some].filter(([path]) => path.split('/')[0] !== 'synchronise'));
        const { write, left } = planSync({}, some, []);
        expect(left).toEqual([]);
        expect(plain(fieldsIn(write))).toBe(plain(some));
        expect(largest(write)).toBeLessThanOrEqual(itemQuota);
      }),
    );
  });

  it('is spread over several items as soon as one is full, and not sooner', () => {
    const one: Fields = new Map([topic(1, 3000)]);
    const bytes = itemBytes('choices-0', Object.fromEntries(one));
    const room = (itemQuota - bytes) >> 1;
    // Its path, moment and marks take 63 bytes more, and the comma one.
    const frame = itemBytes('', Object.fromEntries([topic(2, 0)])) - 2 + 1;
    const fits = Math.floor((itemQuota - bytes - frame) / 2);
    expect(fits).toBeLessThan(room);
    const items = (letters: number) => planSync({}, new Map([...one, topic(2, letters)]), []).write;
    expect(Object.keys(items(fits - 1))).toEqual(['choices-0']);
    expect(largest(items(fits - 1))).toBeGreaterThan(itemQuota - 4);
    expect(Object.keys(items(fits + 1))).toEqual(['choices-0', 'choices-1']);
  });

  it('counts a character that Chrome writes as an escape for what it takes', () => {
    expect(itemBytes('k', '<ж')).toBe(1 + 2 + 6 + 2);
  });

  it('leaves out what no item can hold, and says so', () => {
    const plan = planSync({}, new Map([topic(1, 5000), topic(2, 10)]), []);
    expect(plan.left).toEqual(['topics/own/t1']);
    expect([...fieldsIn(plan.write).keys()]).toEqual(['topics/own/t2']);
  });

  it('leaves out sites first where all is too much, and never passes the quota', () => {
    const fields = new Map([
      ...Array.from({ length: 2000 }, (_, n): [string, Field] => [
        `sites/hidden/${'long'.repeat(9)}-${n}.example`,
        [1_790_000_000_000, `${'long'.repeat(9)}-${n}.example`],
      ]),
      ...Array.from({ length: 20 }, (_, n) => topic(n, 1000)),
    ]);
    const { write, left } = planSync({}, fields, [mark(1)]);
    expect(total(write)).toBeLessThanOrEqual(totalQuota);
    expect(total(write)).toBeGreaterThan(totalQuota - 200);
    expect(left.length).toBeGreaterThan(0);
    expect(left.every((path) => path.startsWith('sites/'))).toBe(true);
  });

  it('leaves room for what other versions keep there, and leaves that alone', () => {
    const stored = Object.fromEntries(
      Array.from({ length: 12 }, (_, n) => [`settings-of-3-${n}`, 'x'.repeat(8_000)]),
    );
    const fields = new Map(Array.from({ length: 20 }, (_, n) => topic(n, 1000)));
    const { write, left } = planSync(stored, fields, []);
    expect(Object.keys(write).every((key) => key.startsWith('choices-'))).toBe(true);
    expect(total({ ...stored, ...write })).toBeLessThanOrEqual(totalQuota);
    expect(left.length).toBeGreaterThan(0);
  });

  it('is nothing where nothing is new, however it lies there', () => {
    const fields = new Map([topic(1, 900), topic(2, 900), topic(3, 900)]);
    const otherwise = {
      'choices-4': Object.fromEntries([topic(3, 900), topic(1, 900)]),
      'choices-0': Object.fromEntries([topic(2, 900)]),
      'marks-2': 'AAAAAAAArAAAB',
    };
    expect(planSync(otherwise, fields, marksIn(otherwise)).write).toEqual({});
    const known = new Map([topic(1, 900)]);
    expect(planSync(otherwise, mergeFields(known, fieldsIn(otherwise)), []).write).toEqual({});
  });

  it('is only what has changed', () => {
    const fields = new Map([topic(1, 3000), topic(2, 3000), topic(3, 3000)]);
    const { write } = planSync({}, fields, []);
    const [path, [at, value]] = topic(3, 3000);
    const changed = new Map<string, Field>([...fields, [path, [at + 1, value]]]);
    const again = planSync(write, changed, []);
    expect(Object.keys(again.write)).toEqual(['choices-2']);
  });

  it('keeps the choice whether to synchronise to this device', () => {
    const fields = new Map<string, Field>([['synchronise/on', [5, false]]]);
    expect(planSync({}, fields, []).write).toEqual({});
    expect(fieldsIn({ 'choices-0': { 'synchronise/on': [5, false] } }).size).toBe(0);
  });

  it('gives marks what room the settings leave, the newest and saved ones first', () => {
    const marks = [
      ...Array.from({ length: 1500 }, (_, n) => mark(n)),
      ...Array.from({ length: 400 }, (_, n) => mark(n, { kind: 'saved' })),
    ];
    const alone = planSync({}, new Map(), marks);
    expect(alone.marksRoom).toBeGreaterThan(2000);
    expect(largest(alone.write)).toBeLessThanOrEqual(itemQuota);
    expect(marksIn(alone.write)).toHaveLength(1900);
    const fields = new Map(Array.from({ length: 29 }, (_, n) => topic(n, 1600)));
    const crowded = planSync(alone.write, fields, marks);
    const after = { ...alone.write, ...crowded.write };
    expect(crowded.left).toEqual([]);
    expect(crowded.marksRoom).toBeGreaterThan(300);
    expect(crowded.marksRoom).toBeLessThan(1900);
    expect(total(after)).toBeLessThanOrEqual(totalQuota);
    const held = marksIn(after);
    expect(held).toHaveLength(crowded.marksRoom);
    expect(held.filter(({ kind }) => kind === 'saved').length).toBe(
      Math.min(400, crowded.marksRoom),
    );
    expect(planSync(after, fields, marks).write).toEqual({});
  });
});

/** A device: what it holds, and what it does when something in the shared storage has changed. */
class Device {
  fields: Fields = new Map();
  marks: Mark[] = [];

  synchronise(shared: Record<string, unknown>): boolean {
    this.fields = mergeFields(this.fields, fieldsIn(shared));
    this.marks = marksToCarry(mergeMarks(this.marks, marksIn(shared)), Number.POSITIVE_INFINITY);
    const { write } = planSync(shared, this.fields, this.marks);
    Object.assign(shared, write);
    return Object.keys(write).length > 0;
  }
}

describe('devices that share a storage', () => {
  it('come to hold the same, and to rest, even where one write covers another', () => {
    const step = fc.record({
      device: fc.nat({ max: 2 }),
      path: fc.constantFrom('ticker/edge', 'rules/r1', 'topics/own/t1', 'sites/only/a.example'),
      marks: fc.nat({ max: 900 }),
      letters: fc.nat({ max: 5000 }),
      covered: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const devices = [new Device(), new Device(), new Device()];
        let shared: Record<string, unknown> = {};
        for (const [n, { device, path, marks, letters, covered }] of steps.entries()) {
          const one = devices[device];
          if (!one) continue;
          one.fields = new Map<string, Field>([...one.fields, [path, [n, 'x'.repeat(letters)]]]);
          const made = Array.from({ length: marks }, (_, m) =>
            mark(m * 7 + n, { at: n + (m % 5) }),
          );
          one.marks = mergeMarks(one.marks, made);
          const before = { ...shared };
          one.synchronise(shared);
          // Another device's write of the same moment went over this one.
          if (covered) shared = before;
        }
        let rounds = 0;
        while (devices.map((one) => one.synchronise(shared)).includes(true)) rounds += 1;
        expect(rounds).toBeLessThan(3);
        const [first, ...others] = devices.map(({ fields, marks }) => [
          plain(fields),
          writeMarks(marks),
        ]);
        for (const other of others) expect(other).toEqual(first);
      }),
      { numRuns: 60 },
    );
  });
});
