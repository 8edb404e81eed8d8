import browser from 'webextension-polyfill';

const alarmName = 'synchronise';

/** Minutes between two writes of marks: they are made one after the other, and none of them is urgent. */
export const marksWait = 5;

/** Has the worker woken to synchronise in some minutes, or sooner where that is set already. */
export async function setSyncAlarm(minutes: number): Promise<void> {
  const when = Date.now() + minutes * 60_000;
  const set = await browser.alarms.get(alarmName);
  if (!set || set.scheduledTime > when) browser.alarms.create(alarmName, { when });
}

/** Whether the worker will be woken to synchronise. */
export async function isSyncAlarmSet(): Promise<boolean> {
  return (await browser.alarms.get(alarmName)) !== undefined;
}

/** Calls `listener` when the alarm rings. Call it as the worker starts. */
export function onSyncAlarm(listener: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === alarmName) listener();
  });
}
