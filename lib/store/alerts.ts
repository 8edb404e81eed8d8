import * as v from 'valibot';
import type { AlertFiring, AlertMemories } from '../rates/alerts.ts';
import type { Store } from './schema.ts';

const memoriesKey = 'alert-memories';

/** How many firings the history keeps. */
const firingsKept = 200;

const memoriesSchema = v.fallback(
  v.record(
    v.string(),
    v.object({
      valueDate: v.string(),
      state: v.picklist(['above', 'below', 'moved', 'calm']),
      from: v.fallback(v.string(), ''),
      armed: v.boolean(),
    }),
  ),
  {},
);

/** What is remembered of every alert between two looks. */
export async function readAlertMemories(store: Store): Promise<AlertMemories> {
  return v.parse(memoriesSchema, await store.get('meta', memoriesKey));
}

/** Alerts that went off, newest first. */
export async function readFirings(store: Store): Promise<AlertFiring[]> {
  const firings = await store.getAllFromIndex('firings', 'at');
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
