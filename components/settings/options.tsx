import { type ComponentChild, Fragment } from 'preact';
import type { SpokenLanguage } from '../../lib/i18n/languages.ts';
import type { PageMessages } from '../../lib/i18n/pages/en.ts';
import type { Ruled } from '../../lib/news/rules.ts';
import type { AlertFiring } from '../../lib/rates/alerts.ts';
import type { Settings } from '../../lib/settings/schema.ts';
import { type OptionsSection, optionsSections } from '../../lib/settings/sections.ts';
import { Mark } from '../shared/icons.tsx';
import { AboutChapter } from './about-chapter.tsx';
import { AlertsSection } from './alerts-section.tsx';
import { Contents } from './contents.tsx';
import { DataChapter, type DataProps } from './data-chapter.tsx';
import { Chapter } from './frame.tsx';
import { HealthChapter, type HealthProps } from './health/health-chapter.tsx';
import { LooksSection } from './looks-section.tsx';
import { RateProvidersPart } from './rate-providers-part.tsx';
import { RatesSection } from './rates-section.tsx';
import { ReadingPart } from './reading-part.tsx';
import { RulesSection } from './rules-section.tsx';
import { SitesSection } from './sites-section.tsx';
import { SourcesSection, type SourcesSectionProps } from './sources-section.tsx';
import { StepButtons, type StepsProps } from './step-buttons.tsx';
import { TickerSection } from './ticker-section.tsx';
import { ToolbarPart } from './toolbar-part.tsx';
import { TopicsSection } from './topics-section.tsx';
import { WatchlistSection } from './watchlist-section.tsx';

/** How a section changes the settings: it says what becomes of them, and never writes by itself. */
export type ChangeSettings = (edit: (settings: Settings) => Settings) => void;

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

/** What stands in each section; one that is not there has no place in the contents either. */
function chaptersOf(props: OptionsProps): Partial<Record<OptionsSection, ComponentChild>> {
  const { settings, messages, facts, onChange, onForgetPlaces } = props;
  const { options: words } = messages;
  return {
    rates: (
      <Chapter id="rates" title={words.sections.rates}>
        <WatchlistSection {...props} />
        <RatesSection {...props} />
        <RateProvidersPart messages={messages} />
      </Chapter>
    ),
    sources: <SourcesSection {...props} />,
    topics: (
      <Chapter id="topics" title={words.sections.topics}>
        <TopicsSection {...props} />
        <RulesSection {...props} />
        <ReadingPart settings={settings} words={words} onChange={onChange} />
      </Chapter>
    ),
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
    looks: (
      <Chapter id="looks" title={words.sections.looks}>
        <LooksSection {...props} />
        <ToolbarPart {...props} />
      </Chapter>
    ),
    data: <DataChapter {...props} />,
    health: <HealthChapter {...props} />,
    about: (
      <AboutChapter
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
  const chapters = chaptersOf(props);
  const sections = optionsSections.filter((id) => chapters[id] !== undefined);
  return (
    <>
      <header>
        <Mark />
        <h1>{words.title}</h1>
        <p role="status">{status}</p>
        <StepButtons {...props} words={words} />
      </header>
      <Contents sections={sections} settled={props.settled} words={words} />
      <main>
        {sections.map((id) => (
          <Fragment key={id}>{chapters[id]}</Fragment>
        ))}
      </main>
    </>
  );
}
