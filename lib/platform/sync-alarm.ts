import browser from 'webextension-polyfill';

/** What waits to be synchronised; each has a time of its own. */
export type Waiting = 'settings' | 'marks';

const alarmName = (waiting: Waiting) => `synchronise ${waiting}`;

/** Minutes between two writes of marks: they are made one after the other, and none of them is urgent. */
export const marksWait = 5;

/** Has the worker woken to synchronise in some minutes, or sooner where that is set already. */
export async function setSyncAlarm(waiting: Waiting, minutes: number): Promise<void> {
  const when = Date.now() + minutes * 60_000;
  const set = await browser.alarms.get(alarmName(waiting));
  if (!set || set.scheduledTime > when) browser.alarms.create(alarmName(waiting), { when });
}

/** Whether the worker will be woken for it. */
export async function isSyncAlarmSet(waiting: Waiting): Promise<boolean> {
  return (await browser.alarms.get(alarmName(waiting))) !== undefined;
}

/** Lets it wait no longer. */
export async function clearSyncAlarm(waiting: Waiting): Promise<void> {
  await browser.alarms.clear(alarmName(waiting));
}

/** Calls `listener` when it is time. Call it as the worker starts. */
export function onSyncAlarm(listener: () => void): void {
  const names: readonly string[] = [alarmName('settings'), alarmName('marks')];
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (names.includes(name)) listener();
  });
}
