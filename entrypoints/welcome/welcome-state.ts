import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { OpenTabsState } from '../../components/welcome/open-tabs.tsx';
import type { WelcomeActions, WelcomeView } from '../../components/welcome/welcome.tsx';
import { findSpoken } from '../../lib/i18n/languages.ts';
import type { PageMessages } from '../../lib/i18n/pages/en.ts';
import { manifestPermissions } from '../../lib/platform/access.ts';
import { closeOwnTab } from '../../lib/platform/first-run.ts';
import { leavesOpenTabs, mayFillOpenTabs, requestOpenTabs } from '../../lib/platform/open-tabs.ts';
import {
  changeSettings,
  followSettings,
  loadSettings,
} from '../../lib/platform/settings-storage.ts';
import type { Settings } from '../../lib/settings/schema.ts';
import type { TickerSnapshot } from '../../lib/snapshot.ts';

/**
 * The first-run page's state: the settings as they are stored, and how far the strip's content has come.
 *
 * @param onChoice told before something that was chosen changes what the strip carries
 */
export function createWelcome(messages: ReadonlySignal<PageMessages>, onChoice: () => void) {
  const settings = signal<Settings | null>(null);
  const snapshot = signal<TickerSnapshot | null>(null);
  const openTabs = signal<OpenTabsState | null>(null);
  const isUnsaved = signal(false);
  /** The last choice on its way to where it is kept: the page does not leave before it is there. */
  let writing: Promise<void> = Promise.resolve();

  const view = computed<WelcomeView | null>(
    () =>
      settings.value && {
        settings: settings.value,
        language: findSpoken(messages.value.language) ?? 'en',
        state: isUnsaved.value ? messages.value.notSaved : stateOf(snapshot.value, messages.value),
        permissions: manifestPermissions(),
        openTabs: openTabs.value,
      },
  );

  /** Writes that are not done: as long as there is one, what is shown is ahead of what is stored. */
  let underWay = 0;

  async function write(edit: (settings: Settings) => Settings): Promise<void> {
    underWay += 1;
    try {
      await changeSettings(edit);
      isUnsaved.value = false;
    } catch {
      isUnsaved.value = true;
    } finally {
      underWay -= 1;
      await show();
    }
  }

  /** Shows what is stored, once nothing is under way: shown earlier, it would take later presses back. */
  async function show(): Promise<void> {
    if (underWay > 0) return;
    const stored = await loadSettings();
    if (underWay === 0) settings.value = stored;
  }

  const actions: WelcomeActions = {
    change(edit) {
      // Shown at once: two quick presses must build on each other.
      const before = settings.value?.ticker.topics;
      if (settings.value) settings.value = edit(settings.value);
      if (settings.value?.ticker.topics !== before) onChoice();
      writing = write(edit);
    },
    async fillOpenTabs() {
      openTabs.value = (await requestOpenTabs()) ? 'filled' : 'refused';
    },
    done: () => void writing.then(closeOwnTab),
  };

  return {
    view,
    actions,
    stripChanged(changed: TickerSnapshot | null): void {
      snapshot.value = changed;
    },
    async begin(): Promise<void> {
      followSettings(() => void show());
      if (leavesOpenTabs()) openTabs.value = (await mayFillOpenTabs()) ? 'filled' : 'offered';
      settings.value = await loadSettings();
    },
  };
}

/** What is still being fetched, what failed, or that all is there. */
function stateOf(snapshot: TickerSnapshot | null, { notice, welcome }: PageMessages): string {
  if (!snapshot) return notice.fetching;
  if (snapshot.notice !== null) return snapshot.notice;
  return snapshot.asOf === null ? notice.fetching : welcome.ready(snapshot.asOf);
}
