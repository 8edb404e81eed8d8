import type { Messages } from '../../lib/i18n/en.ts';
import { defaultSources } from '../../lib/news/sources.ts';
import { rateProviders } from '../../lib/rates/providers/index.ts';
import type { Settings } from '../../lib/settings/schema.ts';
import { Mark } from '../shared/icons.tsx';
import { RefreshSection } from './refresh-section.tsx';
import { TickerSection } from './ticker-section.tsx';

/** How a section changes the settings: it says what becomes of them, and never writes by itself. */
export type ChangeSettings = (edit: (settings: Settings) => Settings) => void;

interface OptionsProps {
  settings: Settings;
  /** What became of the last change. */
  status: string;
  messages: Messages;
  onChange: ChangeSettings;
}

/** The options page: one section a subject, each in a file of its own. */
export function Options({ settings, status, messages, onChange }: OptionsProps) {
  const { options: words } = messages;
  return (
    <>
      <header>
        <Mark />
        <h1>{words.title}</h1>
        <p role="status">{status}</p>
      </header>
      <main>
        <TickerSection settings={settings} words={words} onChange={onChange} />
        <RefreshSection settings={settings} words={words} onChange={onChange} />
        <section id="sources">
          <h2>{words.sources}</h2>
          <ul>
            {rateProviders.map(({ id, name, home, terms }) => (
              <li key={id}>
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
