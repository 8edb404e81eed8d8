import type { IsoDate, Observation } from '../rates/observation.ts';
import type { Store } from './schema.ts';

/** Sorts behind every value date. */
const endOfDays = '~';

/**
 * Every provider's observations of `currencies` with a value date of `since` or later, in order of
 * currency, provider and date. Earlier ones are not even read: most of what is held is a year old.
 */
export async function readObservations(
  store: Store,
  currencies: readonly string[],
  since: IsoDate,
): Promise<Observation[]> {
  const found = await Promise.all(
    currencies.map((currency) => observationsOf(store, currency, since)),
  );
  return found.flat();
}

/** Steps from provider to provider, and takes the end of each one's series. */
async function observationsOf(
  store: Store,
  currency: string,
  since: IsoDate,
): Promise<Observation[]> {
  const { store: rates } = store.transaction('rates');
  const found: Observation[] = [];
  let cursor = await rates.openKeyCursor(IDBKeyRange.bound([currency], [currency, []]));
  while (cursor) {
    const [, provider] = cursor.key;
    const end: [string, string, string] = [currency, provider, endOfDays];
    found.push(...(await rates.getAll(IDBKeyRange.bound([currency, provider, since], end))));
    cursor = await cursor.continue(end);
  }
  return found;
}

/** Forgets observations with a value date before `date`. */
export async function forgetObservations(store: Store, date: IsoDate): Promise<void> {
  const writing = store.transaction('rates', 'readwrite');
  for (const key of await writing.store.getAllKeys()) {
    if (key[2] < date) await writing.store.delete(key);
  }
  await writing.done;
}
