import { cbr } from './cbr.ts';
import { cbu } from './cbu.ts';
import { currencyApi } from './currency-api.ts';
import { erApi } from './er-api.ts';
import { banksByFrankfurter, frankfurter } from './frankfurter.ts';
import { nbk } from './nbk.ts';
import { nbkr } from './nbkr.ts';
import { nbt } from './nbt.ts';
import type { RateProvider } from './provider.ts';

/** Whose figure a user wants to see: the issuing bank's, or a blend of many. */
export type RateChoice = 'market' | 'official';

/** Providers in the order in which they are asked: the next one stands in where those before fail. */
const marketChain: readonly RateProvider[] = [frankfurter, currencyApi, cbr, erApi];
const banks: readonly RateProvider[] = [...banksByFrankfurter, nbk, nbkr, nbt, cbu];

/** Every provider there is. */
export const rateProviders: readonly RateProvider[] = [...marketChain, ...banks];

/** The chain behind a choice. Behind the banks stands the market: a dated rate of another kind beats none. */
export function rateChain(choice: RateChoice): readonly RateProvider[] {
  return choice === 'official' ? [...banks, ...marketChain] : marketChain;
}

/** The provider of an id, if it is still listed. */
export function findProvider(id: string): RateProvider | undefined {
  return rateProviders.find((provider) => provider.id === id);
}
