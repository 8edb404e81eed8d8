import type { Messages } from '../../lib/i18n/en.ts';
import type { Ruled } from '../../lib/news/rules.ts';
import type { AlertFiring } from '../../lib/rates/alerts.ts';
import type { ProviderState } from '../../lib/rates/provider-state.ts';
import type { Settings } from '../../lib/settings/schema.ts';
import { Mark } from '../shared/icons.tsx';
import { AlertsSection } from './alerts-section.tsx';
import { ProvidersSection } from './providers-section.tsx';
import { RatesSection } from './rates-section.tsx';
import { ReadingSection } from './reading-section.tsx';
import { RefreshSection } from './refresh-section.tsx';
import { RulesSection } from './rules-section.tsx';
import { SitesSection } from './sites-section.tsx';
import { SourcesSection, type SourcesSectionProps } from './sources-section.tsx';
import { TickerSection } from './ticker-section.tsx';
import { TopicsSection } from './topics-section.tsx';
import { WatchlistSection } from './watchlist-section.tsx';

/** How a section changes the settings: it says what becomes of them, and never writes by itself. */
export type ChangeSettings = (edit: (settings: Settings) => Settings) => void;

interface OptionsProps extends SourcesSectionProps {
  settings: Settings;
  /** Entries of the last seven days. */
  recent: readonly Ruled[];
  /** What became of the last change. */
  status: string;
  messages: Messages;
  banksAllowed: boolean;
  /** Whether the browser lets us show notifications. */
  notifies: boolean;
  firings: readonly AlertFiring[];
  providers: readonly ProviderState[];
  /** Epoch milliseconds. */
  now: number;
  onChange: ChangeSettings;
  /** Takes the last change back; null where there is none. */
  onUndo: (() => void) | null;
  onAllowBanks(): void;
  onAllowNotifications(): void;
  onClearHistory(): void;
  onForgetPlaces(): void;
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
        {props.onUndo && (
          <button type="button" class="button" onClick={props.onUndo}>
            {words.undo}
          </button>
        )}
      </header>
      <main>
        <WatchlistSection {...props} />
        <RatesSection {...props} />
        <AlertsSection {...props} />
        <SourcesSection {...props} />
        <TopicsSection {...props} />
        <RulesSection {...props} />
        <ReadingSection settings={settings} words={words} onChange={onChange} />
        <TickerSection settings={settings} words={words} onChange={onChange} />
        <SitesSection
          settings={settings}
          words={words}
          onChange={onChange}
          onForgetPlaces={props.onForgetPlaces}
        />
        <RefreshSection settings={settings} words={words} onChange={onChange} />
        <ProvidersSection states={props.providers} now={props.now} messages={messages} />
        <section id="privacy">
          <h2>{words.privacy}</h2>
          <p>{words.privacyText}</p>
        </section>
      </main>
    </>
  );
}
