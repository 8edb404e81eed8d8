import { batch, computed, signal } from '@preact/signals';
import type { FeedPreview } from '../../components/settings/add-source.tsx';
import type { ChangeSettings } from '../../components/settings/options.tsx';
import type { Messages } from '../../lib/i18n/en.ts';
import type { Entry } from '../../lib/news/entry.ts';
import { type OpmlFeed, readOpml, writeOpml } from '../../lib/news/opml.ts';
import {
  activeSources,
  type ChosenSource,
  type SourcesChoice,
  withSource,
  withState,
} from '../../lib/news/sources.ts';
import { hasAccess, requestAccess } from '../../lib/platform/access.ts';
import { mayNotify, requestNotify } from '../../lib/platform/notifications.ts';
import { bankOrigins, originOf } from '../../lib/platform/origins.ts';
import { startRefresh } from '../../lib/platform/refresh-port.ts';
import { saveFile } from '../../lib/platform/save-file.ts';
import { markVersionSeen } from '../../lib/platform/seen-version.ts';
import { changeSettings, loadSettings } from '../../lib/platform/settings-storage.ts';
import { forgetAllPlaces } from '../../lib/platform/tab-places.ts';
import type { AlertFiring } from '../../lib/rates/alerts.ts';
import type { ProviderState } from '../../lib/rates/provider-state.ts';
import { findFeed } from '../../lib/refresh/find-feed.ts';
import { defaultSettings } from '../../lib/settings/defaults.ts';
import type { Settings } from '../../lib/settings/schema.ts';
import { clearFirings, readFirings } from '../../lib/store/alerts.ts';
import { readEntriesSince } from '../../lib/store/entries.ts';
import type { FeedState } from '../../lib/store/feed-state.ts';
import { readFeedStates, reviveFeed } from '../../lib/store/feeds.ts';
import { openStore } from '../../lib/store/open.ts';
import { readProviderStates } from '../../lib/store/providers.ts';

/** How far back a rule's preview looks, in milliseconds. */
const previewedSpan = 7 * 86_400_000;

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
  const feeds = signal<readonly FeedState[]>([]);
  const recent = signal<readonly Entry[]>([]);
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
          feeds: feeds.value,
          recent: recent.value,
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

  /** What is added is asked at once, as soon as the worker can know of it. */
  async function readSources(edit: (choice: SourcesChoice) => SourcesChoice): Promise<void> {
    before.value = settings.value;
    await write((held) => ({ ...held, sources: edit(held.sources) }), words.saved);
    refresh();
  }

  async function addSources(listed: readonly OpmlFeed[]): Promise<void> {
    const added = listed.map((feed) => ({ ...feed, id: `own-${crypto.randomUUID().slice(0, 8)}` }));
    await readSources((choice) => added.reduce(withSource, choice));
  }

  async function undo(): Promise<void> {
    const earlier = before.value;
    before.value = null;
    if (earlier) await write(() => earlier, words.undone);
  }

  async function readStore(): Promise<void> {
    const store = await openStore();
    const [states, history, sources, entries] = await Promise.all([
      readProviderStates(store),
      readFirings(store),
      readFeedStates(store),
      readEntriesSince(store, Date.now() - previewedSpan),
    ]);
    batch(() => {
      feeds.value = sources;
      recent.value = entries;
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
      async onSourceOn(source: ChosenSource) {
        if (!(await requestAccess([originOf(source.url)]))) return;
        await reviveFeed(await openStore(), source.id);
        await readSources((choice) => withState(choice, source.id, 'on'));
      },
      async onFind(address: string): Promise<FeedPreview> {
        if (!(await requestAccess([originOf(address)]))) return { state: 'refused' };
        return await findFeed(
          address,
          (url, init) => fetch(url, init),
          (url) => hasAccess([originOf(url)]),
        );
      },
      onAdd({ url, title, home }: Extract<FeedPreview, { state: 'found' }>) {
        void addSources([{ url, name: title, home }]);
      },
      async onRetry(id: string) {
        await reviveFeed(await openStore(), id);
        refresh();
      },
      onOpmlExport() {
        const read = activeSources(settings.value?.sources ?? defaultSettings.sources);
        saveFile('steppewire.opml', 'text/x-opml', writeOpml(read));
      },
      async onOpmlImport(file: File) {
        const listed = readOpml(await file.text());
        if (listed.length === 0) {
          status.value = words.news.notOpml;
          return;
        }
        await requestAccess([...new Set(listed.map(({ url }) => originOf(url)))]).catch(
          () => false,
        );
        await addSources(listed);
        status.value = words.news.imported(listed.length);
      },
      async onForgetPlaces() {
        await forgetAllPlaces();
        status.value = words.sites.placesForgotten;
      },
      onNewsSeen: () => void markVersionSeen(),
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
