import * as v from 'valibot';
import { isObject } from './canonical.ts';
import { fieldsOf } from './change.ts';
import { type Fields, readFields } from './merge.ts';

/*
 * Version 1 kept the settings in `storage.sync` alone, whole, in five items. Version 2 keeps fields, each with the
 * moment of its change: in `storage.local` all of them, in `storage.sync` what travels. A layout that differs again
 * gets names of its own in `storage.sync`, so that versions of different age leave each other's items alone; a
 * setting whose meaning changes gets a new name for the same reason.
 */

/** The settings as they lie on this device. */
export interface Held {
  version: number;
  fields: Fields;
  /** Something was changed here that is not yet in `storage.sync`. */
  unsent: boolean;
  /** When what the first version left in `storage.sync` was found and taken over (epoch milliseconds); null before. */
  tookOver: number | null;
  /** When this device had no settings and got those of others, or its own lost ones (epoch milliseconds); else null. */
  cameBack: number | null;
}

/** What is held before anything is. */
export const nothingHeld: Held = {
  version: 2,
  fields: new Map(),
  unsent: false,
  tookOver: null,
  cameBack: null,
};

const heldSchema = v.looseObject({
  version: v.fallback(v.pipe(v.number(), v.minValue(2)), 2),
  fields: v.pipe(v.unknown(), v.transform(readFields)),
  unsent: v.fallback(v.boolean(), true),
  tookOver: v.fallback(v.nullable(v.number()), null),
  cameBack: v.fallback(v.nullable(v.number()), null),
});

/** Reads the settings that lie on this device, as this or a newer version wrote them; null where there are none. */
export function readHeld(stored: unknown): Held | null {
  const held = v.safeParse(heldSchema, stored);
  return held.success ? held.output : null;
}

/** The same as it is stored. */
export function writtenHeld(held: Held): unknown {
  return { ...held, fields: Object.fromEntries(held.fields) };
}

/** The items of version 1. */
export const version1Keys = ['settings', 'sources', 'topics', 'rules', 'sites'] as const;

/** Whether version 1 has left something in `storage.sync`, or a device that still runs it. */
export function hasVersion1(items: Readonly<Record<string, unknown>>): boolean {
  return version1Keys.some((key) => key in items);
}

/** Older than every change that version 2 has seen the moment of. */
const beforeAll = 1;

/** Takes over what version 1 left in `storage.sync`: whatever differs from what comes by itself. */
export function fieldsOfVersion1(items: Readonly<Record<string, unknown>>): Fields {
  const { settings, sources, topics, rules, sites } = items;
  const parts = { sources, topics, rules, sites };
  const written = Object.entries(parts).filter(([, part]) => part !== undefined);
  const whole = { ...(isObject(settings) ? settings : {}), ...Object.fromEntries(written) };
  return fieldsOf(whole, beforeAll);
}
