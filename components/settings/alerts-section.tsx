import { useState } from 'preact/hooks';
import { alertText, firingText } from '../../lib/i18n/alert.ts';
import { momentText } from '../../lib/i18n/date.ts';
import type { PageMessages } from '../../lib/i18n/pages/en.ts';
import { type Alert, type AlertFiring, alertOn } from '../../lib/rates/alerts.ts';
import { typedAmount } from '../../lib/rates/amount.ts';
import { pairName } from '../../lib/rates/pair.ts';
import { watchedName } from '../../lib/rates/watchlist.ts';
import { mostAlerts, type Settings } from '../../lib/settings/schema.ts';
import type { ChangeSettings } from './change-settings.ts';
import { FieldProblem, problemOf } from './field-problem.tsx';
import { Section } from './frame.tsx';
import { QuietHoursPart } from './quiet-hours-part.tsx';
import { useFocusInList } from './use-focus-in-list.ts';

interface AlertsSectionProps {
  settings: Settings;
  messages: PageMessages;
  /** Whether notifications may be shown. */
  notifies: boolean;
  /** What went off, newest first. */
  firings: readonly AlertFiring[];
  onChange: ChangeSettings;
  /** Asks the browser for notifications; called in the same click that makes an alert. */
  onAllowNotifications(): void;
  onClearHistory(): void;
}

/** Alerts on pairs: those that wait, one more, and those that went off. */
export function AlertsSection(props: AlertsSectionProps) {
  const { settings, messages, notifies, firings, onChange } = props;
  const { alerts: words } = messages.options;
  const set = (edit: (alerts: readonly Alert[]) => readonly Alert[]) =>
    onChange((before) => ({ ...before, alerts: [...edit(before.alerts)] }));
  const list = useFocusInList<HTMLUListElement>();
  const add = (alert: Alert) => {
    // In the click itself: later the browser would not ask.
    if (!notifies) props.onAllowNotifications();
    set((alerts) => [...alerts, alert]);
  };
  return (
    <Section id="alerts" title={messages.options.sections.alerts}>
      <p class="quiet">{words.about}</p>
      <ul class="alerts" ref={list}>
        {settings.alerts.map((alert) => (
          <li key={alert.id}>
            {alertText(alert, messages)}
            <button
              type="button"
              aria-label={words.remove(alertText(alert, messages))}
              onClick={() => set((alerts) => alerts.filter(({ id }) => id !== alert.id))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      {settings.alerts.length > 0 && !notifies && (
        <p class="wrong">
          {words.notAllowed}{' '}
          <button type="button" class="button" onClick={props.onAllowNotifications}>
            {words.allow}
          </button>
        </p>
      )}
      {settings.alerts.length < mostAlerts ? (
        <NewAlert settings={settings} messages={messages} onAdd={add} />
      ) : (
        <p class="quiet">{words.full(mostAlerts)}</p>
      )}
      {firings.length > 0 && (
        <details>
          <summary>{words.history(firings.length)}</summary>
          <ul>
            {firings.map((firing) => (
              <li key={`${firing.alertId} ${firing.valueDate}`}>
                {firingText(firing, messages)}{' '}
                <span class="quiet">{momentText(firing.at, messages)}</span>
              </li>
            ))}
          </ul>
          <button type="button" class="button" onClick={props.onClearHistory}>
            {words.clear}
          </button>
        </details>
      )}
      <QuietHoursPart settings={settings} messages={messages} onChange={onChange} />
    </Section>
  );
}

/** What changes are printed to, in percent: a smaller one would be told as 0.00 %. */
const leastMove = 0.01;

interface NewAlertProps {
  settings: Settings;
  messages: PageMessages;
  onAdd(alert: Alert): void;
}

function NewAlert({ settings, messages, onAdd }: NewAlertProps) {
  const { alerts: words } = messages.options;
  const { watchlist } = settings.rates;
  const [chosen, setChosen] = useState('');
  const [kind, setKind] = useState<Alert['kind']>('crosses');
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState('');
  const watched = watchlist.find((pair) => pairName(pair) === chosen) ?? watchlist[0];
  if (!watched) return <p class="quiet">{words.noPair}</p>;
  const add = (event: Event) => {
    event.preventDefault();
    // The sign stands behind the field, and many write it all the same.
    const written = kind === 'moves' ? typed.replace(/%\s*$/, '') : typed;
    const value = typedAmount(written, messages.language);
    const isTooSmall = kind === 'moves' && value !== null && value < leastMove;
    const wrong = value === null ? words.notANumber : isTooSmall ? words.tooSmall : '';
    setProblem(wrong);
    if (value === null || isTooSmall) return;
    onAdd(alertOn(watched, crypto.randomUUID(), kind, value));
    setTyped('');
  };
  return (
    <form class="line" onSubmit={add}>
      <select
        aria-label={words.pair}
        value={pairName(watched)}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
      >
        {watchlist.map((pair) => (
          <option key={pairName(pair)} value={pairName(pair)}>
            {watchedName(pair)}
          </option>
        ))}
      </select>
      <select
        aria-label={words.condition}
        value={kind}
        onChange={({ currentTarget }) =>
          setKind(currentTarget.value === 'moves' ? 'moves' : 'crosses')
        }
      >
        <option value="crosses">{words.crosses}</option>
        <option value="moves">{words.moves}</option>
      </select>
      <input
        type="text"
        inputMode="decimal"
        aria-label={kind === 'crosses' ? words.level : words.percent}
        {...problemOf('alert-hint', problem)}
        value={typed}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      {kind === 'moves' && <span>%</span>}
      <button type="submit" class="button">
        {words.add}
      </button>
      <FieldProblem id="alert-hint" problem={problem} />
    </form>
  );
}
