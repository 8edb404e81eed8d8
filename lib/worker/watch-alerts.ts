import { type AlertFiring, checkAlerts } from '../rates/alerts.ts';
import { addDays, utcDay } from '../rates/calendar.ts';
import { currenciesOf, pairName } from '../rates/pair.ts';
import { preferenceOf } from '../rates/providers/known.ts';
import { historyShown, readRate } from '../rates/reading.ts';
import type { Settings } from '../settings/schema.ts';
import { readAlertMemories, readFirings, writeAlertLook } from '../store/alerts.ts';
import { readObservations } from '../store/rates.ts';
import type { Store } from '../store/schema.ts';

/**
 * Looks at every alert after a refresh, enters what went off, and gives all that ever did, newest first. What goes
 * off in quiet hours is entered as told, or a worker killed at this moment would leave it to be told after them.
 */
export async function watchAlerts(
  store: Store,
  { alerts, rates }: Settings,
  now: number,
  quiet: boolean,
): Promise<AlertFiring[]> {
  if (alerts.length === 0) return [];
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
  const firings = look.firings.map((firing) => ({ ...firing, told: quiet }));
  await writeAlertLook(store, look.memories, firings);
  return [...firings, ...history];
}
