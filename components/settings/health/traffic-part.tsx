import { hostReason } from '../../../lib/i18n/access-reason.ts';
import { dayText } from '../../../lib/i18n/date.ts';
import { bytesText, wholeText } from '../../../lib/i18n/measure.ts';
import type { PageMessages } from '../../../lib/i18n/pages/en.ts';
import type { SourcesChoice } from '../../../lib/news/sources.ts';
import {
  contactedHosts,
  type DayTraffic,
  type Traffic,
  trafficByDay,
} from '../../../lib/traffic.ts';
import { Part } from '../frame.tsx';

interface TrafficPartProps {
  traffic: Traffic;
  /** What was transferred is not known. */
  storeBroken: boolean;
  sources: SourcesChoice;
  now: number;
  messages: PageMessages;
}

/** What was transferred on each of the last days, and from where. */
export function TrafficPart(props: TrafficPartProps) {
  const { traffic, storeBroken, sources, now, messages } = props;
  const { healthPage: words } = messages.options;
  const hosts = contactedHosts(traffic);
  return (
    <Part id="traffic" title={words.traffic}>
      <p class="quiet">{words.trafficAbout}</p>
      {!storeBroken && (
        <>
          <Days days={trafficByDay(traffic, now)} messages={messages} />
          <h4>{words.hosts}</h4>
          {hosts.length === 0 && <p class="quiet">{words.none}</p>}
          {hosts.length > 0 && (
            <dl class="reasons hosts">
              {hosts.map(({ host, requests, bytes }) => (
                <div key={host} data-host={host}>
                  <dt>{host}</dt>
                  <dd>{hostReason(host, sources, messages)}</dd>
                  <dd>{words.hostSum(requests, bytesText(bytes, messages))}</dd>
                </div>
              ))}
            </dl>
          )}
        </>
      )}
    </Part>
  );
}

/** The days, each with a bar beside its figures; the bar says nothing that they do not say. */
function Days({ days, messages }: { days: readonly DayTraffic[]; messages: PageMessages }) {
  const { healthPage: words } = messages.options;
  const most = Math.max(1, ...days.map(({ bytes }) => bytes));
  return (
    <table class="days">
      <thead>
        <tr>
          <th scope="col">{words.day}</th>
          <td />
          <th scope="col">{words.requests}</th>
          <th scope="col">{words.size}</th>
        </tr>
      </thead>
      <tbody>
        {days.map(({ day, requests, bytes }) => (
          <tr key={day} data-day={day}>
            <th scope="row">{dayText(day, messages)}</th>
            <td class="bar">
              <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                <rect width={(100 * bytes) / most} height="4" />
              </svg>
            </td>
            <td>{wholeText(requests, messages)}</td>
            <td>{bytesText(bytes, messages)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
