import { formatRate } from '../rates/format.ts';
import type { ProviderState, RefusedQuote } from '../rates/provider-state.ts';
import { agoText } from './age.ts';
import { dayText } from './date.ts';
import { failureText } from './failure.ts';
import type { PageMessages } from './pages/en.ts';

/**
 * How a provider of rates is doing, in a few sentences.
 *
 * @param now epoch milliseconds
 */
export function providerHealth(
  state: ProviderState | undefined,
  now: number,
  messages: PageMessages,
): { text: string; wrong: boolean } {
  const { providers: words } = messages.options;
  if (!state || state.lastAttempt === 0) return { text: words.unasked, wrong: false };
  const { lastSuccess, failure, restUntil } = state;
  const sentences = [
    failure ? failureText(failure, messages) : '',
    lastSuccess === null ? words.never : words.answered(agoText(lastSuccess, now, messages)),
    restUntil > now ? words.resting(Math.ceil((restUntil - now) / 60_000)) : '',
  ];
  return {
    text: sentences.filter((sentence) => sentence !== '').join(' '),
    wrong: failure !== null,
  };
}

/** A rate that was not believed, and why. */
export function refusalText(refusal: RefusedQuote, now: number, messages: PageMessages): string {
  const { providers: words } = messages.options;
  const { currency, valueDate, perUsd, doubt, at } = refusal;
  return words.refusal(
    `1 USD = ${formatRate(perUsd, messages.language)} ${currency}`,
    dayText(valueDate, messages),
    words.doubt[doubt],
    agoText(at, now, messages),
  );
}
