import { findProvider, type KnownProvider } from '../rates/providers/known.ts';
import type { Messages } from './en.ts';

/** What a provider of rates is called: a bank in the user's language, others as they call themselves. */
export function providerName(id: string, messages: Messages): string {
  const provider = findProvider(id);
  return provider ? nameOfProvider(provider, messages) : id;
}

/** The same of a provider that is at hand. */
export function nameOfProvider(
  { name, officialFor: [currency = ''] }: KnownProvider,
  { banks }: Messages,
): string {
  const named: Readonly<Record<string, string>> = banks;
  return named[currency] ?? name;
}
