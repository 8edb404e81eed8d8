import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { Entry } from '../news/entry.ts';
import { entryOfCopy, savedCopy } from '../news/saved-copy.ts';

/** Where it is said which entries have a copy. */
const listKey = 'saved-copies';

/** Each copy is an item of its own: every page's strip is told of what is written here, and is told little so. */
const copyKey = (id: string) => `saved-copy ${id}`;

const restoredKey = 'saved-restored';
const idsSchema = v.fallback(v.array(v.string()), []);
const restoredSchema = v.fallback(
  v.nullable(v.object({ at: v.number(), count: v.number() })),
  null,
);

/** When saved entries were put back, and how many. */
export type Restored = v.InferOutput<typeof restoredSchema>;

/** The ids of the entries that have a copy in `storage.local`, where the loss of the store does not reach. */
export async function readCopyIds(): Promise<string[]> {
  return v.parse(idsSchema, (await browser.storage.local.get(listKey))[listKey]);
}

/** The copies that can be read. */
export async function readCopies(ids: readonly string[]): Promise<Entry[]> {
  const stored = await browser.storage.local.get(ids.map(copyKey));
  return Object.values(stored)
    .map(entryOfCopy)
    .filter((entry) => entry !== null);
}

/** Brings the copies in line with what is saved. */
export async function writeCopies(
  ids: readonly string[],
  added: readonly Entry[],
  gone: readonly string[],
): Promise<void> {
  const copies = added.map((entry) => [copyKey(entry.id), savedCopy(entry)]);
  await browser.storage.local.set({ ...Object.fromEntries(copies), [listKey]: ids });
  if (gone.length > 0) await browser.storage.local.remove(gone.map(copyKey));
}

/** Puts down that saved entries were lost and put back, for their user to know. */
export async function writeRestored(restored: Restored): Promise<void> {
  await browser.storage.local.set({ [restoredKey]: restored });
}

/** When that happened last; null where it never has. */
export async function readRestored(): Promise<Restored> {
  return v.parse(restoredSchema, (await browser.storage.local.get(restoredKey))[restoredKey]);
}
