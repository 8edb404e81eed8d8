import { agoText } from '../../../lib/i18n/age.ts';
import { momentText } from '../../../lib/i18n/date.ts';
import { Part, Section } from '../frame.tsx';
import { AccessPart } from './access-part.tsx';
import { FeedsPart } from './feeds-part.tsx';
import type { HealthProps } from './health-props.ts';
import { ProvidersPart } from './providers-part.tsx';
import { RefreshesPart } from './refreshes-part.tsx';
import { ReportPart } from './report-part.tsx';
import { TrafficPart } from './traffic-part.tsx';

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
        storeBroken={facts.storeBroken}
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
  const { storeBroken } = facts;
  const [newest] = facts.runs;
  return (
    <Part id="overview" title={words.overview}>
      <p>
        {about.version(version)} · {browser}
      </p>
      <p>
        {newest && words.lastRefresh(agoText(newest.finishedAt, now, messages))}
        {!newest && !storeBroken && words.noRefresh}{' '}
        {nextWake === null
          ? words.noAlarm
          : words.nextRefresh(momentText(Math.max(nextWake, now), messages))}
      </p>
    </Part>
  );
}
