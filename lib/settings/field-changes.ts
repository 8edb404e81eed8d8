import { canonical, isObject } from './canonical.ts';
import { identityOf } from './identity.ts';
import { parseSettings, type Settings } from './schema.ts';

/** What an edit made of one field. A list is one field, whatever became of its elements. */
export interface FieldChange {
  /** The field's names from the outside in: `ticker`, `speed`. */
  path: readonly string[];
  /** What it held; undefined where it was not there. */
  before: unknown;
  after: unknown;
}

/** The fields in which two states of the settings differ. */
export function fieldChanges(before: unknown, after: unknown): FieldChange[] {
  return changesBelow([], before, after);
}

function changesBelow(path: readonly string[], before: unknown, after: unknown): FieldChange[] {
  if (isSame(before, after)) return [];
  if (!isObject(before) || !isObject(after)) return [{ path, before, after }];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) => changesBelow([...path, name], before[name], after[name]));
}

/**
 * Takes changes back (`before`) or makes them anew (`after`) in settings that may have gone on since. A field that
 * holds something else by now is left as it is; in a list, elements that came, went or moved elsewhere stay so.
 */
export function withChanges(
  settings: Settings,
  changes: readonly FieldChange[],
  towards: 'before' | 'after',
): Settings {
  const changed = changes.reduce<unknown>((held, change) => {
    const [from, to] =
      towards === 'before' ? [change.after, change.before] : [change.before, change.after];
    return withField(held, change.path, (now) => fieldTowards(from, to, now));
  }, settings);
  return parseSettings(changed);
}

function fieldTowards(from: unknown, to: unknown, now: unknown): unknown {
  if (isSame(now, from)) return to;
  if (Array.isArray(from) && Array.isArray(to) && Array.isArray(now)) {
    return listTowards(from, to, now);
  }
  return now;
}

/** `held` with the field at `path` as `make` makes it out of what is there; undefined takes the field away. */
function withField(
  held: unknown,
  path: readonly string[],
  make: (now: unknown) => unknown,
): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return make(held);
  const record = isObject(held) ? held : {};
  const { [name]: now, ...others } = record;
  const next = withField(now, rest, make);
  if (next === undefined) return others;
  // In its old place, so that what comes back is as it was to the letter.
  return name in record ? { ...record, [name]: next } : { ...others, [name]: next };
}

/** A list in which the step from `from` to `to` is made, and what happened to it elsewhere is kept. */
function listTowards(from: unknown[], to: unknown[], now: unknown[]): unknown[] {
  const was = byIdentity(from);
  const wanted = byIdentity(to);
  const held = byIdentity(now);
  const goneElsewhere = (name: string) => was.has(name) && !held.has(name);
  const names = new Set([
    ...[...wanted.keys()].filter((name) => !goneElsewhere(name)),
    ...[...held.keys()].filter((name) => !was.has(name)),
  ]);
  const [frame, others] = isReordered(was, wanted) ? [wanted, held] : [held, wanted];
  const order = [...frame.keys()].filter((name) => names.has(name));
  const all = [...others.keys()];
  for (const [n, name] of all.entries()) {
    if (!names.has(name) || order.includes(name)) continue;
    const neighbour = all.slice(0, n).findLast((other) => order.includes(other));
    order.splice(neighbour === undefined ? 0 : order.indexOf(neighbour) + 1, 0, name);
  }
  return order.map((name) => {
    const [before, after, current] = [was.get(name), wanted.get(name), held.get(name)];
    if (current === undefined) return after;
    if (after === undefined) return current;
    return isSame(current, before) || before === undefined ? after : current;
  });
}

type Named = ReadonlyMap<string, unknown>;

function byIdentity(list: readonly unknown[]): Named {
  return new Map(list.map((element) => [nameOf(element), element]));
}

/** An element's identity; an element that has none is known by all of it. */
export function nameOf(element: unknown): string {
  return identityOf(element) ?? canonical(element);
}

function isReordered(was: Named, wanted: Named): boolean {
  const common = (one: Named, other: Named) => [...one.keys()].filter((name) => other.has(name));
  return !isSame(common(was, wanted), common(wanted, was));
}

/** Whether two values hold the same, in whatever order their fields stand. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((element, n) => isSame(element, other[n]));
  }
  if (!isObject(one) || !isObject(other)) return Object.is(one, other);
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => name in other && isSame(one[name], other[name]))
  );
}
