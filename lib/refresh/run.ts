import type { RefreshProgress, RefreshRun } from '../journal.ts';
import type { Entry } from '../news/entry.ts';
import { entriesKept, mostEntries } from '../news/retention.ts';
import type { StoreChange } from '../platform/store-channel.ts';
import { addDays, utcDay } from '../rates/calendar.ts';
import type { Settings } from '../settings/schema.ts';
import { forgetEntries } from '../store/entries.ts';
import { readPlan, writeRun } from '../store/journal.ts';
import { forgetObservations } from '../store/rates.ts';
import type { Store } from '../store/schema.ts';
import { addTraffic } from '../store/traffic.ts';
import { type Contact, localDay } from '../traffic.ts';
import type { Fetch } from './fetch-source.ts';
import { newsTasks } from './refresh-news.ts';
import { ratesKept, ratesTask } from './refresh-rates.ts';
import { runTasks } from './run-tasks.ts';
import { planAfter } from './schedule.ts';

/** Everything a refresh needs of the world, so that it can run in a test as in the worker. */
export interface RefreshWorld {
  store: Store;
  settings: Settings;
  fetch: Fetch;
  now: () => number;
  /** The interval as it is when the refresh ends; it may have been changed meanwhile. */
  everyMinutes: () => Promise<number>;
  /** From 0 to 1. */
  random: () => number;
  online: () => boolean;
  /** Whether the user lets us ask hosts (match patterns); some are asked for only when they are wanted. */
  mayAsk: (origins: readonly string[]) => Promise<boolean>;
  /** Told as soon as a source has brought something. */
  announce: (change: StoreChange) => void;
  /** Told of each new entry that a rule wants its user to be told of. */
  headline: (entry: Entry) => void;
}

/**
 * One refresh from beginning to end: asks every source, writes what each brings as it comes, forgets what
 * is too old, and enters the run in the journal. What a killed worker leaves behind is complete in itself:
 * the plan stays `unfinished`, and the next wake refreshes again.
 *
 * @param which every feed, because somebody wishes it, or those whose time has come
 */
export async function runRefresh(
  world: RefreshWorld,
  which: 'all' | 'due',
  signal: AbortSignal,
  onProgress: (progress: RefreshProgress) => void,
): Promise<RefreshRun> {
  const { store, now } = world;
  const startedAt = now();
  const plan = await readPlan(store);
  const tasks = [ratesTask(world), ...(await newsTasks(world, which))];
  // A tally that cannot be written is no reason to lose what the source has brought.
  const contacted = (contacts: readonly Contact[]) =>
    addTraffic(store, localDay(now()), contacts).catch(() => undefined);
  const outcomes = world.online()
    ? await runTasks(tasks, now, signal, onProgress, contacted)
    : tasks.map(({ kind, id, name }) => ({
        kind,
        id,
        name,
        at: startedAt,
        took: 0,
        result: { state: 'failed', failure: { kind: 'offline' } } as const,
      }));
  await forgetEntries(store, now() - entriesKept, mostEntries);
  await forgetObservations(store, addDays(utcDay(now()), -ratesKept));
  const run: RefreshRun = { startedAt, finishedAt: now(), outcomes };
  await writeRun(store, run, planAfter(run, plan, await world.everyMinutes(), world.random()));
  world.announce('journal');
  return run;
}
