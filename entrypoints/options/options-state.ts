import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { FeedPreview } from '../../components/settings/add-source.tsx';
import { allRates } from '../../components/settings/health/providers-part.tsx';
import type { OptionsProps } from '../../components/settings/options.tsx';
import type { ClearedKind, KeptKind } from '../../components/settings/storage-part.tsx';
import type { SpokenLanguage } from '../../lib/i18n/languages.ts';
import type { PageMessages } from '../../lib/i18n/pages/en.ts';
import type { OpmlFeed } from '../../lib/news/opml.ts';
import {
  activeSources,
  type ChosenSource,
  ownSourceId,
  type SourcesChoice,
  withSource,
  withState,
} from '../../lib/news/sources.ts';
import { hasAccess, requestAccess } from '../../lib/platform/access.ts';
import { tellStoreCleared } from '../../lib/platform/cleared-store.ts';
import { copyText } from '../../lib/platform/clipboard.ts';
import { languageOf } from '../../lib/platform/language.ts';
import { mayNotify, requestNotify } from '../../lib/platform/notifications.ts';
import { bankOrigins, isRequired, originOf } from '../../lib/platform/origins.ts';
import { startRefresh } from '../../lib/platform/refresh-port.ts';
import { markVersionSeen } from '../../lib/platform/seen-version.ts';
import { announceStoreChange } from '../../lib/platform/store-channel.ts';
import { forgetAllPlaces } from '../../lib/platform/tab-places.ts';
import { findFeed } from '../../lib/refresh/find-feed.ts';
import { defaultSettings } from '../../lib/settings/defaults.ts';
import { parseSettings, type Settings } from '../../lib/settings/schema.ts';
import { readSettingsFile } from '../../lib/settings/settings-file.ts';
import { clearFirings } from '../../lib/store/alerts.ts';
import { clearStorage } from '../../lib/store/clear.ts';
import { reviveFeed } from '../../lib/store/feeds.ts';
import { openStore } from '../../lib/store/open.ts';
import { addTraffic } from '../../lib/store/traffic.ts';
import { type Contact, localDay } from '../../lib/traffic.ts';
import { createFileActions } from './file-actions.ts';
import { createStoreFacts } from './store-facts.ts';
import { createSyncState } from './sync-state.ts';
import { createUndoableSettings } from './undoable-settings.ts';

