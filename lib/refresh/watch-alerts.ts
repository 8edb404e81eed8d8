import { firingText } from '../i18n/alert.ts';
import type { Messages } from '../i18n/en.ts';
import { mayNotify, notify } from '../platform/notifications.ts';
import { type AlertFiring, checkAlerts } from '../rates/alerts.ts';
import { addDays, utcDay } from '../rates/calendar.ts';
import { currenciesOf, pairName } from '../rates/pair.ts';
import { preferenceOf } from '../rates/providers/known.ts';
import { historyShown, readRate } from '../rates/reading.ts';
import type { Settings } from '../settings/schema.ts';
import { markTold, readAlertMemories, readFirings, writeAlertLook } from '../store/alerts.ts';
import { readObservations } from '../store/rates.ts';
import type { Store } from '../store/schema.ts';

/** A firing that could not be told for so long (milliseconds) is history, not news. */
const newsFor = 12 * 3_600_000;

/**
 * Looks at every alert after a refresh and enters what went off; then tells what has not been told, which may
 * be what a killed worker has left.
 */
export async function watchAlerts(
  store: Store,
  { alerts, rates }: Settings,
  now: number,
  messages: Messages,
): Promise<void> {
  if (alerts.length === 0) return;
  const since = addDays(utcDay(now), -historyShown);
  const [observations, memories, history] = await Promise.all([
    readObservations(store, currenciesOf(alerts), since),
    readAlertMemories(store),
    readFirings(store),
  ]);
  const preference = preferenceOf(rates.choice);
  const readings = new Map(
    alerts.map((alert) => [pairName(alert), readRate(alert, observations, preference, now)]),
  );
  const fired = new Set(history.map(({ alertId, valueDate }) => `${alertId} ${valueDate}`));
  const look = checkAlerts(alerts, readings, memories, fired, now);
  await writeAlertLook(store, look.memories, look.firings);
  await tell(store, [...look.firings, ...history], now, messages);
}

/** One notification for all that is to be told. */
async function tell(
  store: Store,
  firings: readonly AlertFiring[],
  now: number,
  messages: Messages,
): Promise<void> {
  const untold = firings.filter(({ told, at }) => !told && now - at < newsFor);
  const [first] = untold;
  if (!first || !(await mayNotify())) return;
  const lines = untold.map((firing) => firingText(firing, messages));
  const title = untold.length === 1 ? pairName(first) : messages.alerts.several(untold.length);
  await notify(`alert ${pairName(first)}`, title, lines.join('\n'));
  await markTold(store, untold);
}
