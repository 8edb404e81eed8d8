import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { onRefreshAlarm } from '../lib/platform/refresh-alarm.ts';
import { serveRefresh } from '../lib/platform/refresh-port.ts';
import { followSettings } from '../lib/platform/settings-storage.ts';
import { createWorker } from '../lib/refresh/worker.ts';

/**
 * Wiring only. Every listener is set while the worker starts, or the browser would not wake it for the
 * event; whatever wakes it, `wake` then sees to the alarm and to what is due.
 */
export default defineBackground(() => {
  const worker = createWorker();
  browser.runtime.onInstalled.addListener(() => void worker.refresh());
  browser.runtime.onStartup.addListener(() => void worker.refresh());
  onRefreshAlarm(() => void worker.wake());
  followSettings(() => void worker.settingsChanged());
  serveRefresh(worker.refresh);
  void worker.wake();
});