/** The options' state: the settings as they are stored, what may be undone, and what the store tells of. */
export function createOptions(messages: ReadonlySignal<PageMessages>) {
  let { options: words } = messages.value;
  messages.subscribe((spoken) => {
    words = spoken.options;
  });
  const sync = createSyncState(messages);
  const browserLanguage = signal<SpokenLanguage>('en');
  const undoable = createUndoableSettings(messages);
  const { settings, steps, status } = undoable;
  const told = createStoreFacts();
  const banksAllowed = signal(false);
  const notifies = signal(false);
  const asking = signal<string | null>(null);

  /** Asks sources at once, not at the next alarm: rates of another kind, say. */
  async function refresh(which: 'all' | 'due' = 'all'): Promise<void> {
    await startRefresh(() => undefined, which).finished.catch(() => undefined);
  }

  /** Makes, or takes back, a change: where rates of another kind are chosen by it, they are asked for at once. */
  async function withRates(step: () => Promise<void>): Promise<void> {
    const choice = settings.value?.rates.choice;
    await step();
    if (choice !== settings.value?.rates.choice) void refresh();
  }

  async function change(edit: (held: Settings) => Settings, what?: string): Promise<void> {
    await withRates(() => undoable.change(edit, what));
  }

  /** What is added is asked at once, as soon as the worker can know of it. */
  async function readSources(edit: (choice: SourcesChoice) => SourcesChoice): Promise<void> {
    await change((held) => ({ ...held, sources: edit(held.sources) }));
    void refresh();
  }

  async function addSources(listed: readonly OpmlFeed[]): Promise<void> {
    const added = listed.map((feed) => ({ ...feed, id: ownSourceId(feed.url) }));
    await readSources((choice) => added.reduce(withSource, choice));
  }

  const actions = {
    ...createFileActions(() => settings.value),
    ...sync.actions,
    onChange: (edit: (held: Settings) => Settings) => void change(edit),
    onUndo: () => void withRates(undoable.undo),
    onRedo: () => void withRates(undoable.redo),
    async onAllowBanks() {
      banksAllowed.value = await requestAccess(bankOrigins);
      if (banksAllowed.value) void refresh();
    },
    async onAllowNotifications() {
      notifies.value = await requestNotify();
    },
    async onSourceOn(source: ChosenSource) {
      if (!(await requestAccess([originOf(source.url)]))) return;
      await reviveFeed(await openStore(), source.id);
      await readSources((choice) => withState(choice, source.id, 'on'));
    },
    async onFind(address: string): Promise<FeedPreview> {
      if (!(await requestAccess([originOf(address)]))) return { state: 'refused' };
      const contacts: Contact[] = [];
      const found = await findFeed(
        address,
        (url, init) => fetch(url, init),
        (url) => hasAccess([originOf(url)]),
        (contact) => contacts.push(contact),
      );
      // A feed is no worse for not having been counted.
      const counted = openStore().then((store) =>
        addTraffic(store, localDay(Date.now()), contacts),
      );
      await counted.catch(() => undefined);
      return found;
    },
    onAdd({ url, title, home }: Extract<FeedPreview, { state: 'found' }>) {
      void addSources([{ url, name: title, home }]);
    },
    async onAskAgain(id: string) {
      asking.value = id;
      if (id !== allRates) await reviveFeed(await openStore(), id);
      await refresh('due');
      asking.value = null;
      await told.read();
    },
    async onOpmlImport(feeds: readonly OpmlFeed[]) {
      await allowSources(feeds);
      await addSources(feeds);
      status.value = words.opml.added(feeds.length);
    },
    async onSettingsImport(text: string) {
      const held = settings.value;
      const file = held && readSettingsFile(text, held);
      if (file?.state !== 'read') return;
      await allowSources(activeSources(file.settings.sources));
      // Read anew over what is stored by then: the question may have been open for long.
      await change((stored) => {
        const read = readSettingsFile(text, stored);
        return read.state === 'read' ? read.settings : stored;
      }, words.steps.import);
      if (status.value === words.saved) status.value = words.settingsFile.replaced;
      void refresh('due');
    },
    async onClear(kind: ClearedKind) {
      if (kind === 'settings') {
        await change(() => parseSettings(defaultSettings), words.steps.reset);
        return;
      }
      // Tens of thousands of articles take seconds.
      status.value = words.storage.clearing;
      try {
        await clearStorage(await openStore(), kind);
        for (const changed of ['entries', 'rates', 'journal'] as const) {
          announceStoreChange(changed);
        }
        await tellStoreCleared();
        status.value = words.storage.cleared(words.storage.kinds[kind]);
      } catch {
        status.value = words.storage.notCleared;
      }
      await told.read();
    },
    needsAccess: (address: string) => !isRequired(originOf(address)),
    onCopy: copyText,
    async onForgetPlaces() {
      await forgetAllPlaces();
      status.value = words.sites.placesForgotten;
    },
    onNewsSeen: () => void markVersionSeen(),
    async onClearHistory() {
      await clearFirings(await openStore());
      await told.read();
    },
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
      status: status.value,
      undoes: steps.value.done.at(-1)?.what ?? null,
      redoes: steps.value.undone.at(-1)?.what ?? null,
      banksAllowed: banksAllowed.value,
      notifies: notifies.value,
      asking: asking.value,
      firings: told.firings.value,
      facts: told.facts.value,
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
      const [banks, notifications] = await Promise.all([hasAccess(bankOrigins), mayNotify()]);
      banksAllowed.value = banks;
      notifies.value = notifications;
      // Without a store there is nothing to tell of, and everything can still be chosen.
      await Promise.all([told.read().catch(() => undefined), sync.begin()]);
    },
  };
}

/** Asks for the permissions that sources take, all in one question; to be called in a click. */
async function allowSources(sources: readonly { url: string }[]): Promise<void> {
  const origins = new Set(sources.map(({ url }) => originOf(url)));
  const asked = [...origins].filter((origin) => !isRequired(origin));
  // What is refused is told beside each source that it bars.
  if (asked.length > 0) await requestAccess(asked).catch(() => false);
}
