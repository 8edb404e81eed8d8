import type { Messages } from '../i18n/en.ts';
import type { Entry } from '../news/entry.ts';
import { mayNotify, notify } from '../platform/notifications.ts';
import { isQuiet } from '../settings/quiet-hours.ts';
import type { Settings } from '../settings/schema.ts';
import { markTold } from '../store/alerts.ts';
import type { Store } from '../store/schema.ts';
import { alertsTelling, headlinesTelling, together, untoldOf } from './telling.ts';
import { watchAlerts } from './watch-alerts.ts';

/**
 * Looks at the alerts after a refresh, and tells of them and of the new entries that rules are for, in one
 * notification. In quiet hours it tells nothing, neither then nor later.
 */
export async function tellNews(
  store: Store,
  headlines: readonly Entry[],
  settings: Settings,
  messages: Messages,
  now: number,
): Promise<void> {
  const quiet = isQuiet(settings.quietHours, new Date(now));
  const firings = await watchAlerts(store, settings, now, quiet);
  if (quiet) return;
  // Among them may be what a killed worker has left.
  const untold = untoldOf(firings, now);
  const telling = together(
    alertsTelling(untold, messages),
    headlinesTelling(headlines, settings, messages, now),
  );
  if (!telling || !(await mayNotify())) return;
  await notify(telling.id, telling.title, telling.lines.join('\n'));
  await markTold(store, untold);
}
