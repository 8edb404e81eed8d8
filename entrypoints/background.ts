import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import cardStyle from '../components/rates/card.css?inline';
import overStyle from '../components/ticker/over.css?inline';
import stripStyle from '../components/ticker/strip.css?inline';
import { onStoreCleared } from '../lib/platform/cleared-store.ts';
import { onConvertSelection } from '../lib/platform/convert-menu.ts';
import { onKeyCommand } from '../lib/platform/key-commands.ts';
import { onNotificationPressed } from '../lib/platform/notifications.ts';
import { openNotified } from '../lib/platform/pages.ts';
import { onRefreshAlarm } from '../lib/platform/refresh-alarm.ts';
import { serveRefresh } from '../lib/platform/refresh-port.ts';
import { followSettings } from '../lib/platform/settings-storage.ts';
import { followStoreChanges } from '../lib/platform/store-channel.ts';
import { serveStrips } from '../lib/platform/strip-messages.ts';
import { marksWait, onSyncAlarm, setSyncAlarm } from '../lib/platform/sync-alarm.ts';
import { onSynced } from '../lib/platform/sync-storage.ts';
import { keepSaved } from '../lib/refresh/keep-saved.ts';
import { answerKey } from '../lib/refresh/key-desk.ts';
import { createRateDesk } from '../lib/refresh/rate-desk.ts';
import { createStripDesk } from '../lib/refresh/strip-desk.ts';
import { createSyncDesk } from '../lib/refresh/sync-desk.ts';
import { createWorker } from '../lib/refresh/worker.ts';
import { followMarks } from '../lib/store/marks.ts';

/**
 * Wiring only. Every listener is set while the worker starts, or the browser would not wake it for the
 * event; whatever wakes it, `wake` then sees to the alarm and to what is due.
 */
export default defineBackground(() => {
  const worker = createWorker({ strip: stripStyle, over: overStyle });
  const desk = createRateDesk(overStyle + cardStyle);
  browser.runtime.onInstalled.addListener(() => {
    void worker.installed();
    void worker.refresh('all');
  });
  browser.runtime.onStartup.addListener(() => void worker.refresh('due'));
  onRefreshAlarm(() => void worker.wake());
  followSettings(() => void worker.settingsChanged());
  const sync = createSyncDesk();
  followSettings(() => void sync.settingsChanged());
  onSynced(() => void sync.synchronise());
  onSyncAlarm(() => void sync.synchronise());
  onRefreshAlarm(() => void sync.synchronise());
  followMarks(() => void setSyncAlarm('marks', marksWait));
  onSyncAlarm(() => void keepSaved());
  followStoreChanges((change) => {
    if (change === 'entries') void keepSaved();
  });
  serveRefresh(worker.refresh);
  onStoreCleared(worker.storeCleared);
  serveStrips(createStripDesk(desk));
  onConvertSelection((text, tab) => void desk.convertSelection(text, tab));
  onKeyCommand((command) => void answerKey(command));
  onNotificationPressed((id) => void openNotified(id));
  void worker.wake();
  void sync.wake();
  void keepSaved();
});
