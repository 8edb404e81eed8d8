import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { OpenTabsState } from '../../components/welcome/open-tabs.tsx';
import type { WelcomeActions, WelcomeView } from '../../components/welcome/welcome.tsx';
import { findSpoken } from '../../lib/i18n/languages.ts';
import type { PageMessages } from '../../lib/i18n/pages/en.ts';
import { manifestPermissions } from '../../lib/platform/access.ts';
import { closeOwnTab } from '../../lib/platform/first-run.ts';
import { leavesOpenTabs, mayFillOpenTabs, requestOpenTabs } from '../../lib/platform/open-tabs.ts';
import type { TickerSnapshot } from '../../lib/snapshot.ts';
import { createShownSettings, type Edit } from '../shared/shown-settings.ts';

/**
 * The first-run page's state: the settings as they are stored, and how far the strip's content has come.
 *
 * @param onChoice told before something that was chosen changes what the strip carries
 */
export function createWelcome(messages: ReadonlySignal<PageMessages>, onChoice: () => void) {
  const { settings, ...shown } = createShownSettings();
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

  async function write(edit: Edit): Promise<void> {
    isUnsaved.value = (await shown.write(edit)) === null;
  }

  const actions: WelcomeActions = {
    change(edit) {
      const before = settings.value?.ticker.topics;
      writing = write(edit);
      if (settings.value?.ticker.topics !== before) onChoice();
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
      if (leavesOpenTabs()) openTabs.value = (await mayFillOpenTabs()) ? 'filled' : 'offered';
      await shown.begin();
    },
  };
}

/** What is still being fetched, what failed, or that all is there. */
function stateOf(snapshot: TickerSnapshot | null, { notice, welcome }: PageMessages): string {
  if (!snapshot) return notice.fetching;
  if (snapshot.notice !== null) return snapshot.notice;
  return snapshot.asOf === null ? notice.fetching : welcome.ready(snapshot.asOf);
}
