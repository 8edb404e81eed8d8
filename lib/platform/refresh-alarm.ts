import browser from 'webextension-polyfill';

const alarmName = 'refresh';

/** Minutes between the rings after the one that was set: should all else fail, the worker wakes again. */
const laterRings = 30;

/** Sets the one alarm that wakes the worker for the next refresh (epoch milliseconds). */
export async function setRefreshAlarm(when: number): Promise<void> {
  browser.alarms.create(alarmName, { when, periodInMinutes: laterRings });
}

/** When the worker will be woken next; null if the browser has lost the alarm. */
export async function readRefreshAlarm(): Promise<number | null> {
  return (await browser.alarms.get(alarmName))?.scheduledTime ?? null;
}

/** Calls `listener` when the alarm rings. Call it as the worker starts. */
export function onRefreshAlarm(listener: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === alarmName) listener();
  });
}
