import type { Messages } from '../../lib/i18n/en.ts';
import { defaultSources } from '../../lib/news/sources.ts';
import { rateProviders } from '../../lib/rates/providers/index.ts';
import type { RateProvider } from '../../lib/rates/providers/provider.ts';
import type { Settings } from '../../lib/settings/schema.ts';
import { Mark } from '../shared/icons.tsx';
import { RatesSection } from './rates-section.tsx';
import { RefreshSection } from './refresh-section.tsx';
import { TickerSection } from './ticker-section.tsx';

/** How a section changes the settings: it says what becomes of them, and never writes by itself. */
export type ChangeSettings = (edit: (settings: Settings) => Settings) => void;

interface OptionsProps {
  settings: Settings;
  /** What became of the last change. */
  status: string;
  messages: Messages;
  banksAllowed: boolean;
  onChange: ChangeSettings;
  onAllowBanks(): void;
}

/** The options page: one section a subject, each in a file of its own. */
export function Options(props: OptionsProps) {
  const { settings, status, messages, onChange } = props;
  const { options: words } = messages;
  return (
    <>
      <header>
        <Mark />
        <h1>{words.title}</h1>
        <p role="status">{status}</p>
      </header>
      <main>
        <RatesSection {...props} words={words} />
        <TickerSection settings={settings} words={words} onChange={onChange} />
        <RefreshSection settings={settings} words={words} onChange={onChange} />
        <section id="sources">
          <h2>{words.sources}</h2>
          <ul>
            {providersByHome().map(({ name, home, terms }) => (
              <li key={home}>
                <a href={home}>{name}</a> · {terms}
              </li>
            ))}
            {defaultSources.map(({ id, name, home }) => (
              <li key={id}>
                <a href={home}>{name}</a>
              </li>
            ))}
          </ul>
        </section>
        <section id="privacy">
          <h2>{words.privacy}</h2>
          <p>{words.privacyText}</p>
        </section>
      </main>
    </>
  );
}

/** Each provider once: the banks stand in the list twice, by Frankfurter and by themselves. */
function providersByHome(): RateProvider[] {
  return [...new Map(rateProviders.map((provider) => [provider.home, provider])).values()];
}
