import type { Entry } from '../news/entry.ts';
import { linkIdentity } from '../news/identity.ts';
import {
  isLaterMark,
  type Mark,
  markMoment,
  markName,
  markNames,
  marksCarried,
  marksToCarry,
} from '../sync/marks.ts';
import type { NewsWriting, Store } from './schema.ts';

/** When marks are made, and whether they may travel: those of a private window never do. */
export interface Marking {
  /** Epoch milliseconds. */
  now?: number;
  travels?: boolean;
}

const listeners = new Set<() => void>();

/** Calls `listener` when entries have been marked in this context; returns what ends that. */
export function followMarks(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells those who follow marks that some were written. Called once they are. */
export function tellOfMarks(): void {
  for (const listener of listeners) listener();
}

/**
 * Puts down what was marked, so that it can travel; of many only the newest entries, for no more can. The other
 * tellings of a story are marked too: on another device one of those may stand for it.
 */
export async function recordMarks(
  writing: NewsWriting,
  entries: readonly Entry[],
  kind: Mark['kind'],
  set: boolean,
  now: number,
): Promise<void> {
  const marks = writing.objectStore('marks');
  const newest = [...entries].sort((a, b) => b.time - a.time).slice(0, marksCarried[kind]);
  const tellings = newest.flatMap(({ identities, others }) => [
    identities,
    ...others.map(({ link }) => [linkIdentity(link)]),
  ]);
  for (const identities of tellings) {
    const held = await latestMark(writing, kind, identities);
    // Later than all that was seen, whatever the clock says.
    const at = Math.max(markMoment(now), held ? held.at + 1 : 0);
    await marks.put({ name: markName(identities), kind, set, at });
  }
}

/** The latest mark of a kind that names an entry under any of its identities. */
export async function latestMark(
  writing: NewsWriting,
  kind: Mark['kind'],
  identities: readonly string[],
): Promise<Mark | undefined> {
  const marks = writing.objectStore('marks');
  const held = await Promise.all(markNames(identities).map((name) => marks.get([kind, name])));
  let latest: Mark | undefined;
  for (const mark of held) if (mark && isLaterMark(mark, latest)) latest = mark;
  return latest;
}

/** An entry that has just come, as it was marked before it came: on another device, or here before it was forgotten. */
export async function withMarks<Some extends Entry>(
  writing: NewsWriting,
  entry: Some,
): Promise<Some> {
  const [read, saved] = await Promise.all([
    latestMark(writing, 'read', entry.identities),
    latestMark(writing, 'saved', entry.identities),
  ]);
  return { ...entry, read: read?.set ?? entry.read, saved: saved?.set ?? entry.saved };
}

/** Forgets the marks that can no longer travel; entries that are held keep them. */
export async function forgetMarks(writing: NewsWriting): Promise<void> {
  const marks = writing.objectStore('marks');
  if ((await marks.count()) <= Math.min(...Object.values(marksCarried))) return;
  const all = await marks.getAll();
  const carried = new Set(marksToCarry(all, Number.POSITIVE_INFINITY));
  for (const mark of all) if (!carried.has(mark)) await marks.delete([mark.kind, mark.name]);
}

/** The marks that were made or taken over on this device, as far as they can travel. */
export async function readMarksHeld(store: Store): Promise<Mark[]> {
  return marksToCarry(await store.getAll('marks'), Number.POSITIVE_INFINITY);
}
