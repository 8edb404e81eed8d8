import { oneAtATime } from '../one-at-a-time.ts';
import { amendHeld, loadHeld } from '../platform/settings-storage.ts';
import { announceStoreChange } from '../platform/store-channel.ts';
import { clearSyncAlarm, isSyncAlarmSet, marksWait, setSyncAlarm } from '../platform/sync-alarm.ts';
import {
  forgetVersion1,
  loadSyncStatus,
  readSynced,
  writeSynced,
  writeSyncStatus,
} from '../platform/sync-storage.ts';
import { isDefault, settingsOf } from '../settings/change.ts';
import { type Fields, forgetRemovals, hasNews, mergeFields } from '../settings/merge.ts';
import { fieldsOfVersion1, type Held, hasVersion1 } from '../settings/migrations.ts';
import { readMarksHeld } from '../store/marks.ts';
import { openStore } from '../store/open.ts';
import { takeMarks } from '../store/take-marks.ts';
import { type Mark, marksCarried, mergeMarks } from '../sync/marks.ts';
import { fieldsIn, type Items, marksIn, planSync } from '../sync/plan.ts';
import { partsOf, type SyncStatus } from '../sync/status.ts';
import { onceSettled } from './settled.ts';

/** Settings are handed on when nothing was changed for so long, and while changes go on, so often; milliseconds. */
const settingsWait = { quiet: 3_000, most: 15_000 };

/** Minutes until a write that was refused is tried again. */
const retryWait = 10;

/** How long the first version's items are left to devices that still run it, in milliseconds. */
const version1Kept = 30 * 86_400_000;

/** Carries settings and marks between this device and the browser's synchronised storage. */
export interface SyncDesk {
  /** To be called as the worker wakes: goes on with what a killed one, or a browser that was closed, has left. */
  wake(): Promise<void>;
  settingsChanged(): Promise<void>;
  /** Brings this device and the synchronised storage together, both ways. */
  synchronise(): Promise<void>;
}

/**
 * One run at a time, and what is written is written under the settings' lock: runs never cross, neither with each other
 * nor with the options page, which under the same lock takes away all that lies there (`forgetSynced`).
 */
export function createSyncDesk(): SyncDesk {
  const synchronise = oneAtATime(bringTogether);
  const soon = onceSettled(() => void synchronise(), settingsWait, Date.now);
  return {
    async wake() {
      if (!(await isUnsent())) return;
      // What was refused has its own time.
      const isPutOff =
        (await loadSyncStatus()).state === 'refused' && (await isSyncAlarmSet('settings'));
      if (!isPutOff) soon();
    },
    async settingsChanged() {
      if (!(await isUnsent())) return;
      soon();
      // If the worker is killed before, this wakes it.
      await setSyncAlarm('settings', 1);
    },
    synchronise,
  };
}

async function isUnsent(): Promise<boolean> {
  const held = await loadHeld();
  return held.unsent && isOn(held);
}

function isOn({ fields }: Held): boolean {
  return settingsOf(fields).synchronise.on;
}

async function bringTogether(): Promise<void> {
  if (!isOn(await loadHeld())) return;
  const status = await loadSyncStatus();
  const items = await readSynced().catch(() => null);
  if (items === null) return await note(status, { ...status, state: 'unavailable' });
  const now = Date.now();
  const held = await amendHeld((before) => withSynced(before, items, now));
  const { plan, left, marksAt } = await planned(items, held.fields, status.marksAt, now);
  try {
    const { unsent } = await amendHeld(async (after) => {
      if (!isOn(after)) return after;
      if (Object.keys(plan.write).length > 0) await writeSynced(plan.write);
      if (isOutlived(held, items, now)) await forgetVersion1();
      // What was changed meanwhile waits for the next time.
      const isSent = after.unsent && !hasNews(after.fields, held.fields);
      return isSent ? { ...after, unsent: false } : after;
    });
    if (!unsent) await clearSyncAlarm('settings');
  } catch {
    await note(status, { ...status, state: 'refused', left });
    await setSyncAlarm('settings', retryWait);
    return;
  }
  const marksRoom = Math.min(plan.marksRoom, marksCarried.read + marksCarried.saved);
  await note(status, { state: 'well', at: now, left, marksRoom, marksAt });
}

/** This device's settings with what other devices, or the first version, have put into the synchronised storage. */
function withSynced(held: Held, items: Items, now: number): Held {
  const old = held.tookOver === null ? fieldsOfVersion1(items) : new Map();
  const merged = mergeFields(mergeFields(held.fields, fieldsIn(items)), old);
  const fields = forgetRemovals(merged, now, isDefault);
  const isSame = fields.size === held.fields.size && !hasNews(fields, held.fields);
  const tookOver = held.tookOver ?? (hasVersion1(items) ? now : null);
  if (isSame && tookOver === held.tookOver) return held;
  return { ...held, fields: isSame ? held.fields : fields, tookOver };
}

/** What is to be written now: all that is new, or the settings alone where marks were written a moment ago. */
async function planned(items: Items, fields: Fields, marksAt: number, now: number) {
  const marks = await exchangeMarks(marksIn(items));
  const whole = planSync(items, fields, marks);
  const left = partsOf(whole.left);
  const due = marksAt + marksWait * 60_000;
  const hasMarks = Object.keys(whole.write).some((key) => key.startsWith('marks-'));
  if (!hasMarks) return { plan: whole, left, marksAt };
  if (now >= due) return { plan: whole, left, marksAt: now };
  await setSyncAlarm('marks', (due - now) / 60_000);
  return { plan: planSync(items, fields, marksIn(items)), left, marksAt };
}

/** Takes over the marks of other devices, and gives this device's with them; theirs alone where there is no store. */
async function exchangeMarks(synced: readonly Mark[]): Promise<readonly Mark[]> {
  try {
    const store = await openStore();
    if ((await takeMarks(store, synced)) > 0) announceStoreChange('entries');
    return mergeMarks(await readMarksHeld(store), synced);
  } catch {
    return synced;
  }
}

/** Whether devices that still run the first version have had the time to be updated. */
function isOutlived({ tookOver }: Held, items: Items, now: number): boolean {
  const isOld = tookOver !== null && now > tookOver + version1Kept;
  return isOld && hasVersion1(items);
}

/** That all is in step is noted now and then alone: every page's strip is told of what is written. */
const noteAgain = 15 * 60_000;

async function note(before: SyncStatus, after: SyncStatus): Promise<void> {
  const said = JSON.stringify({ ...before, at: after.at }) === JSON.stringify(after);
  if (!said || (after.at ?? 0) > (before.at ?? 0) + noteAgain) await writeSyncStatus(after);
}
