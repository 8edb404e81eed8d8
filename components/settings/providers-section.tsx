import { agoText } from '../../lib/i18n/age.ts';
import { dayText } from '../../lib/i18n/date.ts';
import type { Messages } from '../../lib/i18n/en.ts';
import { failureText } from '../../lib/i18n/failure.ts';
import { nameOfProvider } from '../../lib/i18n/provider-name.ts';
import { formatRate } from '../../lib/rates/format.ts';
import type { ProviderState, RefusedQuote } from '../../lib/rates/provider-state.ts';
import { rateProviders } from '../../lib/rates/providers/index.ts';
import type { ProviderUpdates, RateProvider } from '../../lib/rates/providers/provider.ts';

interface ProvidersSectionProps {
  states: readonly ProviderState[];
  /** Epoch milliseconds. */
  now: number;
  messages: Messages;
}

/** How each provider of rates is doing: when it answered, what is wrong, and what of it was not believed. */
export function ProvidersSection({ states, now, messages }: ProvidersSectionProps) {
  const { providers: words } = messages.options;
  return (
    <section id="providers">
      <h2>{words.title}</h2>
      <ul class="providers">
        {rateProviders.map((provider) => (
          <li key={provider.id}>
            <a href={provider.home}>{nameOfProvider(provider, messages)}</a>
            {provider.id.startsWith('frankfurter-') && ` ${words.through}`}{' '}
            <span class="quiet">
              · {words.terms[provider.terms]} · {updatesText(provider.updates, messages)}
            </span>
            <Health
              provider={provider}
              state={states.find(({ id }) => id === provider.id)}
              now={now}
              messages={messages}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function updatesText(updates: ProviderUpdates, messages: Messages): string {
  const { updates: words } = messages.options.providers;
  if (typeof updates === 'string') return words[updates];
  return words[updates.days](updates.from, updates.to);
}

interface HealthProps {
  provider: RateProvider;
  state: ProviderState | undefined;
  now: number;
  messages: Messages;
}

function Health({ state, now, messages }: HealthProps) {
  const { providers: words } = messages.options;
  if (!state) return <p class="quiet">{words.unasked}</p>;
  const { lastSuccess, failure, restUntil, refusals } = state;
  const answered =
    lastSuccess === null ? words.never : words.answered(agoText(lastSuccess, now, messages));
  return (
    <>
      <p class={failure ? 'wrong' : 'quiet'}>
        {answered} {failure && failureText(failure, messages)}{' '}
        {restUntil > now && words.resting(Math.ceil((restUntil - now) / 60_000))}
      </p>
      {refusals.length > 0 && (
        <details>
          <summary>{words.refused(refusals.length)}</summary>
          <ul>
            {refusals.map((refusal) => (
              <li key={`${refusal.currency} ${refusal.valueDate}`}>
                {refusalText(refusal, now, messages)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function refusalText(refusal: RefusedQuote, now: number, messages: Messages): string {
  const { providers: words } = messages.options;
  const { currency, valueDate, perUsd, doubt, at } = refusal;
  return words.refusal(
    `1 USD = ${formatRate(perUsd, messages.language)} ${currency}`,
    dayText(valueDate, messages),
    words.doubt[doubt],
    agoText(at, now, messages),
  );
}
