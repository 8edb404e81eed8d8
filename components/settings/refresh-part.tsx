import { useState } from 'preact/hooks';
import type { PageMessages } from '../../lib/i18n/pages/en.ts';
import { refreshMinutes, type Settings } from '../../lib/settings/schema.ts';
import { Part } from './frame.tsx';
import type { ChangeSettings } from './options.tsx';

interface RefreshPartProps {
  settings: Settings;
  messages: PageMessages;
  onChange: ChangeSettings;
}

/** How often sources are asked. What cannot be is said beside the field, and nothing is changed. */
export function RefreshPart({ settings, messages, onChange }: RefreshPartProps) {
  const { options: words } = messages;
  const [wrong, setWrong] = useState(false);
  const { least, most } = refreshMinutes;
  const set = (written: string) => {
    const everyMinutes = Number(written);
    const fits = Number.isInteger(everyMinutes) && everyMinutes >= least && everyMinutes <= most;
    setWrong(!fits);
    if (fits) onChange((before) => ({ ...before, refresh: { ...before.refresh, everyMinutes } }));
  };
  return (
    <Part id="refreshing" title={words.refreshing}>
      <label for="interval">{words.interval}</label>
      <input
        id="interval"
        type="number"
        min={least}
        max={most}
        step={1}
        key={settings.refresh.everyMinutes}
        defaultValue={String(settings.refresh.everyMinutes)}
        aria-describedby="interval-hint"
        aria-invalid={wrong}
        onChange={({ currentTarget }) => set(currentTarget.value)}
      />
      <p id="interval-hint" class={wrong ? 'wrong' : 'quiet'} role="status">
        {wrong ? words.intervalWrong(least, most) : words.intervalHint(least, most)}
      </p>
    </Part>
  );
}
