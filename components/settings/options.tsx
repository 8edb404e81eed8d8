import { type ComponentChild, Fragment } from 'preact';
import type { SpokenLanguage } from '../../lib/i18n/languages.ts';
import type { PageMessages } from '../../lib/i18n/pages/en.ts';
import type { Ruled } from '../../lib/news/rules.ts';
import type { AlertFiring } from '../../lib/rates/alerts.ts';
import type { Settings } from '../../lib/settings/schema.ts';
import { type OptionsSection, optionsSections } from '../../lib/settings/sections.ts';
import { Mark } from '../shared/icons.tsx';
import { AboutSection } from './about-section.tsx';
import { AlertsSection } from './alerts-section.tsx';
import type { ChangeSettings } from './change-settings.ts';
import { Contents } from './contents.tsx';
import { type DataProps, DataSection } from './data-section.tsx';
import type { HealthProps } from './health/health-props.ts';
import { HealthSection } from './health/health-section.tsx';
import { LooksSection } from './looks-section.tsx';
import { RatesSection } from './rates-section.tsx';
import { SitesSection } from './sites-section.tsx';
import { SourcesSection, type SourcesSectionProps } from './sources-section.tsx';
import { StepButtons, type StepsProps } from './step-buttons.tsx';
import { TickerSection } from './ticker-section.tsx';
import { TopicsSection } from './topics-section.tsx';

export interface OptionsProps extends SourcesSectionProps, DataProps, HealthProps, StepsProps {
  settings: Settings;
  /** Entries of the last seven days. */
  recent: readonly Ruled[];
  /** What became of the last change. */
  status: string;
  messages: PageMessages;
  banksAllowed: boolean;
  /** Whether the browser lets us show notifications. */
  notifies: boolean;
  firings: readonly AlertFiring[];
  /** Whether the store has been read. */
  settled: boolean;
  /** The language that `auto` means in this browser. */
  browserLanguage: SpokenLanguage;
  onChange: ChangeSettings;
  onAllowBanks(): void;
  onAllowNotifications(): void;
  onClearHistory(): void;
  onForgetPlaces(): void;
  onNewsSeen(): void;
}

/** What stands in each section. */
function sectionsOf(props: OptionsProps): Readonly<Record<OptionsSection, ComponentChild>> {
  const { settings, messages, facts, onChange, onForgetPlaces } = props;
  const { options: words } = messages;
  return {
    rates: <RatesSection {...props} />,
    sources: <SourcesSection {...props} />,
    topics: <TopicsSection {...props} />,
    ticker: <TickerSection settings={settings} messages={messages} onChange={onChange} />,
    sites: (
      <SitesSection
        settings={settings}
        words={words}
        onChange={onChange}
        onForgetPlaces={onForgetPlaces}
      />
    ),
    alerts: <AlertsSection {...props} />,
    looks: <LooksSection {...props} />,
    data: <DataSection {...props} />,
    health: <HealthSection {...props} />,
    about: (
      <AboutSection
        version={facts.installation.version}
        sources={settings.sources}
        messages={messages}
        onNewsSeen={props.onNewsSeen}
      />
    ),
  };
}

/** The options page: the way to its sections beside them, each in files of its own. */
export function Options(props: OptionsProps) {
  const { status, messages } = props;
  const { options: words } = messages;
  const sections = sectionsOf(props);
  return (
    <>
      <header>
        <Mark />
        <h1>{words.title}</h1>
        <p role="status">{status}</p>
        <StepButtons {...props} words={words} />
      </header>
      {props.storeBroken && (
        <p class="wrong" role="alert">
          {messages.notice.storeBroken}
        </p>
      )}
      <Contents settled={props.settled} words={words} />
      <main>
        {optionsSections.map((id) => (
          <Fragment key={id}>{sections[id]}</Fragment>
        ))}
      </main>
    </>
  );
}
