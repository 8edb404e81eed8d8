import { agoText } from '../../lib/i18n/age.ts';
import { dateLine, dayText } from '../../lib/i18n/date.ts';
import type { Messages } from '../../lib/i18n/en.ts';
import { providerName } from '../../lib/i18n/provider-name.ts';
import type { RefreshProgress } from '../../lib/journal.ts';
import { allTopics, savedEntries } from '../../lib/news/entry.ts';
import type { ListCount } from '../../lib/news/list-part.ts';
import { chosenTopics } from '../../lib/news/topics-choice.ts';
import { noticeFor } from '../../lib/notice.ts';
import type { Observation } from '../../lib/rates/observation.ts';
import { findProvider, isOfficial, preferenceOf } from '../../lib/rates/providers/known.ts';
import { readRate } from '../../lib/rates/reading.ts';
import type { SinceLooked } from '../../lib/since-looked.ts';
import type { BoardProps, OpenCard } from '../rates/board.tsx';
import {
  type BoardReading,
  boardRows,
  isInDollars,
  type WatchedReading,
} from '../rates/board-rows.ts';
import { topicLetters } from './keys.ts';
import { type ListFacts, type ListView, listView } from './list-view.ts';
import { askingLine, type RefreshOutcome } from './refresh-outcome.ts';
import type { ProgressView } from './refresh-status.tsx';
import { type SinceView, sinceView } from './since-view.ts';
import type { TopicTab } from './topic-tabs.tsx';

/** Everything the reading view shows, ready to print. */
export interface ReadingView {
  dateLine: string;
  /** A sentence about the state of the data, or null when all is well; a refresh may mend it. */
  notice: { text: string; refresh: boolean } | null;
  updated: string;
  board: Pick<BoardProps, 'rows' | 'view' | 'views' | 'span' | 'caption' | 'card'> & {
    /** For how many rows room is left, as long as the rates are not read; null once they are. */
    room: number | null;
  };
  tabs: readonly TopicTab[];
  /** Topics by the letter that leads to them. */
  topicLetters: ReadonlyMap<string, string>;
  topic: string;
  list: ListView;
  /** What is searched for; null where nothing is. */
  query: string | null;
  /** The refresh that runs, and what the last one brought. */
  progress: ProgressView | null;
  outcome: RefreshOutcome | null;
  since: SinceView | null;
  /** Whether keys of a single letter do anything. */
  keys: boolean;
}

/** What is known: the place, what the store holds, and the refresh it follows. */
export interface ReadingFacts extends ListFacts {
  /** The topic that was chosen; `list` follows as soon as it is read. */
  topic: string;
  /** What is searched for, in all topics; null where nothing is. */
  query: string | null;
  board: BoardReading;
  /** How many rates the board had when it was last shown. */
  rows: number;
  /** The card that is open. */
  card: OpenCard | null;
  /** Null until they are read. */
  observations: readonly Observation[] | null;
  tallies: ReadonlyMap<string, ListCount>;
  progress: RefreshProgress | null;
  outcome: RefreshOutcome | null;
  since: SinceLooked | null;
}

/** Makes everything that the reading view prints out of what is known. */
export function readingView(facts: ReadingFacts, messages: Messages): ReadingView {
  const { now, journal } = facts;
  const last = Math.max(journal?.lastRates ?? 0, journal?.lastNews ?? 0);
  const tabs = topicTabs(facts, messages);
  return {
    dateLine: dateLine(now, messages),
    notice: noticeView(facts, last, messages),
    updated: updatedLine(facts, last, messages),
    board: boardView(facts, messages),
    tabs,
    topicLetters: topicLetters(tabs),
    topic: facts.topic,
    list: listView(facts, messages),
    query: facts.query,
    progress: facts.progress && {
      ...facts.progress,
      asking: askingLine(facts.progress, messages),
    },
    outcome: facts.outcome,
    since: since(facts, messages),
    keys: facts.settings.reading.keys,
  };
}

