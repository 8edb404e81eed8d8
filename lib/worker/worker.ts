import { blankSnapshot, buildOverlay, buildSnapshot } from '../build-snapshot.ts';
import { foundNoNetwork, type RefreshProgress, type RefreshRun } from '../journal.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { setConvertMenu } from '../platform/convert-menu.ts';
import { readRefreshAlarm, setRefreshAlarm } from '../platform/refresh-alarm.ts';
import { loadSettings } from '../platform/settings-storage.ts';
import {
  hasSnapshot,
  type StripStyles,
  writeSnapshot,
  writeStyles,
} from '../platform/snapshot-storage.ts';
import { announceStoreChange } from '../platform/store-channel.ts';
import { forgetOldPlaces } from '../platform/tab-places.ts';
import { addDays, utcDay } from '../rates/calendar.ts';
import { currenciesOf } from '../rates/pair.ts';
import { historyShown } from '../rates/reading.ts';
import { browserWorld } from '../refresh/browser-world.ts';
import { wantedCurrencies } from '../refresh/refresh-rates.ts';
import { createRefresher, type RunningRefresh } from '../refresh/refresher.ts';
import { runRefresh } from '../refresh/run.ts';
import { alarmToSet, isDue, planForInterval, planWhileRunning } from '../refresh/schedule.ts';
import { readJournal, readPlan, writePlan } from '../store/journal.ts';
import { openStore } from '../store/open.ts';
import type { Store } from '../store/schema.ts';
import { readTickerSources } from '../store/ticker.ts';
import { createFilingDesk, type FilingDesk } from './filing-desk.ts';
import { fetchMissing } from './rate-desk.ts';
import { messagesFor } from './spoken.ts';
import { tellNews } from './tell-news.ts';
import { beginAlerts } from './watch-alerts.ts';

/** What the background can be asked to do; each may be called at any moment, in any order. */
export interface Worker {
  /** Sees that the alarm stands and that a refresh which is due, or was cut off, runs. */
  wake(): Promise<void>;
  /** Refreshes now, or joins the refresh that is running: all sources, or those whose time has come. */
  refresh(which: 'all' | 'due', onProgress?: (progress: RefreshProgress) => void): RunningRefresh;
  /** Says no longer that there is no network, and makes up for the refresh that found none. */
  cameOnline(): Promise<void>;
  /** Brings the strip and the schedule in line with changed settings. */
  settingsChanged(): Promise<void>;
  /** Brings the strip in line with a store from which something was cleared. */
  storeCleared(): Promise<void>;
  /** Sets what the browser keeps of us: the entry in its context menu. */
  installed(): Promise<void>;
}

export function createWorker(styles: StripStyles): Worker {
  const publish = oneAtATime(publishSnapshot);
  const filing = createFilingDesk(loadSettings, async () => {
    announceStoreChange('entries');
    await publish();
  });
  const refresher = createRefresher((which, signal, onProgress) =>
    refreshOnce({ publish, filing }, which, signal, onProgress),
  );
  return {
    async wake() {
      await writeStyles(styles);
      const plan = await readPlan(await usableStore());
      const now = Date.now();
      if (isDue(plan, now)) {
        await refresher.refresh('due').finished;
        return;
      }
      const alarm = alarmToSet(plan, await readRefreshAlarm(), now);
      if (alarm !== null && !refresher.running()) await setRefreshAlarm(alarm);
      if (!(await hasSnapshot())) await publish();
    },
    refresh: refresher.refresh,
    async cameOnline() {
      const [newest] = (await readJournal(await usableStore())).runs;
      if (newest && foundNoNetwork(newest)) await refresher.refresh('due').finished;
      else await publish();
    },
    async settingsChanged() {
      // First of all, for every page's strip follows it.
      await publish();
      await setConvertMenu(await menuTitle());
      await filing.file();
      const settings = await loadSettings();
      await fetchMissing(wantedCurrencies(settings), settings, () => void publish());
      await beginAlerts(await openStore(), settings, Date.now());
      if (!refresher.running()) await reschedule();
    },
    storeCleared: publish,
    installed: async () => setConvertMenu(await menuTitle()),
  };
}

async function menuTitle(): Promise<string> {
  const settings = await loadSettings();
  return (await messagesFor(settings)).card.menu(settings.rates.convertTo);
}

/** One refresh in the browser: the alarm is set for every way it may end, the strip follows as it goes. */
async function refreshOnce(
  { publish, filing }: { publish: () => Promise<void>; filing: FilingDesk },
  which: 'all' | 'due',
  signal: AbortSignal,
  onProgress: (progress: RefreshProgress) => void,
): Promise<RefreshRun> {
  const [store, settings] = await Promise.all([usableStore(), loadSettings()]);
  const plan = planWhileRunning(await readPlan(store), Date.now(), settings.refresh.everyMinutes);
  await writePlan(store, plan);
  // If the worker is killed from here on, this alarm wakes it to take the refresh up again.
  await setRefreshAlarm(plan.due);
  if (!(await hasSnapshot())) await publish();
  await filing.file();
  const world = browserWorld(store, settings, {
    changed: (change) => {
      if (change !== 'journal') void publish();
    },
  });
  try {
    const run = await runRefresh(world, which, signal, onProgress);
    await filing.fileAfter(settings);
    await publish();
    const chosen = await loadSettings();
    const messages = await messagesFor(chosen);
    await tellNews(store, chosen, messages, Date.now());
    announceStoreChange('alerts');
    await setRefreshAlarm((await readPlan(store)).due);
    await forgetOldPlaces();
    return run;
  } catch (broken) {
    // A store that cannot be written (a full disk) is no reason to ask the sources every two minutes.
    await setRefreshAlarm(Date.now() + settings.refresh.everyMinutes * 60_000);
    throw broken;
  }
}

/** The store; where the browser does not give one, the strip says so instead of fetching for ever. */
async function usableStore(): Promise<Store> {
  try {
    return await openStore();
  } catch (broken) {
    const settings = await loadSettings();
    const messages = await messagesFor(settings);
    const snapshot = blankSnapshot(settings, messages.notice.storeBroken, messages);
    await writeSnapshot(snapshot, buildOverlay(settings, [], messages));
    throw broken;
  }
}

/** Writes the strip's snapshot from what the store holds now. */
async function publishSnapshot(): Promise<void> {
  const [settings, store] = await Promise.all([loadSettings(), openStore()]);
  const now = Date.now();
  const sources = await readTickerSources(store, {
    currencies: currenciesOf(settings.rates.watchlist),
    since: addDays(utcDay(now), -historyShown),
    headlines: settings.ticker.headlines,
    topics: settings.ticker.topics,
  });
  const context = { now, online: navigator.onLine };
  const messages = await messagesFor(settings);
  await writeSnapshot(
    buildSnapshot(settings, sources, context, messages),
    buildOverlay(settings, sources.entries, messages),
  );
}

/** Moves the next refresh to where the chosen interval puts it. */
async function reschedule(): Promise<void> {
  const store = await openStore();
  const [{ refresh }, journal, plan] = await Promise.all([
    loadSettings(),
    readJournal(store),
    readPlan(store),
  ]);
  const next = planForInterval(plan, journal.runs[0], refresh.everyMinutes, Math.random());
  await writePlan(store, next);
  await setRefreshAlarm(Math.max(next.due, Date.now()));
}
