import type { RefreshProgress, RefreshRun } from '../journal.ts';
import { entriesKept, mostEntries } from '../news/retention.ts';
import { addDays, utcDay } from '../rates/calendar.ts';
import { forgetEntries } from '../store/entries.ts';
import { readPlan, writeRun } from '../store/journal.ts';
import { forgetObservations } from '../store/rates.ts';
import { addTraffic } from '../store/traffic.ts';
import { type Contact, localDay } from '../traffic.ts';
import { newsTasks } from './refresh-news.ts';
import { ratesKept, ratesTask } from './refresh-rates.ts';
import type { RefreshWorld } from './refresh-world.ts';
import { runTasks } from './run-tasks.ts';
import { planAfter } from './schedule.ts';

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
