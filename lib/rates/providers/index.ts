import type { CurrencyCode } from '../observation.ts';
import { cbr } from './cbr.ts';
import { cbu } from './cbu.ts';
import { currencyApi } from './currency-api.ts';
import { erApi } from './er-api.ts';
import { banksByFrankfurter, frankfurter } from './frankfurter.ts';
import { knownChain, knownProviders, type RateChoice } from './known.ts';
import { nbk } from './nbk.ts';
import { nbkr } from './nbkr.ts';
import { nbt } from './nbt.ts';
import type { RateProvider } from './provider.ts';

const byId = new Map(
  [frankfurter, currencyApi, erApi, ...banksByFrankfurter, nbk, nbkr, nbt, cbu, cbr].map(
    (provider): [string, RateProvider] => [provider.id, provider],
  ),
);

/** Every provider there is and how it is asked, in the order of rank. */
export const rateProviders: readonly RateProvider[] = askable(knownProviders);

/** The providers of one currency behind a choice, in the order in which they are asked (see `knownChain`). */
export function rateChain(choice: RateChoice, currency: CurrencyCode): readonly RateProvider[] {
  return askable(knownChain(choice, currency));
}

function askable(listed: readonly { id: string }[]): RateProvider[] {
  return listed.map(({ id }) => byId.get(id)).filter((provider) => provider !== undefined);
}
