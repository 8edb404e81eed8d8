import { permissionReason } from '../../lib/i18n/access-reason.ts';
import type { PageMessages } from '../../lib/i18n/pages/en.ts';
import { nameOfProvider } from '../../lib/i18n/provider-name.ts';
import { activeSources } from '../../lib/news/sources.ts';
import { findProvider } from '../../lib/rates/providers/known.ts';
import type { Settings } from '../../lib/settings/schema.ts';

interface AccessListProps {
  settings: Settings;
  /** The permissions that the manifest names. */
  permissions: readonly string[];
  messages: PageMessages;
}

/** The providers of rates that are asked without being chosen, in the order in which they are asked. */
const rateProviders = ['frankfurter', 'currency-api', 'er-api'];

/** What the extension may do and why, and what it never does. */
export function AccessList({ settings, permissions, messages }: AccessListProps) {
  const { welcome: words } = messages;
  const providers = rateProviders.flatMap((id) => {
    const provider = findProvider(id);
    return provider ? [nameOfProvider(provider, messages)] : [];
  });
  const names = [...providers, ...activeSources(settings.sources).map(({ name }) => name)];
  return (
    <section class="access" aria-labelledby="access">
      <h2 id="access" class="title">
        {words.access}
      </h2>
      <ul>
        <li>{words.pages}</li>
        <li>{words.hosts(names.join(', '))}</li>
        {permissions.flatMap((permission) => {
          const why = permissionReason(permission, messages);
          return why === null ? [] : [<li key={permission}>{why}</li>];
        })}
      </ul>
      <p>{words.never}</p>
    </section>
  );
}
