import type { PageMessages } from '../../lib/i18n/pages/en.ts';
import { nameOfProvider } from '../../lib/i18n/provider-name.ts';
import { isByFrankfurter } from '../../lib/rates/providers/frankfurter.ts';
import { rateProviders } from '../../lib/rates/providers/index.ts';
import type { ProviderUpdates } from '../../lib/rates/providers/provider.ts';
import { Part } from './frame.tsx';

/** Where rates come from, and when new ones are to be had. How each is doing is told under Health. */
export function RateProvidersPart({ messages }: { messages: PageMessages }) {
  const { providers: words, healthPage } = messages.options;
  return (
    <Part id="rate-providers" title={words.title}>
      <ul class="providers">
        {rateProviders.map((provider) => (
          <li key={provider.id}>
            <a href={provider.home}>{nameOfProvider(provider, messages)}</a>
            {isByFrankfurter(provider.id) && ` ${words.through}`}{' '}
            <span class="quiet">· {updatesText(provider.updates, messages)}</span>
          </li>
        ))}
      </ul>
      <p>
        <a href="#providers">{healthPage.seeHealth}</a>
      </p>
    </Part>
  );
}

function updatesText(updates: ProviderUpdates, messages: PageMessages): string {
  const { updates: words } = messages.options.providers;
  if (typeof updates === 'string') return words[updates];
  return words[updates.days](updates.from, updates.to);
}
