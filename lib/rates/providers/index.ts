import type { CurrencyCode } from '../observation.ts';
import { cbr } from './cbr.ts';
import { cbu } from './cbu.ts';
import { currencyApi } from './currency-api.ts';
import { erApi } from './er-api.ts';
import { banksByFrankfurter, frankfurter } from './frankfurter.ts';
import { nbk } from './nbk.ts';
import { nbkr } from './nbkr.ts';
import { nbt } from './nbt.ts';
import { coversCurrency, isOfficial, type RateProvider } from './provider.ts';

/** Whose figure a user wants to see: the issuing bank's, or a blend of many. */
export type RateChoice = 'market' | 'official';

/** Providers in the order in which they are asked: the next one stands in where those before fail. */
const marketChain: readonly RateProvider[] = [frankfurter, currencyApi, cbr, erApi];
const banks: readonly RateProvider[] = [...banksByFrankfurter, nbk, nbkr, nbt, cbu, cbr];

/** Every provider there is. */
export const rateProviders: readonly RateProvider[] = [...new Set([...marketChain, ...banks])];

/**
 * The providers of one currency behind a choice, in the order in which they are believed. Behind its own
 * bank stands the market: a dated rate of another kind beats none.
 */
export function rateChain(choice: RateChoice, currency: CurrencyCode): readonly RateProvider[] {
  const market = marketChain.filter((provider) => coversCurrency(provider, currency));
  if (choice === 'market') return market;
  const own = banks.filter((provider) => isOfficial(provider, currency));
  return [...new Set([...own, ...market])];
}

/** The ids of `rateChain`, for reading rates by. */
export function preferenceOf(choice: RateChoice): (currency: CurrencyCode) => readonly string[] {
  return (currency) => rateChain(choice, currency).map(({ id }) => id);
}

/** The provider of an id, if it is still listed. */
export function findProvider(id: string): RateProvider | undefined {
  return rateProviders.find((provider) => provider.id === id);
}
