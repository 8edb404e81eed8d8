import type { HealthFacts } from '../../../lib/health-report.ts';
import { agoText } from '../../../lib/i18n/age.ts';
import { momentText } from '../../../lib/i18n/date.ts';
import type { PageMessages } from '../../../lib/i18n/pages/en.ts';
import type { ChosenSource } from '../../../lib/news/sources.ts';
import type { Settings } from '../../../lib/settings/schema.ts';
import { Part, Section } from '../frame.tsx';
import { AccessPart } from './access-part.tsx';
import { FeedsPart } from './feeds-part.tsx';
import { ProvidersPart } from './providers-part.tsx';
import { RefreshesPart } from './refreshes-part.tsx';
import { ReportPart } from './report-part.tsx';
import { TrafficPart } from './traffic-part.tsx';

export interface HealthProps {
  settings: Settings;
  messages: PageMessages;
  facts: HealthFacts;
  /** Epoch milliseconds. */
  now: number;
  /** The source that is being asked again, by its id; null where none is. */
  asking: string | null;
  /** Asks a feed or a provider again, whatever it was left alone for but its own wish. */
  onAskAgain(id: string): void;
  /** Switches a listed source on, with the permission it takes; called in a click. */
  onSourceOn(source: ChosenSource): void;
  /** Puts a text where it can be pasted from; false where the browser does not allow it. */
  onCopy(text: string): Promise<boolean>;
}

/** How everything is doing, in one place: what came when, what did not and why, what it cost and what it takes. */
export function HealthSection(props: HealthProps) {
  const { settings, messages, facts, now } = props;
  return (
    <Section id="health" title={messages.options.sections.health}>
      <Overview {...props} />
      <FeedsPart {...props} />
      <ProvidersPart {...props} />
      <RefreshesPart {...props} />
      <TrafficPart
        traffic={facts.traffic}
        sources={settings.sources}
        now={now}
        messages={messages}
      />
      <AccessPart {...facts.installation} sources={settings.sources} messages={messages} />
      <ReportPart {...props} />
    </Section>
  );
}

function Overview({ facts, now, messages }: HealthProps) {
  const { healthPage: words, about } = messages.options;
  const { version, browser, nextWake } = facts.installation;
  const [newest] = facts.runs;
  return (
    <Part id="overview" title={words.overview}>
      <p>
        {about.version(version)} · {browser}
      </p>
      <p>
        {newest ? words.lastRefresh(agoText(newest.finishedAt, now, messages)) : words.noRefresh}{' '}
        {nextWake === null
          ? words.noAlarm
          : words.nextRefresh(momentText(Math.max(nextWake, now), messages))}
      </p>
    </Part>
  );
}
