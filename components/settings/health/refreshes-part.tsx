import { momentText } from '../../../lib/i18n/date.ts';
import { failureText } from '../../../lib/i18n/failure.ts';
import { bytesText, durationText } from '../../../lib/i18n/measure.ts';
import type { PageMessages } from '../../../lib/i18n/pages/en.ts';
import type { RefreshRun, SourceOutcome } from '../../../lib/journal.ts';
import { sourceNamer } from '../../../lib/news/sources.ts';
import { Part } from '../frame.tsx';
import type { HealthProps } from './health-props.ts';

/** The last refreshes, each with what every source did in it once it is opened. */
export function RefreshesPart({ facts, settings, messages }: HealthProps) {
  const { healthPage: words } = messages.options;
  const nameOf = sourceNamer(settings.sources);
  return (
    <Part id="refreshes" title={words.refreshes}>
      {facts.runs.length === 0 && !facts.storeBroken && <p class="quiet">{words.none}</p>}
      <ol class="runs">
        {facts.runs.map((run) => (
          <li key={run.startedAt}>
            <details>
              <summary>
                {runText(run, messages)}{' '}
                <span class={failedOf(run).length > 0 ? 'wrong' : 'quiet'}>
                  {answeredText(run, messages)}
                </span>
              </summary>
              <Outcomes run={run} nameOf={nameOf} messages={messages} />
            </details>
          </li>
        ))}
      </ol>
    </Part>
  );
}

function runText({ startedAt, finishedAt, outcomes }: RefreshRun, messages: PageMessages): string {
  const bytes = outcomes.reduce((sum, outcome) => sum + (outcome.bytes ?? 0), 0);
  return messages.options.healthPage.run(
    momentText(startedAt, messages),
    durationText(finishedAt - startedAt, messages),
    bytesText(bytes, messages),
  );
}

function answeredText(run: RefreshRun, messages: PageMessages): string {
  const all = run.outcomes.length;
  return messages.options.healthPage.answered(all - failedOf(run).length, all);
}

function failedOf({ outcomes }: RefreshRun): SourceOutcome[] {
  return outcomes.filter(({ result }) => result.state === 'failed');
}

interface OutcomesProps {
  run: RefreshRun;
  nameOf(id: string): string;
  messages: PageMessages;
}

function Outcomes({ run, nameOf, messages }: OutcomesProps) {
  const { healthPage: words } = messages.options;
  const name = ({ kind, id, name: then }: SourceOutcome) =>
    kind === 'rates' ? messages.popup.exchangeRates : nameOf(id) === id ? then : nameOf(id);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.source}</th>
          <th scope="col">{words.result}</th>
          <th scope="col">{words.took}</th>
          <th scope="col">{words.size}</th>
        </tr>
      </thead>
      <tbody>
        {run.outcomes.map((outcome) => (
          <tr key={outcome.id}>
            <th scope="row">{name(outcome)}</th>
            <td class={outcome.result.state === 'failed' ? 'wrong' : ''}>
              {resultText(outcome.result, messages)}
            </td>
            <td>{durationText(outcome.took, messages)}</td>
            <td>
              {outcome.bytes === undefined
                ? messages.options.measure.never
                : bytesText(outcome.bytes, messages)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function resultText(result: SourceOutcome['result'], messages: PageMessages): string {
  const { outcome } = messages.options.healthPage;
  if (result.state === 'failed') return failureText(result.failure, messages);
  return result.state === 'ok' ? outcome.fresh(result.changed) : outcome.unchanged;
}
