import { ageText, agoText } from '../../lib/i18n/age.ts';
import { dateLine, dayText, fullMomentText } from '../../lib/i18n/date.ts';
import type { Messages } from '../../lib/i18n/en.ts';
import { providerName } from '../../lib/i18n/provider-name.ts';
import { reasonText } from '../../lib/i18n/reason.ts';
import type { RefreshJournal, RefreshProgress } from '../../lib/journal.ts';
import { type Entry, savedEntries } from '../../lib/news/entry.ts';
import { sourceNamer } from '../../lib/news/sources.ts';
import { chosenTopics, type ShownTopic } from '../../lib/news/topics-choice.ts';
import { noticeFor } from '../../lib/notice.ts';
import type { RateCard } from '../../lib/rate-card.ts';
import type { Observation } from '../../lib/rates/observation.ts';
import { findProvider, preferenceOf } from '../../lib/rates/providers/index.ts';
import { isOfficial } from '../../lib/rates/providers/provider.ts';
import { readRate } from '../../lib/rates/reading.ts';
import type { Settings } from '../../lib/settings/schema.ts';
import {
  type BoardReading,
  boardRows,
  isInDollars,
  type WatchedReading,
} from '../rates/board-rows.ts';
import type { ArticleView } from './article.tsx';
import type { PopupView } from './popup.tsx';
import type { RefreshOutcome } from './refresh-outcome.ts';
import type { TopicTab } from './topic-tabs.tsx';

/** A page of articles as it was read: its place goes with it, so that line and list never disagree. */
export interface ShownList {
  topic: string;
  page: number;
  entries: readonly Entry[];
  /** How many there are on all pages; `more`: at least so many. */
  total: number;
  more: boolean;
}

/** What the popup knows: the place, what the store holds, and the refresh it has started. */
export interface ReadingFacts {
  /** Epoch milliseconds. */
  now: number;
  online: boolean;
  /** The topic that was chosen; `list` follows as soon as it is read. */
  topic: string;
  list: ShownList | null;
  /** What is searched for, in all topics; null where nothing is. */
  query: string | null;
  board: BoardReading;
  settings: Settings;
  /** The card that is open. */
  card: RateCard | null;
  observations: readonly Observation[];
  tallies: ReadonlyMap<string, { total: number; unread: number }>;
  journal: RefreshJournal;
  /** The store could not be opened or read. */
  storeBroken: boolean;
  progress: RefreshProgress | null;
  outcome: RefreshOutcome | null;
}

/** Topic chips on an article; more would push the source off its line. */
const tagsShown = 2;

/** Makes everything the popup prints out of what it knows. */
export function popupView(facts: ReadingFacts, messages: Messages): PopupView {
  const { now, journal, list, progress } = facts;
  const { watchlist, choice } = facts.settings.rates;
  const readings = watchlist.map((watched) => ({
    watched,
    reading: readRate(watched, facts.observations, preferenceOf(choice), now),
  }));
  const context = {
    online: facts.online,
    moment: (then: number) => agoText(then, now, messages),
  };
  const last = Math.max(journal.lastRates ?? 0, journal.lastNews ?? 0);
  return {
    dateLine: dateLine(now, messages),
    notice: facts.storeBroken ? messages.notice.storeBroken : noticeFor(journal, context, messages),
    updated:
      last === 0 ? messages.popup.never : messages.popup.updated(agoText(last, now, messages)),
    board: {
      rows: boardRows(readings, facts.board, now, messages),
      view: facts.board.view,
      span: facts.board.span,
      views: isInDollars(watchlist) ? messages.popup.dollars : messages.popup.anyWay,
      caption: captionOf(readings, messages),
      card: facts.card,
    },
    tabs: topicTabs(facts, messages),
    topic: facts.topic,
    articles: list?.entries.map((entry) => articleView(entry, facts, messages)) ?? null,
    page: list?.page ?? 1,
    total: list?.total ?? facts.tallies.get(facts.topic)?.total ?? 0,
    more: list?.more ?? false,
    query: facts.query,
    progress,
    outcome: facts.outcome,
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
  const all = { id: 'all', label: popup.all, unread: tallies.get('all')?.unread ?? 0 };
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

function articleView(
  entry: Entry,
  { now, settings }: ReadingFacts,
  messages: Messages,
): ArticleView {
  const { id, title, link, excerpt, sourceId, time, read, saved, others, highlighted } = entry;
  const nameOf = sourceNamer(settings.sources);
  const also = others.map((other) => nameOf(other.sourceId)).join(', ');
  return {
    id,
    title: title || excerpt,
    link,
    excerpt: title === '' ? '' : excerpt,
    source: also === '' ? nameOf(sourceId) : `${nameOf(sourceId)}, ${messages.popup.also(also)}`,
    age: ageText(time, now, messages),
    date: fullMomentText(time, messages),
    iso: new Date(time).toISOString(),
    topics: tagsOf(entry, chosenTopics(settings.topics, messages.topicNames), messages),
    read,
    saved,
    highlighted,
  };
}

/** The first topics of an entry, each with the reason why it is there. */
function tagsOf(
  { topics }: Entry,
  known: readonly ShownTopic[],
  messages: Messages,
): ArticleView['topics'] {
  const tags = topics.flatMap((match) => {
    const topic = known.find(({ id, hidden }) => id === match.topic && !hidden);
    return topic ? [{ label: topic.label, why: reasonText(topic.label, match, messages) }] : [];
  });
  return tags.slice(0, tagsShown);
}
