import { ageText } from '../../lib/i18n/age.ts';
import { fullMomentText } from '../../lib/i18n/date.ts';
import type { Messages } from '../../lib/i18n/en.ts';
import { reasonText } from '../../lib/i18n/reason.ts';
import type { Entry } from '../../lib/news/entry.ts';
import { foundParts, type TextPart } from '../../lib/news/highlight.ts';
import { chosenSources, sourceNamer } from '../../lib/news/sources.ts';
import { chosenTopics, type ShownTopic } from '../../lib/news/topics-choice.ts';
import type { Settings } from '../../lib/settings/schema.ts';
import { type Monogram, monogramOf } from './monogram.ts';

/** A headline as the list prints it. */
export interface ArticleView {
  id: string;
  title: string;
  titleParts: readonly TextPart[];
  link: string;
  excerptParts: readonly TextPart[];
  /** BCP 47 language of title and excerpt; '' where nobody has said. */
  language: string;
  source: string;
  monogram: Monogram;
  /** `18 min` */
  age: string;
  /** The full date, for who wants to know, and for machines. */
  date: string;
  iso: string;
  /** Its topics, and why it is in them. */
  topics: readonly { id: string; label: string; why: string }[];
  read: boolean;
  saved: boolean;
  /** A rule makes it stand out. */
  highlighted: boolean;
}

/** Topic chips on an article; more would push the source off its line. */
const tagsShown = 2;

interface ArticleContext {
  /** Epoch milliseconds. */
  now: number;
  settings: Settings;
  /** What was searched for, to be marked; '' where nothing was. */
  query: string;
}

/** Makes what a page of entries prints. */
export function articleViews(
  entries: readonly Entry[],
  { now, settings, query }: ArticleContext,
  messages: Messages,
): ArticleView[] {
  const languages = new Map(
    chosenSources(settings.sources).map(({ id, language }) => [id, language]),
  );
  const nameOf = sourceNamer(settings.sources);
  const shown = chosenTopics(settings.topics, messages.topicNames);
  const topics = new Map(shown.map((topic) => [topic.id, topic]));
  return entries.map((entry) =>
    articleView(entry, { now, query, languages, nameOf, topics }, messages),
  );
}

interface Known {
  now: number;
  query: string;
  languages: ReadonlyMap<string, string>;
  nameOf: ReturnType<typeof sourceNamer>;
  topics: ReadonlyMap<string, ShownTopic>;
}

function articleView(entry: Entry, known: Known, messages: Messages): ArticleView {
  const { id, link, sourceId, time, read, saved, others, highlighted } = entry;
  const name = known.nameOf(sourceId, link);
  const also = others.map((other) => known.nameOf(other.sourceId, other.link)).join(', ');
  const title = entry.title || entry.excerpt;
  const excerpt = entry.title === '' ? '' : entry.excerpt;
  return {
    id,
    title,
    titleParts: foundParts(title, known.query),
    link,
    excerptParts: foundParts(excerpt, known.query),
    language: known.languages.get(sourceId) ?? '',
    source: also === '' ? name : `${name}, ${messages.popup.also(also)}`,
    monogram: monogramOf(sourceId, name),
    age: ageText(time, known.now, messages),
    date: fullMomentText(time, messages),
    iso: new Date(time).toISOString(),
    topics: tagsOf(entry, known.topics, messages),
    read,
    saved,
    highlighted,
  };
}

/** The first topics of an entry, each with the reason why it is there. */
function tagsOf(
  { topics }: Entry,
  known: Known['topics'],
  messages: Messages,
): ArticleView['topics'] {
  const tags = topics.flatMap((match) => {
    const topic = known.get(match.topic);
    if (!topic || topic.hidden) return [];
    const why = messages.reading.toTopic(reasonText(topic.label, match, messages));
    return [{ id: topic.id, label: topic.label, why }];
  });
  return tags.slice(0, tagsShown);
}
