import { canonical, isObject } from './canonical.ts';
import { defaultSettings } from './defaults.ts';
import {
  elementsIn,
  type FlatSettings,
  flattened,
  listPaths,
  unflattened,
  valueAt,
} from './fields.ts';
import { type Field, type Fields, lastChange } from './merge.ts';
import { parseSettings, type Settings } from './schema.ts';

const defaults = flattened(defaultSettings);

/** Whether a path has a value before anything is chosen. */
export function isDefault(path: string): boolean {
  return defaults.has(path);
}

/** The settings that fields make: what was not chosen is as it comes. */
export function settingsOf(fields: Fields): Settings {
  return parseSettings(unflattened(overDefaults(fields)));
}

/** All values: first those that come by themselves, in their order, then the chosen ones as they were chosen. */
function overDefaults(fields: Fields): FlatSettings {
  const flat = new Map(defaults);
  const chosen = [...fields].sort(
    ([a, [whenA]], [b, [whenB]]) => whenA - whenB || (a < b ? -1 : 1),
  );
  for (const [path, field] of chosen) {
    // Behind those that were there before it.
    if (field.length === 1 || !defaults.has(path)) flat.delete(path);
    if (field.length === 2) flat.set(path, field[1]);
  }
  return flat;
}

/**
 * The fields after an edit of the settings: each value that it changes gets a moment later than all others, and all
 * else stays as it is, be it from a newer version or unreadable. The same fields where nothing is changed.
 *
 * @param now epoch milliseconds
 */
export function changedFields(
  fields: Fields,
  edit: (settings: Settings) => Settings,
  now: number,
): Fields {
  const before = settingsOf(fields);
  const [was, is] = [flattened(before), flattened(parseSettings(edit(before)))];
  let at = Math.max(now, lastChange(fields) + 1) - 1;
  return withValues(fields, was, is, () => {
    at += 1;
    return at;
  });
}

/** The fields of settings that lie somewhere as a whole, each as if it had been changed at the moment `at`. */
export function fieldsOf(settings: Readonly<Record<string, unknown>>, at: number): Fields {
  const after = new Map(flattened(settings));
  for (const [path, value] of defaults) {
    const list = listPaths.find((one) => path.startsWith(`${one}/`));
    // Of a list that was written, what is missing was taken out; of all else it was not yet known.
    if (!after.has(path) && !Array.isArray(list && valueAt(settings, list))) after.set(path, value);
  }
  return withValues(new Map(), defaults, after, () => at);
}

/** The fields that lead from one state of the settings to another. */
function withValues(
  fields: Fields,
  before: FlatSettings,
  after: FlatSettings,
  moment: () => number,
): Fields {
  const changes = new Map<string, Field>();
  for (const path of before.keys()) if (!after.has(path)) changes.set(path, [moment()]);
  for (const [path, value] of after) {
    if (before.has(path) && canonical(before.get(path)) === canonical(value)) continue;
    const held = fields.get(path)?.[1] ?? defaults.get(path);
    changes.set(path, [moment(), withUnread(value, before.get(path), held)]);
  }
  for (const list of listPaths) {
    const wanted = elementsIn(after, list);
    const made = flattened(unflattened(overDefaults(new Map([...fields, ...changes]))));
    const known = new Set(wanted);
    const order = elementsIn(made, list).filter((identity) => known.has(identity));
    if (canonical(order) !== canonical(wanted)) changes.set(list, [moment(), wanted]);
  }
  return changes.size === 0 ? fields : new Map([...fields, ...changes]);
}

/** What a newer version has put into an element, and this one could not read, stays in it. */
function withUnread(value: unknown, read: unknown, held: unknown): unknown {
  const clean: unknown = JSON.parse(canonical(value));
  if (!isObject(clean) || !isObject(read) || !isObject(held)) return clean;
  const unread = Object.entries(held).filter(([name]) => !(name in read));
  return { ...Object.fromEntries(unread), ...clean };
}
