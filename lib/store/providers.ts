import type { Observation } from '../rates/observation.ts';
import { type ProviderState, parseProviderState } from '../rates/provider-state.ts';
import type { Store } from './schema.ts';

/** What is remembered of a provider of rates. */
export async function readProviderState(store: Store, id: string): Promise<ProviderState> {
  return parseProviderState(id, await store.get('providers', id));
}

/** What is remembered of every provider that was ever asked. */
export async function readProviderStates(store: Store): Promise<ProviderState[]> {
  const states = await store.getAll('providers');
  return states.map((stored) => parseProviderState(stored.id, stored));
}

/**
 * Writes what one answer of a provider brought and what is remembered of it, both or neither. An observation
 * of the same currency, provider and date is replaced.
 */
export async function writeRateAnswer(
  store: Store,
  state: ProviderState,
  observations: readonly Observation[],
): Promise<void> {
  const writing = store.transaction(['providers', 'rates'], 'readwrite');
  await Promise.all([
    writing.objectStore('providers').put(state),
    ...observations.map((observation) => writing.objectStore('rates').put(observation)),
    writing.done,
  ]);
}
