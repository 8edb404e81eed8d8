import type { IsoDate, Observation } from '../rates/observation.ts';
import type { Store } from './schema.ts';

/**
 * Every provider's observations of `currencies` with a value date of `since` or later, in order of
 * currency, provider and date.
 */
export async function readObservations(
  store: Store,
  currencies: readonly string[],
  since: IsoDate,
): Promise<Observation[]> {
  const reading = store.transaction('rates');
  const found: Observation[] = [];
  for (const currency of currencies) {
    const range = IDBKeyRange.bound([currency], [currency, []]);
    found.push(...(await reading.store.getAll(range)));
  }
  return found.filter((observation) => observation.valueDate >= since);
}

/** Forgets observations with a value date before `date`. */
export async function forgetObservations(store: Store, date: IsoDate): Promise<void> {
  const writing = store.transaction('rates', 'readwrite');
  for (const key of await writing.store.getAllKeys()) {
    if (key[2] < date) await writing.store.delete(key);
  }
  await writing.done;
}
