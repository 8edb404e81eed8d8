import { buildSnapshot, headlinesShown } from '../build-snapshot.ts';
import { en } from '../i18n/en.ts';
import type { RefreshProgress } from '../journal.ts';
import { hasAccess } from '../platform/access.ts';
import { readRefreshAlarm, setRefreshAlarm } from '../platform/refresh-alarm.ts';
import { loadSettings } from '../platform/settings-storage.ts';
import { hasSnapshot, writeSnapshot } from '../platform/snapshot-storage.ts';
import { announceStoreChange } from '../platform/store-channel.ts';
import { addDays, utcDay } from '../rates/calendar.ts';
import { defaultWatchlist } from '../rates/pair.ts';
import { readJournal, readPlan, writePlan } from '../store/journal.ts';
import { openStore } from '../store/open.ts';
import { readTickerSources } from '../store/ticker.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { createRefresher, type RunningRefresh } from './refresher.ts';
import { runRefresh } from './run.ts';
import { alarmToSet, planForInterval, takeUpAgainAfter } from './schedule.ts';

/** Days of rates that the strip's figures look back on. */
const historyShown = 30;

/** What the background can be asked to do; each may be called at any moment, in any order. */
export interface Worker {
  /** Sees that the alarm stands and that a refresh which is due, or was cut off, runs. */
  wake(): Promise<void>;
  /** Refreshes everything now, or joins the refresh that is running. */
  refresh(onProgress?: (progress: RefreshProgress) => void): RunningRefresh;
  /** Brings the strip and the schedule in line with changed settings. */
  settingsChanged(): Promise<void>;
}

export function createWorker(): Worker {
  const refresher = createRefresher(async (signal, onProgress) => {
    // If the worker is killed from here on, this alarm wakes it to take the refresh up again.
    await setRefreshAlarm(Date.now() + takeUpAgainAfter);
    if (!(await hasSnapshot())) await publish();
    const store = await openStore();
    const run = await runRefresh(
      {
        store,
        settings: await loadSettings(),
        fetch: (url, init) => fetch(url, init),
        now: Date.now,
        random: Math.random,
        online: () => navigator.onLine,
        mayAsk: hasAccess,
        announce: (change) => {
          announceStoreChange(change);
          if (change !== 'journal') void publish();
        },
      },
      signal,
      onProgress,
    );
    await publish();
    await setRefreshAlarm((await readPlan(store)).due);
    return run;
  });

  /** Writes the strip's snapshot from what the store holds now. */
  const publish = oneAtATime(async () => {
    const [settings, store] = await Promise.all([loadSettings(), openStore()]);
    const now = Date.now();
    const sources = await readTickerSources(store, {
      currencies: defaultWatchlist.map(({ base }) => base),
      since: addDays(utcDay(now), -historyShown),
      headlines: headlinesShown,
    });
    const context = { now, online: navigator.onLine, refreshing: refresher.running() };
    await writeSnapshot(buildSnapshot(settings, sources, context, en));
  });

  return {
    async wake() {
      const plan = await readPlan(await openStore());
      const now = Date.now();
      if (plan.unfinished || plan.due <= now) {
        await refresher.refresh().finished;
        return;
      }
      const alarm = alarmToSet(plan, await readRefreshAlarm(), now);
      if (alarm !== null && !refresher.running()) await setRefreshAlarm(alarm);
      if (!(await hasSnapshot())) await publish();
    },
    refresh: refresher.refresh,
    async settingsChanged() {
      await publish();
      if (refresher.running()) return;
      const store = await openStore();
      const [{ refresh }, journal, plan] = await Promise.all([
        loadSettings(),
        readJournal(store),
        readPlan(store),
      ]);
      const next = planForInterval(plan, journal.runs[0], refresh.everyMinutes, Math.random());
      await writePlan(store, next);
      await setRefreshAlarm(Math.max(next.due, Date.now()));
    },
  };
}
