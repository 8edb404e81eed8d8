import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { pageSizeFor } from '../../components/reading/pages.ts';
import { type ReadingView, readingView } from '../../components/reading/reading-view.ts';
import type { RestoredPlace } from '../../components/reading/use-place.ts';
import type { Messages } from '../../lib/i18n/en.ts';
import type { RefreshJournal } from '../../lib/journal.ts';
import { allTopics, savedEntries } from '../../lib/news/entry.ts';
import { chosenTopics } from '../../lib/news/topics-choice.ts';
import { askedCard, loadPlace, type ReadingSurface } from '../../lib/platform/reading-place.ts';
import { sidePanelOpener } from '../../lib/platform/side-panel.ts';
import type { StoreChange } from '../../lib/platform/store-channel.ts';
import { thisWindow } from '../../lib/platform/window.ts';
import { historyShown } from '../../lib/rates/reading.ts';
import { defaultSettings } from '../../lib/settings/defaults.ts';
import { articlesOnPage, type Settings } from '../../lib/settings/schema.ts';
import { readJournal } from '../../lib/store/journal.ts';
import { openStore } from '../../lib/store/open.ts';
import { createKeptPlace } from './kept-place.ts';
import { createReadingActions } from './reading-actions.ts';
import { createReadingBoard } from './reading-board.ts';
import { createReadingList } from './reading-list.ts';
import { createReadingMarks } from './reading-marks.ts';
import { createReadingRefresh } from './reading-refresh.ts';
import { createReadingSince } from './reading-since.ts';

/** What stands above and below the articles of a tall page, in CSS pixels. */
const besideArticles = 340;

/**
 * The state of the popup, or of the side panel: what it has read from the store, where the reader is, and what it
 * does when asked. It reads the store by itself and waits for no worker.
 *
 * @param followed the settings, which others may change; null until they are read
 * @param held kept once the settings are read and the store is open
 */
