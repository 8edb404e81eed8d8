import type { CurrencyCode } from '../observation.ts';

/** Whose figure a user wants to see: the issuing bank's, or a blend of many. */
export type RateChoice = 'market' | 'official';

/**
 * Who a provider is. It stands apart from how the provider is asked and read, so that pages which tell of rates
 * need not load what reads the answers.
 */
export interface KnownProvider {
  /** It is stored with every observation, so it never changes. */
  id: string;
  /** Whose figures it gives: one institution has one name, by whatever way its figures come. */
  name: string;
  /** The currencies of which it is the issuing bank, so that its figure is the official one. */
  officialFor: readonly CurrencyCode[];
  /** The currencies it speaks of; null where it speaks of any. */
  covers: readonly CurrencyCode[] | null;
  /**
   * It gives no past days, and tells rates of such ones: between those that are held there may be others that nobody
   * asked it on.
   */
  newestOnly?: 'every-day' | 'workdays';
}

const bank = (id: string, currency: CurrencyCode, name: string): KnownProvider => ({
  id,
  name,
  officialFor: [currency],
  covers: [currency],
});

const anyCurrency = { officialFor: [], covers: null };

const names = {
  nbkr: 'National Bank of the Kyrgyz Republic',
  nbk: 'National Bank of Kazakhstan',
  nbt: 'National Bank of Tajikistan',
  cbu: 'Central Bank of Uzbekistan',
  cbr: 'Bank of Russia',
} as const;

/** Every provider there is; the banks behind Frankfurter are their own rates of their own currencies, as it keeps them. */
export const known = {
  frankfurter: { id: 'frankfurter', name: 'Frankfurter', ...anyCurrency },
  currencyApi: { id: 'currency-api', name: 'currency-api', ...anyCurrency },
  cbr: {
    id: 'cbr',
    name: names.cbr,
    officialFor: ['RUB'],
    covers: ['RUB', 'KGS', 'KZT', 'TJS', 'UZS', 'TMT'],
  },
  erApi: { id: 'er-api', name: 'Exchange Rate API', ...anyCurrency, newestOnly: 'every-day' },
  frankfurterNbkr: bank('frankfurter-nbkr', 'KGS', names.nbkr),
  frankfurterNbk: bank('frankfurter-nbk', 'KZT', names.nbk),
  frankfurterNbt: bank('frankfurter-nbt', 'TJS', names.nbt),
  frankfurterCbu: bank('frankfurter-cbu', 'UZS', names.cbu),
  frankfurterCbr: bank('frankfurter-cbr', 'RUB', names.cbr),
  nbk: bank('nbk', 'KZT', names.nbk),
  nbkr: { ...bank('nbkr', 'KGS', names.nbkr), newestOnly: 'workdays' },
  nbt: bank('nbt', 'TJS', names.nbt),
  cbu: bank('cbu', 'UZS', names.cbu),
} as const satisfies Record<string, KnownProvider>;

/** Providers in the order in which they are asked: the next one stands in where those before fail. */
const marketChain: readonly KnownProvider[] = [
  known.frankfurter,
  known.currencyApi,
  known.cbr,
  known.erApi,
];

const banks: readonly KnownProvider[] = [
  known.frankfurterNbkr,
  known.frankfurterNbk,
  known.frankfurterNbt,
  known.frankfurterCbu,
  known.frankfurterCbr,
  known.nbk,
  known.nbkr,
  known.nbt,
  known.cbu,
  known.cbr,
];

/** Every provider, in the order of rank. */
export const knownProviders: readonly KnownProvider[] = [...new Set([...marketChain, ...banks])];

/**
 * The providers of one currency behind a choice, in the order in which they are believed. Behind its own
 * bank stands the market: a dated rate of another kind beats none.
 */
export function knownChain(choice: RateChoice, currency: CurrencyCode): readonly KnownProvider[] {
  const market = marketChain.filter(({ covers }) => covers?.includes(currency) ?? true);
  if (choice === 'market') return market;
  const own = banks.filter((provider) => isOfficial(provider, currency));
  return [...new Set([...own, ...market])];
}

/** The ids of `knownChain`, for reading rates by. */
export function preferenceOf(choice: RateChoice): (currency: CurrencyCode) => readonly string[] {
  return (currency) => knownChain(choice, currency).map(({ id }) => id);
}

/** The provider of an id, if it is still listed. */
export function findProvider(id: string): KnownProvider | undefined {
  return knownProviders.find((provider) => provider.id === id);
}

/** Whether a provider's figure of a currency is the issuing bank's own. */
export function isOfficial({ officialFor }: KnownProvider, currency: CurrencyCode): boolean {
  return officialFor.includes(currency);
}
