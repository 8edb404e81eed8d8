import * as v from 'valibot';
import { listOf } from '../list-of.ts';
import type { AlertFiring, AlertMemories } from '../rates/alerts.ts';
import { quotedUnits } from '../rates/watchlist.ts';
import type { Store } from './schema.ts';

const memoriesKey = 'alert-memories';

/** How many firings the history keeps. */
const firingsKept = 200;

const memorySchema = v.object({
  valueDate: v.string(),
  state: v.picklist(['above', 'below', 'moved', 'calm']),
  from: v.fallback(v.string(), ''),
  rate: v.exactOptional(v.number()),
  armed: v.boolean(),
  rival: v.exactOptional(v.object({ from: v.string(), side: v.picklist(['above', 'below']) })),
});

// One that cannot be read (another version wrote it) costs no other: its alert begins anew.
const memoriesSchema = v.fallback(
  v.pipe(
    v.record(v.string(), v.fallback(v.nullable(memorySchema), null)),
    v.transform((memories) =>
      Object.fromEntries(
        Object.entries(memories).flatMap(([id, memory]) => (memory ? [[id, memory]] : [])),
      ),
    ),
  ),
  {},
);

// All fields are named: one that is not would be lost when a firing is written back.
const firingEntries = {
  alertId: v.string(),
  valueDate: v.string(),
  at: v.number(),
  base: v.string(),
  quote: v.string(),
  per: v.exactOptional(v.fallback(v.picklist(quotedUnits), 1)),
  kind: v.picklist(['crosses', 'moves']),
  threshold: v.number(),
  rate: v.number(),
  changePercent: v.fallback(v.nullable(v.number()), null),
  direction: v.picklist(['up', 'down']),
  /** Where it is not said, better never than twice. */
  told: v.fallback(v.boolean(), true),
} satisfies Record<keyof AlertFiring, v.GenericSchema>;

const firingsSchema = listOf(v.object(firingEntries));

/** What is remembered of every alert between two looks. */
export async function readAlertMemories(store: Store): Promise<AlertMemories> {
  return v.parse(memoriesSchema, await store.get('meta', memoriesKey));
}

/** Alerts that went off, newest first; those that cannot be read are left out. */
export async function readFirings(store: Store): Promise<AlertFiring[]> {
  const firings = v.parse(firingsSchema, await store.getAllFromIndex('firings', 'at'));
  return firings.reverse();
}

/** Enters what went off and what is remembered, both or neither. The oldest firings make room. */
export async function writeAlertLook(
  store: Store,
  memories: AlertMemories,
  firings: readonly AlertFiring[],
): Promise<void> {
  const writing = store.transaction(['meta', 'firings'], 'readwrite');
  const history = writing.objectStore('firings');
  await writing.objectStore('meta').put(memories, memoriesKey);
  for (const firing of firings) await history.put(firing);
  const keys = await history.index('at').getAllKeys();
  for (const key of keys.slice(0, Math.max(0, keys.length - firingsKept))) {
    await history.delete(key);
  }
  await writing.done;
}

/** Enters what is remembered of alerts of which nothing is remembered yet. */
export async function addAlertMemories(store: Store, memories: AlertMemories): Promise<void> {
  const writing = store.transaction('meta', 'readwrite');
  const held = v.parse(memoriesSchema, await writing.store.get(memoriesKey));
  await writing.store.put({ ...memories, ...held }, memoriesKey);
  await writing.done;
}

/** Marks firings as told to their user. */
export async function markTold(store: Store, firings: readonly AlertFiring[]): Promise<void> {
  const writing = store.transaction('firings', 'readwrite');
  await Promise.all([
    ...firings.map((firing) => writing.store.put({ ...firing, told: true })),
    writing.done,
  ]);
}

/** Forgets every firing. */
export async function clearFirings(store: Store): Promise<void> {
  await store.clear('firings');
}
