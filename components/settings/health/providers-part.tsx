import { providerHealth, refusalText } from '../../../lib/i18n/provider-health.ts';
import { nameOfProvider } from '../../../lib/i18n/provider-name.ts';
import { isByFrankfurter } from '../../../lib/rates/providers/frankfurter.ts';
import { rateProviders } from '../../../lib/rates/providers/index.ts';
import type { RateProvider } from '../../../lib/rates/providers/provider.ts';
import { Part } from '../frame.tsx';
import { AskAgain, latencyText } from './ask-again.tsx';
import type { HealthProps } from './health-props.ts';

/** What stands for all providers when they are asked again: the chain decides which of them it takes. */
export const allRates = 'rates';

/** How each provider of rates is doing: when it answered, what is wrong, and what of it was not believed. */
export function ProvidersPart(props: HealthProps) {
  const { messages, asking, onAskAgain } = props;
  const name = messages.popup.exchangeRates;
  return (
    <Part id="providers" title={messages.options.healthPage.rates}>
      <p>
        <AskAgain {...{ id: allRates, name, asking, messages, onAskAgain }} />
      </p>
      <ul class="sources">
        {rateProviders.map((provider) => (
          <Provider key={provider.id} {...props} provider={provider} />
        ))}
      </ul>
    </Part>
  );
}

function Provider(props: HealthProps & { provider: RateProvider }) {
  const { provider, facts, now, messages } = props;
  const { providers: words } = messages.options;
  const { id, home } = provider;
  const name = nameOfProvider(provider, messages);
  const state = facts.providers.find((one) => one.id === id);
  const health = providerHealth(state, now, messages);
  const refusals = state?.refusals ?? [];
  return (
    <li id={`health-${id}`}>
      <a href={home}>{name}</a>
      {isByFrankfurter(id) && ` ${words.through}`}
      <p class={health.wrong ? 'wrong' : 'quiet'}>
        {!facts.storeBroken && health.text} {state && latencyText(state.latencies, messages)}
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
    </li>
  );
}
