import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { OptionsProps } from '../../components/settings/options.tsx';
import type { KeptKind } from '../../components/settings/storage-part.tsx';
import type { SpokenLanguage } from '../../lib/i18n/languages.ts';
import type { PageMessages } from '../../lib/i18n/pages/en.ts';
import { mayAskBanks, requestBanks } from '../../lib/platform/bank-consent.ts';
import { copyText } from '../../lib/platform/clipboard.ts';
import { languageOf } from '../../lib/platform/language.ts';
import { mayNotify, requestNotify } from '../../lib/platform/notifications.ts';
import { startRefresh } from '../../lib/platform/refresh-port.ts';
import { markVersionSeen } from '../../lib/platform/seen-version.ts';
import type { Step } from '../../lib/settings/undo.ts';
import { openStore } from '../../lib/store/open.ts';
import type { Edit } from '../shared/shown-settings.ts';
import { createDataActions } from './data-actions.ts';
import type { OptionsDesk } from './desk.ts';
import { createFileActions } from './file-actions.ts';
import { createSourceActions } from './source-actions.ts';
import { createStoreFacts } from './store-facts.ts';
import { createSyncState } from './sync-state.ts';
import { createUndoableSettings } from './undoable-settings.ts';

/** The options' state: the settings as they are stored, what may be undone, and what the store tells of. */
export function createOptions(messages: ReadonlySignal<PageMessages>) {
  const sync = createSyncState();
  const browserLanguage = signal<SpokenLanguage>('en');
  const undoable = createUndoableSettings();
  const { settings, status } = undoable;
  const told = createStoreFacts();
  const banksAllowed = signal(false);
  const notifies = signal(false);

  /** Asks sources at once, not at the next alarm: rates of another kind, say. */
  async function refresh(which: 'all' | 'due' = 'all'): Promise<void> {
    await startRefresh(() => undefined, which).finished.catch(() => undefined);
  }

  /** Makes, or takes back, a change: where rates of another kind are chosen by it, they are asked for at once. */
  async function withRates<Outcome>(step: () => Promise<Outcome>): Promise<Outcome> {
    const choice = settings.value?.rates.choice;
    const outcome = await step();
    if (choice !== settings.value?.rates.choice) void refresh();
    return outcome;
  }

  const change = (edit: Edit, kind?: Step['kind']) => withRates(() => undoable.change(edit, kind));

  const desk: OptionsDesk = {
    settings,
    status,
    change,
    refresh,
    readStore: told.read,
    async inStore(work) {
      try {
        return await work(await openStore());
      } catch {
        status.value = ({ notice }) => notice.storeBroken;
        return null;
      }
    },
  };
  const sources = createSourceActions(desk);

  const actions = {
    ...createFileActions(desk),
    ...createDataActions(desk),
    ...sources.actions,
    ...sync.actions,
    onChange: (edit: Edit) => void change(edit),
    onUndo: () => void withRates(undoable.undo),
    onRedo: () => void withRates(undoable.redo),
    async onAllowBanks() {
      banksAllowed.value = await requestBanks();
      if (banksAllowed.value) void refresh();
    },
    async onAllowNotifications() {
      notifies.value = await requestNotify();
    },
    onCopy: copyText,
    onNewsSeen: () => void markVersionSeen(),
  };

  /** What is kept, the settings among it. */
  const kept = computed((): KeptKind[] => [
    ...told.facts.value.storage,
    {
      kind: 'settings',
      count: 1,
      bytes: new TextEncoder().encode(JSON.stringify(settings.value)).length,
      estimated: false,
    },
  ]);

  const view = computed((): OptionsProps | null => {
    if (settings.value === null) return null;
    const saved = told.facts.value.storage.find(({ kind }) => kind === 'saved');
    return {
      ...actions,
      messages: messages.value,
      settings: settings.value,
      sync: sync.view.value,
      browserLanguage: browserLanguage.value,
      ...undoable.told(messages.value),
      banksAllowed: banksAllowed.value,
      notifies: notifies.value,
      asking: sources.asking.value,
      firings: told.firings.value,
      facts: told.facts.value,
      storeBroken: told.facts.value.storeBroken,
      feeds: told.facts.value.feeds,
      recent: told.recent.value,
      kept: kept.value,
      saved: saved?.count ?? 0,
      total: told.total.value,
      now: told.now.value,
      settled: told.settled.value,
    };
  });

  return {
    view,
    readStore: told.read,
    async begin(): Promise<void> {
      browserLanguage.value = await languageOf('auto');
      await undoable.begin();
      const [banks, notifications] = await Promise.all([mayAskBanks(), mayNotify()]);
      banksAllowed.value = banks;
      notifies.value = notifications;
      await Promise.all([told.read(), sync.begin()]);
    },
  };
}
