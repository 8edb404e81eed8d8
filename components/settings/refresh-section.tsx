import { useState } from 'preact/hooks';
import type { Messages } from '../../lib/i18n/en.ts';
import { refreshMinutes, type Settings } from '../../lib/settings/schema.ts';
import type { ChangeSettings } from './options.tsx';

interface RefreshSectionProps {
  settings: Settings;
  words: Messages['options'];
  onChange: ChangeSettings;
}

/** How often sources are asked. What cannot be is said beside the field, and nothing is changed. */
export function RefreshSection({ settings, words, onChange }: RefreshSectionProps) {
  const [wrong, setWrong] = useState(false);
  const { least, most } = refreshMinutes;
  const set = (written: string) => {
    const everyMinutes = Number(written);
    const fits = Number.isInteger(everyMinutes) && everyMinutes >= least && everyMinutes <= most;
    setWrong(!fits);
    if (fits) onChange((before) => ({ ...before, refresh: { ...before.refresh, everyMinutes } }));
  };
  return (
    <section id="refreshing">
      <h2>{words.refreshing}</h2>
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
      <p id="interval-hint" class={wrong ? 'wrong' : 'quiet'}>
        {wrong ? words.intervalWrong(least, most) : words.intervalHint(least, most)}
      </p>
    </section>
  );
}