export function createReading(
  messages: ReadonlySignal<Messages>,
  surface: ReadingSurface,
  followed: ReadonlySignal<Settings | null>,
  held: Promise<unknown>,
) {
  const place = loadPlace(surface);
  const now = signal(Date.now());
  const settings = computed<Settings>(() => followed.value ?? defaultSettings);
  const journal = signal<RefreshJournal | null>(null);
  const storeBroken = signal(false);
  const openPanel = signal<(() => void) | null>(null);
  /** Of a private window nothing is kept; as long as it is not known, it counts as one. */
  let isPrivate = true;

  const sizeOf = () => {
    const { pageSize } = settings.value.reading;
    return surface === 'popup'
      ? pageSize
      : pageSizeFor(innerHeight - besideArticles, pageSize, articlesOnPage.most);
  };
  const board = createReadingBoard(place, settings, messages);
  const list = createReadingList(sizeOf, () => (journal.value?.lastNews ?? null) !== null);
  const marks = createReadingMarks(list, () => isPrivate, messages);
  const refreshing = createReadingRefresh(messages);
  const since = createReadingSince(board, settings, messages, () => isPrivate);
  const kept = createKeptPlace(surface, place, list, board, settings, () => isPrivate);

  const view = computed<ReadingView>(() =>
    readingView(
      {
        now: now.value,
        online: navigator.onLine,
        topic: list.position.value.topic,
        list: list.list.value,
        size: sizeOf(),
        pending: list.pending.value,
        query: list.query.value,
        board: {
          view: board.view.value,
          span: board.span.value,
          isSpanRead: board.isSpanRead(),
        },
        rows: place.rows,
        settings: settings.value,
        card: board.card.value,
        observations: board.observations.value,
        tallies: list.tallies.value,
        journal: journal.value,
        storeBroken: storeBroken.value,
        progress: refreshing.progress.value,
        outcome: refreshing.outcome.value,
        since: since.since.value,
      },
      messages.value,
    ),
  );

  async function readRuns(): Promise<void> {
    journal.value = await readJournal(await openStore());
  }

  /** Whether a list has a tab: its topic may have been hidden or removed since it was chosen. */
  const hasTab = (topic: string) =>
    topic === allTopics ||
    topic === savedEntries ||
    chosenTopics(settings.value.topics, messages.value.topicNames).some(
      ({ id, hidden }) => id === topic && !hidden,
    );

  /** Fits what is shown to the settings whenever they are others than those that it was read by. */
  function followSettings(fitted: Settings): void {
    settings.subscribe((changed) => {
      if (changed === fitted) return;
      void board.read();
      if (hasTab(list.position.value.topic)) void list.resized();
      else void kept.goTo({ topic: allTopics });
    });
  }

  async function refresh(): Promise<void> {
    await refreshing.refresh();
    now.value = Date.now();
    // Who asks for news and reads nothing meanwhile wants to see them.
    if (list.pending.value > 0 && !isBeingRead()) await kept.goTo({});
  }

  // What was put into words is put into other words when it is asked for again.
  messages.subscribe(() => refreshing.dismissOutcome());

  const actions = createReadingActions({
    board,
    list,
    marks,
    refreshing,
    since,
    kept,
    openPanel,
    messages,
    labelOf: (topic) => view.value.tabs.find(({ id }) => id === topic)?.label ?? topic,
    refresh,
  });

  /** What the browser knows of the window, which nothing that is shown waits for. */
  async function lookAround(): Promise<void> {
    const { id, isPrivate: hides } = await thisWindow();
    isPrivate = hides;
    const opener = surface === 'popup' ? sidePanelOpener(id) : null;
    openPanel.value = opener && (() => void opener().then(() => close()));
  }

  const restored: RestoredPlace = { scroll: place.scroll, article: place.article };

  return {
    view,
    actions,
    bar: marks.bar,
    restored,
    filled: list.filled,
    /** Fills the page in, at the place where its reader left it: the articles first. */
    async begin(): Promise<void> {
      const around = lookAround();
      let fitted = settings.value;
      try {
        await held;
        fitted = settings.value;
        await since.read();
        const { topic, page, unread, source } = place;
        const isThere = hasTab(topic);
        if (!isThere) Object.assign(restored, { scroll: 0, article: '' });
        const at = isThere ? { topic, page } : { topic: allTopics };
        // What the last refresh came to stands above the articles, too.
        await Promise.all([readRuns(), list.enter({ ...at, part: { unread, source } })]);
        await board.read(historyShown);
        const { pair, amount } = askedCard();
        // A card that cannot be loaded says nothing of the store.
        if (pair) await board.toggleCard(pair, amount).catch(() => undefined);
        if (!board.isSpanRead()) await board.read();
      } catch {
        storeBroken.value = true;
        list.giveUp();
      }
      followSettings(fitted);
      await around;
      since.keepLook();
      kept.keepSoon();
      const isFirst = journal.value?.runs.length === 0 && journal.value.lastNews === null;
      if (isFirst && navigator.onLine) await refreshing.joinFirst();
    },
    /** Reads again what a write changed; the place stays. */
    async storeChanged(change: StoreChange): Promise<void> {
      now.value = Date.now();
      if (change === 'rates') await board.read();
      if (change === 'entries') await list.follow();
      if (change === 'journal') await readRuns();
    },
    tick(): void {
      now.value = Date.now();
    },
    /** The page has another height. */
    resized: () => void list.resized(),
    /** The page is about to go, or to be hidden. */
    leave(): void {
      kept.keep();
      since.keepLook();
    },
  };
}

/** Whether the list is under the reader's hand: the pointer or the focus is in it, or it was scrolled to. */
function isBeingRead(): boolean {
  const scrolled = (document.querySelector('main')?.scrollTop ?? 0) > 0;
  return scrolled || document.querySelector('.articles:is(:hover, :focus-within)') !== null;
}
