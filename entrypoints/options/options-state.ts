import { batch, computed, signal } from '@preact/signals';
import type { ChangeSettings } from '../../components/settings/options.tsx';
import type { Messages } from '../../lib/i18n/en.ts';
import { hasAccess, requestAccess } from '../../lib/platform/access.ts';
import { mayNotify, requestNotify } from '../../lib/platform/notifications.ts';
import { bankOrigins } from '../../lib/platform/origins.ts';
import { startRefresh } from '../../lib/platform/refresh-port.ts';
import { changeSettings, loadSettings } from '../../lib/platform/settings-storage.ts';
import type { AlertFiring } from '../../lib/rates/alerts.ts';
import type { ProviderState } from '../../lib/rates/provider-state.ts';
import type { Settings } from '../../lib/settings/schema.ts';
import { clearFirings, readFirings } from '../../lib/store/alerts.ts';
import { openStore } from '../../lib/store/open.ts';
import { readProviderStates } from '../../lib/store/providers.ts';

/** The options' state: the settings as they are stored, what may be undone, and what the store tells of. */
export function createOptions(messages: Messages) {
  const { options: words } = messages;
  const settings = signal<Settings | null>(null);
  /** The settings before the last change that was made here. */
  const before = signal<Settings | null>(null);
  const status = signal('');
  const banksAllowed = signal(false);
  const notifies = signal(false);
  const firings = signal<readonly AlertFiring[]>([]);
  const providers = signal<readonly ProviderState[]>([]);
  const now = signal(Date.now());

  const view = computed(() =>
    settings.value === null
      ? null
      : {
          settings: settings.value,
          status: status.value,
          banksAllowed: banksAllowed.value,
          notifies: notifies.value,
          firings: firings.value,
          providers: providers.value,
          now: now.value,
          onUndo: before.value === null ? null : () => void undo(),
        },
  );

  /** Rates of another kind are fetched at once, not at the next alarm. */
  function refresh(): void {
    startRefresh(() => undefined).finished.catch(() => undefined);
  }

  async function write(edit: (settings: Settings) => Settings, done: string): Promise<void> {
    const choice = settings.value?.rates.choice;
    try {
      // Shown at once: two quick changes must build on each other.
      if (settings.value) settings.value = edit(settings.value);
      settings.value = await changeSettings(edit);
      if (choice !== settings.value.rates.choice) refresh();
      status.value = done;
    } catch {
      status.value = words.notSaved;
      settings.value = await loadSettings();
    }
  }

  const change: ChangeSettings = (edit) => {
    before.value = settings.value;
    void write(edit, words.saved);
  };

  async function undo(): Promise<void> {
    const earlier = before.value;
    before.value = null;
    if (earlier) await write(() => earlier, words.undone);
  }

  async function readStore(): Promise<void> {
    const store = await openStore();
    const [states, history] = await Promise.all([readProviderStates(store), readFirings(store)]);
    batch(() => {
      now.value = Date.now();
      providers.value = states;
      firings.value = history;
    });
  }

  return {
    view,
    actions: {
      onChange: change,
      async onAllowBanks() {
        banksAllowed.value = await requestAccess(bankOrigins);
        if (banksAllowed.value) refresh();
      },
      async onAllowNotifications() {
        notifies.value = await requestNotify();
      },
      async onClearHistory() {
        await clearFirings(await openStore());
        await readStore();
      },
    },
    settingsChanged(changed: Settings): void {
      settings.value = changed;
    },
    readStore,
    async begin(): Promise<void> {
      settings.value = await loadSettings();
      const [banks, notifications] = await Promise.all([hasAccess(bankOrigins), mayNotify()]);
      banksAllowed.value = banks;
      notifies.value = notifications;
      // Without a store there is nothing to tell of, and everything can still be chosen.
      await readStore().catch(() => undefined);
    },
  };
}
