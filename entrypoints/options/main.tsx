import '../../components/shared/tokens.css';
import '../../components/settings/options.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { Options } from '../../components/settings/options.tsx';
import { en } from '../../lib/i18n/en.ts';
import {
  changeSettings,
  followSettings,
  loadSettings,
} from '../../lib/platform/settings-storage.ts';
import type { Settings } from '../../lib/settings/schema.ts';

const settings = signal<Settings | null>(null);
const status = signal('');
const app = document.getElementById('app');

async function change(edit: (settings: Settings) => Settings): Promise<void> {
  try {
    settings.value = await changeSettings(edit);
    status.value = en.options.saved;
  } catch {
    status.value = en.options.notSaved;
    settings.value = await loadSettings();
  }
}

function OptionsPage() {
  const known = settings.value;
  if (!known) return null;
  const onChange = (edit: (settings: Settings) => Settings) => void change(edit);
  return <Options settings={known} status={status.value} messages={en} onChange={onChange} />;
}

if (app) render(<OptionsPage />, app);
followSettings((changed) => {
  settings.value = changed;
});
settings.value = await loadSettings();
