import * as v from 'valibot';
import { canonical } from './canonical.ts';

/**
 * A value and the moment of its last change, in epoch milliseconds, or only the moment where it was removed. The
 * moment is a clock's only as far as clocks can be trusted: a change is always later than all that was seen before.
 */
export type Field = readonly [at: number] | readonly [at: number, value: unknown];

/** What was chosen, by path (see `fields.ts`). What is not in it was left as it comes. */
export type Fields = ReadonlyMap<string, Field>;

/** The last moment that a date can have: later ones leave no room for a change after them. */
const latest = 8.64e15;

const moment = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(latest));
const fieldSchema: v.GenericSchema<unknown, Field> = v.union([
  v.strictTuple([moment]),
  v.strictTuple([moment, v.unknown()]),
]);

/** Reads fields out of what a storage holds; what cannot be read costs itself alone. */
export function readFields(stored: unknown): Fields {
  const fields = new Map<string, Field>();
  const entries = typeof stored === 'object' && stored !== null ? Object.entries(stored) : [];
  for (const [path, value] of entries) {
    const field = v.safeParse(fieldSchema, value);
    if (field.success) fields.set(path, field.output);
  }
  return fields;
}

/**
 * Brings two devices' fields together: of each the later one. It does not matter which comes first, in which order
 * several are brought together, or how often.
 */
export function mergeFields(one: Fields, other: Fields): Fields {
  const merged = new Map(one);
  for (const [path, field] of other) {
    if (isLater(field, merged.get(path))) merged.set(path, field);
  }
  return merged;
}

/** Whether `some` has something that `others` do not have, or have from before. */
export function hasNews(some: Fields, others: Fields): boolean {
  return [...some].some(([path, field]) => isLater(field, others.get(path)));
}

/** Of two changes in one moment any may win, but it must be the same one on every device. */
function isLater(field: Field, than: Field | undefined): boolean {
  if (!than) return true;
  if (field[0] !== than[0]) return field[0] > than[0];
  return canonical(field) > canonical(than);
}

/** The moment of the last change; 0 where there is none. */
export function lastChange(fields: Fields): number {
  let last = 0;
  for (const [at] of fields.values()) last = Math.max(last, at);
  return last;
}

/** How long a removal is remembered, in milliseconds: a device that was away for longer brings it back. */
const removalsKept = 180 * 86_400_000;

/** No more removals than these are remembered; the last ones stay. */
const mostRemovals = 400;

/**
 * Forgets removals that are old, or too many.
 *
 * @param now epoch milliseconds
 * @param isNeeded whether what a path names would come back by itself, so that its removal must stay
 */
export function forgetRemovals(
  fields: Fields,
  now: number,
  isNeeded: (path: string) => boolean,
): Fields {
  const removals = [...fields]
    .filter(([path, field]) => field.length === 1 && !isNeeded(path))
    .sort(([a, [whenA]], [b, [whenB]]) => whenB - whenA || (a < b ? -1 : 1));
  const old = removals.filter(([, [at]], n) => n >= mostRemovals || at < now - removalsKept);
  if (old.length === 0) return fields;
  const kept = new Map(fields);
  for (const [path] of old) kept.delete(path);
  return kept;
}
