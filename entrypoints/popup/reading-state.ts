import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { BoardView } from '../../components/rates/board-rows.ts';
import { nearestPage, pageSize } from '../../components/reading/pages.ts';
import type { PopupActions, PopupView } from '../../components/reading/popup.tsx';
import { popupView, type ShownList } from '../../components/reading/popup-view.ts';
import { type RefreshOutcome, refreshOutcome } from '../../components/reading/refresh-outcome.ts';
import { convertedFrom } from '../../lib/build-rate-card.ts';
import type { Messages } from '../../lib/i18n/en.ts';
import type { RefreshJournal, RefreshProgress } from '../../lib/journal.ts';
import { openOptions, openTab } from '../../lib/platform/pages.ts';
import { askedCard, loadPlace, savePlace } from '../../lib/platform/popup-place.ts';
import { startRefresh } from '../../lib/platform/refresh-port.ts';
import { followSettings, loadSettings } from '../../lib/platform/settings-storage.ts';
import { announceStoreChange, type StoreChange } from '../../lib/platform/store-channel.ts';
import { isPrivateWindow } from '../../lib/platform/surfaces.ts';
import type { RateCard } from '../../lib/rate-card.ts';
import { addDays, utcDay } from '../../lib/rates/calendar.ts';
import type { Observation } from '../../lib/rates/observation.ts';
import { currenciesOf, pairOf } from '../../lib/rates/pair.ts';
import { type BoardSpan, daysRead } from '../../lib/rates/periods.ts';
import { historyShown } from '../../lib/rates/reading.ts';
import { defaultSettings } from '../../lib/settings/defaults.ts';
import type { Settings } from '../../lib/settings/schema.ts';
import { markRead, markSaved, readTallies, readTopicPage } from '../../lib/store/entries.ts';
import { readJournal } from '../../lib/store/journal.ts';
import { openStore } from '../../lib/store/open.ts';
import { readCard } from '../../lib/store/rate-card.ts';
import { readObservations } from '../../lib/store/rates.ts';
import type { Store } from '../../lib/store/schema.ts';
import { searchEntries } from '../../lib/store/search.ts';
import { allTopics } from '../../lib/store/topic-keys.ts';

/**
 * The popup's state: what it has read from the store, where the reader is, and what it does when asked. It
 * reads the store by itself and waits for no worker.
 */
