import '../../components/shared/tokens.css';
import '../../components/settings/options.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { Options } from '../../components/settings/options.tsx';
import { en } from '../../lib/i18n/en.ts';
import { hasAccess, requestAccess } from '../../lib/platform/access.ts';
import { bankOrigins } from '../../lib/platform/origins.ts';
import { startRefresh } from '../../lib/platform/refresh-port.ts';
import {
  changeSettings,
  followSettings,
  loadSettings,
} from '../../lib/platform/settings-storage.ts';
import type { Settings } from '../../lib/settings/schema.ts';

const settings = signal<Settings | null>(null);
const status = signal('');
const banksAllowed = signal(false);
const app = document.getElementById('app');

/** Rates of another kind are fetched at once, not at the next alarm. */
function refresh(): void {
  startRefresh(() => undefined).finished.catch(() => undefined);
}

async function allowBanks(): Promise<void> {
  banksAllowed.value = await requestAccess(bankOrigins);
  if (banksAllowed.value) refresh();
}

async function change(edit: (settings: Settings) => Settings): Promise<void> {
  try {
    const before = settings.value?.rates.choice;
    settings.value = await changeSettings(edit);
    if (before !== settings.value.rates.choice) refresh();
    status.value = en.options.saved;
  } catch {
    status.value = en.options.notSaved;
    settings.value = await loadSettings();
    banksAllowed.value = await hasAccess(bankOrigins);
  }
}

function OptionsPage() {
  const known = settings.value;
  if (!known) return null;
  return (
    <Options
      settings={known}
      status={status.value}
      messages={en}
      banksAllowed={banksAllowed.value}
      onChange={(edit) => void change(edit)}
      onAllowBanks={() => void allowBanks()}
    />
  );
}

if (app) render(<OptionsPage />, app);
followSettings((changed) => {
  settings.value = changed;
});
settings.value = await loadSettings();
banksAllowed.value = await hasAccess(bankOrigins);
