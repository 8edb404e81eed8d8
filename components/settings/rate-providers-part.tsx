import type { Messages } from '../../lib/i18n/en.ts';
import { isByFrankfurter } from '../../lib/rates/providers/frankfurter.ts';
import { rateProviders } from '../../lib/rates/providers/index.ts';
import { Part } from './frame.tsx';

/** Where rates come from, and when new ones are to be had. How each is doing is told under Health. */
export function RateProvidersPart({ messages }: { messages: Messages }) {
  const { providers: words, healthPage } = messages.options;
  return (
    <Part id="rate-providers" title={words.title}>
      <ul class="providers">
        {rateProviders.map(({ id, name, home, updates }) => (
          <li key={id}>
            <a href={home}>{name}</a>
            {isByFrankfurter(id) && ` ${words.through}`}{' '}
            <span class="quiet">· {words.updates(updates)}</span>
          </li>
        ))}
      </ul>
      <p>
        <a href="#providers">{healthPage.seeHealth}</a>
      </p>
    </Part>
  );
}
