import { canonical } from '../settings/canonical.ts';
import { type Field, type Fields, hasNews, mergeFields, readFields } from '../settings/merge.ts';
import { type Mark, markLength, marksToCarry, newMarks, readMarks, writeMarks } from './marks.ts';
import { bytesOf, itemBytes, itemQuota, totalQuota } from './quota.ts';

/** Items as they lie in `storage.sync`, by their keys. */
export type Items = Readonly<Record<string, unknown>>;

const fieldsKey = /^choices-\d+$/;
const marksKey = /^marks-\d+$/;

/** Whether an item is one of those that this version writes. */
export function isOurs(key: string): boolean {
  return fieldsKey.test(key) || marksKey.test(key);
}

/** Settings that are each device's own. */
const staysHere = new Set(['synchronise']);

function travels(path: string): boolean {
  return !staysHere.has(path.split('/')[0] ?? '');
}

/** The fields that lie in the items, wherever in them. */
export function fieldsIn(items: Items): Fields {
  const all = Object.entries(items)
    .filter(([key]) => fieldsKey.test(key))
    .map(([, item]) => readFields(item))
    .reduce(mergeFields, new Map());
  return new Map([...all].filter(([path]) => travels(path)));
}

/** The marks that lie in the items. */
export function marksIn(items: Items): Mark[] {
  return Object.entries(items)
    .filter(([key]) => marksKey.test(key))
    .flatMap(([, item]) => readMarks(item));
}

/** What is to be written into `storage.sync`. */
export interface SyncPlan {
  /** To be written at once; empty where nothing is new. */
  write: Items;
  /** Paths of what finds no room there. */
  left: readonly string[];
  /** For how many marks there is room. */
  marksRoom: number;
}

/**
 * Spreads fields and marks over as many items as they need, within the quotas. Something is written only where it
 * is new, and not where it merely lies otherwise, so that two devices (or versions) never write against each other.
 * What another version keeps there is left alone. Items that are no longer needed are emptied and not removed, so
 * that one write does it all; each holds whole fields, so that one which comes later than the others breaks nothing.
 *
 * @param stored all that lies in `storage.sync`
 * @param fields this device's, brought together with those that lie there
 * @param marks likewise
 */
export function planSync(stored: Items, fields: Fields, marks: readonly Mark[]): SyncPlan {
  const foreign = Object.entries(stored)
    .filter(([key]) => !isOurs(key))
    .reduce((sum, [key, value]) => sum + itemBytes(key, value), 0);
  const { items, left } = packFields(fields, totalQuota - foreign);
  const kept = hasNews(packed(items), fieldsIn(stored)) ? items : heldItems(stored, fieldsKey);
  const rest = totalQuota - foreign - bytesOfAll(kept);
  const marksRoom = roomForMarks(rest);
  const carried = marksToCarry(marks, marksRoom);
  const newsOfMarks = newMarks(carried, marksIn(stored)).length > 0;
  const crowded = bytesOfAll(heldItems(stored, marksKey)) > rest;
  const write = {
    ...(kept === items ? changedItems(stored, fieldsKey, items, {}) : {}),
    ...(newsOfMarks || crowded ? changedItems(stored, marksKey, packMarks(carried), '') : {}),
  };
  return { write, left, marksRoom };
}

/** Lists of many, which are the first to find no room. */
const bulky = /^sites\//;

function packFields(fields: Fields, room: number): { items: Items; left: string[] } {
  const items: { key: string; bytes: number; fields: Map<string, Field> }[] = [];
  const left: string[] = [];
  let total = 0;
  const order = [...fields]
    .filter(([path]) => travels(path))
    .sort(([a], [b]) => Number(bulky.test(a)) - Number(bulky.test(b)) || (a < b ? -1 : 1));
  for (const [path, field] of order) {
    // With the comma behind it.
    const bytes = bytesOf(JSON.stringify(path)) + bytesOf(JSON.stringify(field)) + 2;
    const key = `choices-${items.length}`;
    const item = items.find((one) => one.bytes + bytes <= itemQuota) ?? {
      key,
      bytes: bytesOf(key) + 2,
      fields: new Map<string, Field>(),
    };
    const isNew = item.key === key;
    const added = bytes + (isNew ? item.bytes : 0);
    if (item.bytes + bytes > itemQuota || total + added > room) {
      left.push(path);
      continue;
    }
    if (isNew) items.push(item);
    item.fields.set(path, field);
    item.bytes += bytes;
    total += added;
  }
  const whole = items.map(({ key, fields: own }) => [key, Object.fromEntries(own)]);
  return { items: Object.fromEntries(whole), left };
}

function packed(items: Items): Fields {
  return Object.values(items).map(readFields).reduce(mergeFields, new Map());
}

/** Marks in one item, with room left for its key. */
const marksAnItem = Math.floor((itemQuota - 32) / markLength);

function roomForMarks(bytes: number): number {
  const full = Math.floor(bytes / itemQuota);
  const last = Math.floor((bytes - full * itemQuota - 32) / markLength);
  return Math.max(0, full * marksAnItem + Math.max(0, last));
}

function packMarks(marks: readonly Mark[]): Items {
  const sorted = [...marks].sort((a, b) => (a.name < b.name ? -1 : 1));
  const items: [string, string][] = [];
  for (let at = 0; at < sorted.length; at += marksAnItem) {
    items.push([`marks-${items.length}`, writeMarks(sorted.slice(at, at + marksAnItem))]);
  }
  return Object.fromEntries(items);
}

function heldItems(stored: Items, keys: RegExp): Items {
  return Object.fromEntries(Object.entries(stored).filter(([key]) => keys.test(key)));
}

function bytesOfAll(items: Items): number {
  return Object.entries(items).reduce((sum, [key, value]) => sum + itemBytes(key, value), 0);
}

/** What of the items is not stored so already; those that are no more are emptied. */
function changedItems(stored: Items, keys: RegExp, items: Items, empty: unknown): Items {
  const surplus = Object.keys(heldItems(stored, keys)).filter((key) => !(key in items));
  const wanted = { ...items, ...Object.fromEntries(surplus.map((key) => [key, empty])) };
  const changed = Object.entries(wanted).filter(
    ([key, value]) => canonical(value) !== canonical(stored[key] ?? null),
  );
  return Object.fromEntries(changed);
}
