import type { Messages } from '../../lib/i18n/en.ts';
import type { RefreshJournal } from '../../lib/journal.ts';
import { type Entry, savedEntries } from '../../lib/news/entry.ts';
import type { ListCount, ListPart } from '../../lib/news/list-part.ts';
import { sourceNamer } from '../../lib/news/sources.ts';
import type { Settings } from '../../lib/settings/schema.ts';
import { type ArticleView, articleViews } from './article-view.ts';
import { pageCount, viewingLine } from './pages.ts';

/** A page of articles as it was read: its place goes with it, so that line and list never disagree. */
export interface ShownList {
  topic: string;
  part: ListPart;
  /** What was searched for; '' where it is the topic that is listed. */
  query: string;
  page: number;
  /** Articles on a page. */
  size: number;
  entries: readonly Entry[];
  /** How many there are on all pages; `more`: at least so many. */
  total: number;
  more: boolean;
  /** How many of them are unread. */
  unread: number;
  /** What each source tells of the topic. */
  sources: ReadonlyMap<string, ListCount>;
}

/** What the list's view is made of. */
export interface ListFacts {
  now: number;
  online: boolean;
  list: ShownList | null;
  /** Articles on a page, as long as none is read. */
  size: number;
  /** New entries that wait for a word. */
  pending: number;
  /** Null until it is read. */
  journal: RefreshJournal | null;
  storeBroken: boolean;
  settings: Settings;
}

/** A list without articles says why, and what can be done about it. */
interface EmptyList {
  text: string;
  /** Whether the whole list can be shown instead of a part of it. */
  showAll: boolean;
}

/** The list, its place and its parts, ready to print. */
export interface ListView {
  /** The topic that is listed; '' while the first page is read. */
  topic: string;
  /** Null while the first page is read. */
  articles: readonly ArticleView[] | null;
  empty: EmptyList | null;
  /** Articles on a page: as many skeletons stand for them. */
  size: number;
  viewing: string;
  page: number;
  pages: number;
  /** `3 new stories`, or null. */
  pending: string | null;
  part: ListPart;
  sources: readonly { id: string; label: string }[];
  /** Whether something is unread in it. */
  canMarkAll: boolean;
  /** Parts and marks are of lists; what a search finds has neither. */
  isSearch: boolean;
}

/** Makes what the list prints. */
export function listView(facts: ListFacts, messages: Messages): ListView {
  const { list, settings, pending } = facts;
  const { popup, reading } = messages;
  const isSearch = list !== null && list.query !== '';
  const shown = list ?? blank(facts.size);
  return {
    topic: shown.topic,
    articles:
      list && articleViews(list.entries, { ...facts, settings, query: shown.query }, messages),
    empty: list?.entries.length === 0 ? emptyList(list, facts, messages) : null,
    size: shown.size,
    viewing: list === null ? popup.loading : viewingLine(list, popup),
    page: shown.page,
    pages: pageCount(shown.total, shown.size),
    pending: pending > 0 ? reading.newStories(pending) : null,
    part: shown.part,
    sources: sourceChoices(shown, settings, messages),
    canMarkAll: shown.unread > 0,
    isSearch,
  };
}

const blank = (size: number): Omit<ShownList, 'entries'> => ({
  topic: '',
  part: { unread: false, source: null },
  query: '',
  page: 1,
  size,
  total: 0,
  more: false,
  unread: 0,
  sources: new Map(),
});

/**
 * The sources that tell something of the topic, by name, each with how much: of what is unread, where that alone is
 * shown. One that was removed is called as its stories are, where the page has any.
 */
function sourceChoices(
  { sources, part, entries }: Pick<ShownList, 'sources' | 'part'> & Partial<ShownList>,
  settings: Settings,
  { reading }: Messages,
): ListView['sources'] {
  const nameOf = sourceNamer(settings.sources);
  const linkOf = (id: string) => entries?.find(({ sourceId }) => sourceId === id)?.link;
  const count = (counts: ListCount) => (part.unread ? counts.unread : counts.total);
  return [...sources]
    .filter(([id, counts]) => count(counts) > 0 || id === part.source)
    .map(([id, counts]) => ({ id, name: nameOf(id, linkOf(id)), count: count(counts) }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .map(({ id, name, count: n }) => ({ id, label: reading.sourceCount(name, n) }));
}

/** Why there is nothing, the plainest reason first. */
function emptyList(
  { query, topic, part }: ShownList,
  { storeBroken, journal, online }: ListFacts,
  { popup, reading: { empty } }: Messages,
): EmptyList {
  const whole = (text: string): EmptyList => ({ text, showAll: false });
  if (storeBroken) return whole(empty.broken);
  if (query !== '') return whole(popup.notFound);
  if (topic !== savedEntries && journal && journal.lastNews === null) {
    if (!online) return whole(empty.offline);
    return whole(journal.runs.length === 0 ? empty.fetching : empty.failing);
  }
  if (part.unread) return { text: empty.unread, showAll: true };
  if (part.source !== null) return { text: empty.source, showAll: true };
  return whole(topic === savedEntries ? empty.saved : empty.topic);
}
