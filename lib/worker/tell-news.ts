import type { Messages } from '../i18n/en.ts';
import { mayNotify, notify } from '../platform/notifications.ts';
import { isQuiet } from '../settings/quiet-hours.ts';
import type { Settings } from '../settings/schema.ts';
import { markTold } from '../store/alerts.ts';
import { forgetUntold, readUntold } from '../store/feeds.ts';
import { readEntries } from '../store/lists.ts';
import type { Store } from '../store/schema.ts';
import { alertsTelling, headlinesTelling, together, untoldOf } from './telling.ts';
import { watchAlerts } from './watch-alerts.ts';

/**
 * Looks at the alerts after a refresh, and tells of them and of the new entries that rules are for, in one
 * notification. In quiet hours it tells nothing, and never of what came in them. What came before them and could not
 * be told waits, as what a killed worker has left does.
 */
export async function tellNews(
  store: Store,
  settings: Settings,
  messages: Messages,
  now: number,
): Promise<void> {
  const quiet = isQuiet(settings.quietHours, new Date(now));
  const firings = await watchAlerts(store, settings, now, quiet);
  if (quiet) return;
  const untold = untoldOf(firings, now);
  const waiting = (await readUntold(store)).filter(
    ({ at }) => !isQuiet(settings.quietHours, new Date(at)),
  );
  const headlines = await readEntries(
    store,
    waiting.map(({ id }) => id),
  );
  const telling = together(
    alertsTelling(untold, messages),
    headlinesTelling(
      headlines.filter(({ read }) => !read),
      settings,
      messages,
      now,
    ),
  );
  if (!(await mayNotify())) return;
  // Forgotten first: better never told than told twice.
  await forgetUntold(store);
  if (!telling) return;
  await notify(telling.id, telling.title, telling.lines.join('\n'));
  await markTold(store, untold);
}
