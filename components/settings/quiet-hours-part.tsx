import { useState } from 'preact/hooks';
import type { PageMessages } from '../../lib/i18n/pages/en.ts';
import type { QuietHours } from '../../lib/settings/quiet-hours.ts';
import type { Settings } from '../../lib/settings/schema.ts';
import type { ChangeSettings } from './change-settings.ts';
import { FieldProblem, problemOf } from './field-problem.tsx';
import { Part } from './frame.tsx';

interface QuietHoursPartProps {
  settings: Settings;
  messages: PageMessages;
  onChange: ChangeSettings;
}

/** In which hours nothing is notified. */
export function QuietHoursPart({ settings, messages, onChange }: QuietHoursPartProps) {
  const { quietHours: words } = messages.options;
  const { quietHours: hours } = settings;
  const set = (change: Partial<QuietHours>) =>
    onChange((before) => ({ ...before, quietHours: { ...before.quietHours, ...change } }));
  return (
    <Part id="quiet-hours" title={words.title}>
      <label class="line">
        <input
          type="checkbox"
          checked={hours.on}
          aria-describedby="quiet-hours-hint"
          onChange={() => set({ on: !hours.on })}
        />
        {words.on}
      </label>
      {hours.on && <HourFields hours={hours} words={words} onHours={set} />}
      <p id="quiet-hours-hint" class="quiet">
        {words.hint}
      </p>
    </Part>
  );
}

interface HourFieldsProps {
  hours: QuietHours;
  words: PageMessages['options']['quietHours'];
  onHours(hours: Pick<QuietHours, 'from' | 'to'>): void;
}

/** The two ends. They are taken over together, once both are left as they may be: each says when the other is wrong. */
function HourFields({ hours: { from, to }, words, onHours }: HourFieldsProps) {
  const [typed, setTyped] = useState<Partial<Pick<QuietHours, 'from' | 'to'>>>({});
  const [problem, setProblem] = useState('');
  const ends = { from, to, ...typed };
  // Not at each change: browsers tell one for every digit.
  const leave = () => {
    const fit = ends.from !== '' && ends.to !== '' && ends.from !== ends.to;
    setProblem(fit ? '' : words.wrong);
    if (!fit) return;
    setTyped({});
    if (ends.from !== from || ends.to !== to) onHours(ends);
  };
  return (
    <div class="line hours">
      {(['from', 'to'] as const).map((end) => (
        <label key={end}>
          {words[end]}{' '}
          <input
            type="time"
            name={`quiet-${end}`}
            value={ends[end]}
            {...problemOf('quiet-hours-problem', problem)}
            onInput={({ currentTarget }) => setTyped({ ...typed, [end]: currentTarget.value })}
            onBlur={leave}
            onKeyDown={({ key }) => key === 'Enter' && leave()}
          />
        </label>
      ))}
      <FieldProblem id="quiet-hours-problem" problem={problem} />
    </div>
  );
}
