import {
  parseJournal,
  parsePlan,
  type RefreshJournal,
  type RefreshPlan,
  type RefreshRun,
  recordRun,
} from '../journal.ts';
import type { Store } from './schema.ts';
import { trafficKey } from './traffic.ts';

const journalKey = 'journal';
const planKey = 'plan';
const filingKey = 'filing';

/** The memory of past refreshes; an empty one before the first. */
export async function readJournal(store: Store): Promise<RefreshJournal> {
  return parseJournal(await store.get('meta', journalKey));
}

/** When the next refresh is due, and whether the last one came to its end. */
export async function readPlan(store: Store): Promise<RefreshPlan> {
  return parsePlan(await store.get('meta', planKey));
}

/** Replaces the plan. */
export async function writePlan(store: Store, plan: RefreshPlan): Promise<void> {
  await store.put('meta', plan, planKey);
}

/** Ends a refresh: its run enters the journal and the plan moves on, both or neither. */
export async function writeRun(store: Store, run: RefreshRun, plan: RefreshPlan): Promise<void> {
  const writing = store.transaction('meta', 'readwrite');
  const journal = recordRun(parseJournal(await writing.store.get(journalKey)), run);
  await Promise.all([
    writing.store.put(journal, journalKey),
    writing.store.put(plan, planKey),
    writing.done,
  ]);
}

/** Forgets the runs and what they cost; when something last came is still known. */
export async function clearRuns(store: Store): Promise<void> {
  const writing = store.transaction('meta', 'readwrite');
  const journal = parseJournal(await writing.store.get(journalKey));
  await writing.store.put({ ...journal, runs: [] }, journalKey);
  await writing.store.delete(trafficKey);
  await writing.done;
}

/** By which topics and rules the held entries are filed; null before they were looked at. */
export async function readFiling(store: Store): Promise<string | null> {
  const held: unknown = await store.get('meta', filingKey);
  return typeof held === 'string' ? held : null;
}

/** Remembers by which topics and rules the held entries are filed. */
export async function writeFiling(store: Store, key: string): Promise<void> {
  await store.put('meta', key, filingKey);
}
