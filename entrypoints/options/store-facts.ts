import { batch, signal } from '@preact/signals';
import type { HealthFacts } from '../../lib/health-report.ts';
import type { Installation } from '../../lib/installation.ts';
import type { Entry } from '../../lib/news/entry.ts';
import { oneAtATime } from '../../lib/one-at-a-time.ts';
import { readInstallation } from '../../lib/platform/installation.ts';
import { readStorageTotal } from '../../lib/platform/storage-total.ts';
import type { AlertFiring } from '../../lib/rates/alerts.ts';
import { readFirings } from '../../lib/store/alerts.ts';
import { readEntriesSince } from '../../lib/store/entries.ts';
import { readFeedStates } from '../../lib/store/feeds.ts';
import { readJournal } from '../../lib/store/journal.ts';
import { openStore } from '../../lib/store/open.ts';
import { readProviderStates } from '../../lib/store/providers.ts';
import { measureStorage } from '../../lib/store/storage-use.ts';
import { readTraffic } from '../../lib/store/traffic.ts';

/** How far back a rule's preview looks, in milliseconds. */
const previewedSpan = 7 * 86_400_000;

/** What is shown before the store has been read. */
const nothingKnown: HealthFacts = {
  installation: { version: '', browser: '', permissions: [], origins: [], nextWake: null },
  runs: [],
  feeds: [],
  providers: [],
  traffic: [],
  storage: [],
  storeBroken: false,
};

/** What the store and the browser tell the options of; read anew whenever it may have changed. */
export function createStoreFacts() {
  const facts = signal(nothingKnown);
  const firings = signal<readonly AlertFiring[]>([]);
  const recent = signal<readonly Entry[]>([]);
  const total = signal<{ used: number; allowed: number } | null>(null);
  const now = signal(Date.now());
  /** Whether all of this has been read, or is known not to be readable. */
  const settled = signal(false);

  /** Without a store there is nothing to tell of, and everything can still be chosen. */
  async function read(): Promise<void> {
    const installation = await readInstallation();
    facts.value = { ...facts.value, installation };
    await readStored(installation).catch(() => {
      facts.value = { ...facts.value, storeBroken: true };
    });
    settled.value = true;
  }

  async function readStored(installation: Installation): Promise<void> {
    const store = await openStore();
    const [journal, feeds, providers, traffic, storage, history, entries, browserTotal] =
      await Promise.all([
        readJournal(store),
        readFeedStates(store),
        readProviderStates(store),
        readTraffic(store),
        measureStorage(store),
        readFirings(store),
        readEntriesSince(store, Date.now() - previewedSpan),
        readStorageTotal().catch(() => null),
      ]);
    batch(() => {
      facts.value = {
        installation,
        runs: journal.runs,
        feeds,
        providers,
        traffic,
        storage,
        storeBroken: false,
      };
      firings.value = history;
      recent.value = entries;
      total.value = browserTotal;
      now.value = Date.now();
    });
  }

  return { facts, firings, recent, total, now, settled, read: oneAtATime(read) };
}
