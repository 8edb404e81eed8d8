import { findProvider } from '../rates/providers/index.ts';
import type { RateProvider } from '../rates/providers/provider.ts';
import type { Messages } from './en.ts';

/** What a provider of rates is called: a bank in the user's language, others as they call themselves. */
export function providerName(id: string, messages: Messages): string {
  const provider = findProvider(id);
  return provider ? nameOfProvider(provider, messages) : id;
}

/** The same of a provider that is at hand. */
export function nameOfProvider(
  { name, officialFor: [currency = ''] }: RateProvider,
  { banks }: Messages,
): string {
  const named: Readonly<Record<string, string>> = banks;
  return named[currency] ?? name;
}
