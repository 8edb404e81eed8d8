import { type Contact, parseTraffic, type Traffic, withContacts } from '../traffic.ts';
import type { Store } from './schema.ts';

/** The name of the tally among the single facts. */
export const trafficKey = 'traffic';

/** What was asked of whom, and how much came back, in the last days. */
export async function readTraffic(store: Store): Promise<Traffic> {
  return parseTraffic(await store.get('meta', trafficKey));
}

/** Adds contacts to a day's tally. */
export async function addTraffic(
  store: Store,
  day: string,
  contacts: readonly Contact[],
): Promise<void> {
  if (contacts.length === 0) return;
  const writing = store.transaction('meta', 'readwrite');
  const traffic = parseTraffic(await writing.store.get(trafficKey));
  await Promise.all([
    writing.store.put(withContacts(traffic, day, contacts), trafficKey),
    writing.done,
  ]);
}
