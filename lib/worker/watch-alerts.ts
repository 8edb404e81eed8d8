import { type Alert, type AlertFiring, checkAlerts } from '../rates/alerts.ts';
import { addDays, utcDay } from '../rates/calendar.ts';
import { currenciesOf, pairName } from '../rates/pair.ts';
import { preferenceOf } from '../rates/providers/known.ts';
import { historyShown, type RateReading, readRate } from '../rates/reading.ts';
import type { Settings } from '../settings/schema.ts';
import {
  addAlertMemories,
  readAlertMemories,
  readFirings,
  writeAlertLook,
} from '../store/alerts.ts';
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
  const [readings, memories, history] = await Promise.all([
    readAlerted(store, alerts, rates, now),
    readAlertMemories(store),
    readFirings(store),
  ]);
  const fired = new Set(history.map(({ alertId, valueDate }) => `${alertId} ${valueDate}`));
  const look = checkAlerts(alerts, readings, memories, fired, now);
  const firings = look.firings.map((firing) => ({ ...firing, told: quiet }));
  await writeAlertLook(store, look.memories, firings);
  return [...firings, ...history];
}

/**
 * Remembers where the pairs of new alerts stand, so that the first refresh after one was made can set it off. Nothing
 * goes off here.
 */
export async function beginAlerts(
  store: Store,
  { alerts, rates }: Settings,
  now: number,
): Promise<void> {
  const memories = await readAlertMemories(store);
  const made = alerts.filter(({ id }) => !(id in memories));
  if (made.length === 0) return;
  const readings = await readAlerted(store, made, rates, now);
  await addAlertMemories(store, checkAlerts(made, readings, {}, new Set(), now).memories);
}

/** The rates that alerts look at, by pair name. */
async function readAlerted(
  store: Store,
  alerts: readonly Alert[],
  { choice }: Settings['rates'],
  now: number,
): Promise<Map<string, RateReading>> {
  const since = addDays(utcDay(now), -historyShown);
  const observations = await readObservations(store, currenciesOf(alerts), since);
  const preference = preferenceOf(choice);
  return new Map(
    alerts.map((alert) => [pairName(alert), readRate(alert, observations, preference, now)]),
  );
}
