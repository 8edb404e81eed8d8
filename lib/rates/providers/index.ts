import { currencyApi } from './currency-api.ts';
import { frankfurter } from './frankfurter.ts';
import type { RateProvider } from './provider.ts';

/** Every provider, in the order in which they are asked: the next one stands in where those before fail. */
export const rateProviders: readonly RateProvider[] = [frankfurter, currencyApi];

/** What a provider is called; its id where it is no longer listed. */
export function providerName(id: string): string {
  return rateProviders.find((provider) => provider.id === id)?.name ?? id;
}