function updatedLine({ journal, now }: ReadingFacts, last: number, messages: Messages): string {
  if (!journal) return '';
  return last === 0 ? messages.popup.never : messages.popup.updated(agoText(last, now, messages));
}

/** Data may be as old as two intervals, and a little, before it is called old. */
const grace = 15 * 60_000;

function noticeView(facts: ReadingFacts, last: number, messages: Messages): ReadingView['notice'] {
  const { now, online, journal, settings, progress, storeBroken } = facts;
  if (storeBroken) return { text: messages.notice.storeBroken, refresh: false };
  if (!journal) return null;
  const moment = (then: number) => agoText(then, now, messages);
  const text = noticeFor(journal, { online, sources: settings.sources, moment }, messages);
  // That it is fetching is told by how far it is, where that is known.
  if (text === messages.notice.fetching && progress !== null) return null;
  if (text !== null) return { text, refresh: false };
  const expected = 2 * settings.refresh.everyMinutes * 60_000 + grace;
  const stale = last > 0 && now - last > expected && progress === null;
  return stale ? { text: messages.reading.stale(moment(last)), refresh: true } : null;
}

function boardView(facts: ReadingFacts, messages: Messages): ReadingView['board'] {
  const { watchlist, choice } = facts.settings.rates;
  const readings = watchlist.map((watched) => ({
    watched,
    reading: readRate(watched, facts.observations ?? [], preferenceOf(choice), facts.now),
  }));
  return {
    rows: boardRows(readings, facts.board, facts.now, messages),
    view: facts.board.view,
    span: facts.board.span,
    views: isInDollars(watchlist) ? messages.popup.dollars : messages.popup.anyWay,
    caption: captionOf(readings, messages),
    card: facts.card,
    room: facts.observations === null ? facts.rows : null,
  };
}

/** The provider and day of the first floating rate: mostly that of all. Each row tells its own on hover. */
function captionOf(readings: readonly WatchedReading[], messages: Messages): string {
  const [provenance] = readings.find(({ reading }) => !reading.pegged)?.reading.provenance ?? [];
  if (!provenance) return '';
  const day = dayText(provenance.valueDate, messages);
  const provider = findProvider(provenance.provider);
  // Each row has its own bank where rates are official.
  const from =
    provider && isOfficial(provider, provenance.currency)
      ? messages.popup.officialRates
      : providerName(provenance.provider, messages);
  return messages.popup.caption(from, day);
}

/** All, then every topic that holds something and is not hidden, and the chosen one even if it is empty by now. */
function topicTabs(
  { tallies, topic, settings }: ReadingFacts,
  { popup, topicNames }: Messages,
): TopicTab[] {
  const all = { id: allTopics, label: popup.all, unread: tallies.get(allTopics)?.unread ?? 0 };
  const saved = tallies.get(savedEntries);
  const kept =
    topic === savedEntries || (saved?.total ?? 0) > 0
      ? [{ id: savedEntries, label: popup.saved, unread: saved?.unread ?? 0 }]
      : [];
  const shown = chosenTopics(settings.topics, topicNames).filter(
    ({ id, hidden }) => id === topic || (!hidden && (tallies.get(id)?.total ?? 0) > 0),
  );
  return [
    all,
    ...kept,
    ...shown.map(({ id, label }) => ({ id, label, unread: tallies.get(id)?.unread ?? 0 })),
  ];
}

function since(
  { since: looked, settings, now }: ReadingFacts,
  messages: Messages,
): SinceView | null {
  if (!looked) return null;
  const labels = new Map(
    chosenTopics(settings.topics, messages.topicNames).map(({ id, label }) => [id, label]),
  );
  const dollars = isInDollars(settings.rates.watchlist);
  const nameOf = (pair: string) => (dollars ? pair.replace('/USD', '') : pair);
  return sinceView(looked, now, nameOf, (id) => labels.get(id) ?? id, messages);
}
