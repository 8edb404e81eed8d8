import type { PageMessages } from '../../lib/i18n/pages/en.ts';
import { refreshMinutes, type Settings } from '../../lib/settings/schema.ts';
import type { ChangeSettings } from './change-settings.ts';
import { Part } from './frame.tsx';
import { WholeNumberField } from './whole-number-field.tsx';

interface RefreshPartProps {
  settings: Settings;
  messages: PageMessages;
  onChange: ChangeSettings;
}

/** How often sources are asked. */
export function RefreshPart({ settings, messages, onChange }: RefreshPartProps) {
  const { options: words } = messages;
  return (
    <Part id="refreshing" title={words.refreshing}>
      <WholeNumberField
        id="interval"
        label={words.interval}
        bounds={refreshMinutes}
        value={settings.refresh.everyMinutes}
        hint={words.intervalHint}
        wrong={words.intervalWrong}
        onNumber={(everyMinutes) =>
          onChange((before) => ({ ...before, refresh: { ...before.refresh, everyMinutes } }))
        }
      />
    </Part>
  );
}