export function createReading(messages: ReadonlySignal<Messages>) {
  const now = signal(Date.now());
  const topic = signal(allTopics);
  const page = signal(1);
  const query = signal<string | null>(null);
  const board = signal<BoardView>('direct');
  const span = signal<BoardSpan>('1d');
  /** How many days of the rates have been read. */
  const daysHeld = signal(0);
  const settings = signal<Settings>(defaultSettings);
  const open = signal<{ card: RateCard; rate: number | null } | null>(null);
  const observations = signal<readonly Observation[]>([]);
  const list = signal<ShownList | null>(null);
  const tallies = signal<Awaited<ReturnType<typeof readTallies>>>(new Map());
  const journal = signal<RefreshJournal>({ runs: [], lastRates: null, lastNews: null });
  const storeBroken = signal(false);
  const progress = signal<RefreshProgress | null>(null);
  const outcome = signal<RefreshOutcome | null>(null);
  let cancel: () => void = () => undefined;
  /** Of a private window nothing is kept; as long as it is not known, it counts as one. */
  let isPrivate = true;

  const view = computed<PopupView>(() =>
    popupView(
      {
        now: now.value,
        online: navigator.onLine,
        topic: topic.value,
        list: list.value,
        query: query.value,
        board: {
          view: board.value,
          span: span.value,
          isSpanRead: daysHeld.value >= daysRead(span.value),
        },
        settings: settings.value,
        card: open.value?.card ?? null,
        observations: observations.value,
        tallies: tallies.value,
        journal: journal.value,
        storeBroken: storeBroken.value,
        progress: progress.value,
        outcome: outcome.value,
      },
      messages.value,
    ),
  );

  let reads = 0;

  /** @param days so many before today: a year of them is read by itself, when everything else is there */
  async function readRates(days = daysRead(span.value)): Promise<void> {
    const store = await openStore();
    const currencies = currenciesOf(settings.value.rates.watchlist);
    const since = addDays(utcDay(Date.now()), -days);
    const read = await readObservations(store, currencies, since);
    batch(() => {
      observations.value = read;
      daysHeld.value = days;
    });
  }

  /** Reads the chosen page; answers that come after the reader went on are dropped. */
  async function readEntries(): Promise<void> {
    reads += 1;
    const own = reads;
    const store = await openStore();
    const counts = await readTallies(store);
    const wanted = topic.value;
    const sought = query.value?.trim() ?? '';
    const found =
      sought === ''
        ? await readListed(store, wanted, page.value, counts.get(wanted)?.total ?? 0)
        : await readSought(store, sought, page.value);
    if (own !== reads) return;
    batch(() => {
      // A search leaves the place alone at which its reader was.
      if (sought === '') page.value = found.page;
      tallies.value = counts;
      list.value = { topic: wanted, ...found };
    });
  }

  async function readRuns(): Promise<void> {
    journal.value = await readJournal(await openStore());
  }

  function goTo(place: { topic?: string; page: number; board?: BoardView }): void {
    batch(() => {
      topic.value = place.topic ?? topic.value;
      page.value = place.page;
      board.value = place.board ?? board.value;
    });
    if (!isPrivate)
      savePlace({ ...loadPlace(), topic: topic.value, page: page.value, board: board.value });
  }

  async function refresh(): Promise<void> {
    outcome.value = null;
    progress.value = { done: 0, total: 0, last: '' };
    const running = startRefresh((so) => {
      progress.value = so;
    });
    cancel = running.cancel;
    try {
      outcome.value = refreshOutcome(await running.finished, messages.value);
    } catch {
      outcome.value = { line: messages.value.popup.interrupted, failures: [] };
    } finally {
      progress.value = null;
      now.value = Date.now();
    }
  }

  async function save(id: string, saved: boolean): Promise<void> {
    await markSaved(await openStore(), [id], saved, { travels: !isPrivate });
    announceStoreChange('entries');
    await readEntries();
  }

  async function mark(id: string): Promise<void> {
    if (isPrivate) return;
    await markRead(await openStore(), [id], true);
    announceStoreChange('entries');
    await readEntries();
  }

  /** Opens a pair's card, or closes it where it is the one that is open. */
  async function toggleCard(name: string, amount?: number): Promise<void> {
    const pair = pairOf(name);
    if (!pair || open.value?.card.pair === name) {
      open.value = null;
      return;
    }
    const wanted = {
      pair,
      settings: settings.value,
      now: Date.now(),
      ...(amount === undefined ? {} : { amount }),
    };
    open.value = await readCard(await openStore(), wanted, messages.value);
  }

  // What was put into words is put into other words when it is asked for again.
  messages.subscribe(() => {
    outcome.value = null;
    const pair = open.value?.card.pair;
    open.value = null;
    if (pair) void toggleCard(pair);
  });

  const actions: PopupActions = {
    chooseTopic(id) {
      query.value = null;
      goTo({ topic: id, page: 1 });
      void readEntries();
    },
    turnTo(to) {
      if (query.value === null) goTo({ page: to });
      else page.value = to;
      void readEntries();
    },
    search(text) {
      query.value = text;
      page.value = text === null ? loadPlace().page : 1;
      void readEntries();
    },
    toggleCard: (pair) => void toggleCard(pair),
    convert: async (side, typed) =>
      convertedFrom(open.value?.rate ?? null, typed, side, messages.value),
    turnBoard(turned) {
      board.value = turned;
      if (!isPrivate) savePlace({ ...loadPlace(), board: turned });
    },
    spanBoard(chosen) {
      span.value = chosen;
      if (!isPrivate) savePlace({ ...loadPlace(), span: chosen });
      if (daysHeld.value < daysRead(chosen)) void readRates();
    },
    async open(id, link) {
      // A mark that cannot be written (a full disk) is no reason not to open the article.
      await mark(id).catch(() => undefined);
      await openTab(link);
    },
    opened: (id) => void mark(id),
    save: (id, saved) => void save(id, saved),
    refresh: () => void refresh(),
    cancel: () => cancel(),
    options: () => void openOptions(),
  };

  return {
    view,
    actions,
    /** Fills the popup in, at the place where its reader left it. */
    async begin(): Promise<void> {
      isPrivate = await isPrivateWindow();
      const place = loadPlace();
      settings.value = await loadSettings();
      followSettings((changed) => {
        settings.value = changed;
        void readRates();
      });
      topic.value = place.topic;
      page.value = place.page;
      board.value = place.board;
      span.value = place.span;
      try {
        await Promise.all([readRates(historyShown), readEntries(), readRuns()]);
        const { pair, amount } = askedCard();
        if (pair) await toggleCard(pair, amount);
        if (daysHeld.value < daysRead(span.value)) await readRates();
      } catch {
        storeBroken.value = true;
        list.value = { topic: topic.value, page: 1, entries: [], total: 0, more: false };
      }
    },
    /** Reads again what a write changed; the place stays. */
    async storeChanged(change: StoreChange): Promise<void> {
      now.value = Date.now();
      if (change === 'rates') await readRates();
      if (change === 'entries') await readEntries();
      if (change === 'journal') await readRuns();
    },
    tick(): void {
      now.value = Date.now();
    },
  };
}

type Listed = Omit<ShownList, 'topic'>;

/** A page of a topic, or the nearest that there is. */
async function readListed(
  store: Store,
  topic: string,
  page: number,
  total: number,
): Promise<Listed> {
  const at = nearestPage(page, total);
  const range = { offset: (at - 1) * pageSize, limit: pageSize };
  return { page: at, entries: await readTopicPage(store, topic, range), total, more: false };
}

async function readSought(store: Store, query: string, page: number): Promise<Listed> {
  const range = { offset: (page - 1) * pageSize, limit: pageSize };
  return { page, ...(await searchEntries(store, query, range)) };
}
