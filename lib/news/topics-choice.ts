import { topicNames } from './topic-names.ts';

/** A topic of one's own: what is in it is said by words, by sources, or by both. */
export interface OwnTopic {
  id: string;
  label: string;
  /** Words and phrases, of which one is enough. */
  keywords: readonly string[];
  /** Words and phrases, of which one is too many. */
  exclude: readonly string[];
  /** Ids of the sources it takes entries from; all where there are none. */
  sources: readonly string[];
}

/** What a user has made of the topics. */
export interface TopicsChoice {
  own: readonly OwnTopic[];
  names: Readonly<Record<string, string>>;
  /** Ids in the order in which they are shown; those that are not in it follow in their usual order. */
  order: readonly string[];
  hidden: readonly string[];
}

/** More topics of one's own than this are neither filed nor synchronised. */
export const mostOwnTopics = 20;

/** A topic as it is shown. */
export interface ShownTopic {
  id: string;
  label: string;
  hidden: boolean;
  own: OwnTopic | null;
}

type Named = Omit<ShownTopic, 'hidden'>;

/**
 * Every topic in the order and under the name that were chosen.
 *
 * @param usual the topics' usual names in the user's language, by id
 */
export function chosenTopics(
  { own, names, order, hidden }: TopicsChoice,
  usual: Readonly<Record<string, string>>,
): ShownTopic[] {
  const all: ShownTopic[] = [
    ...topicNames.map(({ id, label }): Named => ({ id, label: usual[id] ?? label, own: null })),
    ...own.map((topic) => ({ id: topic.id, label: topic.label, own: topic })),
  ].map((topic) => ({
    ...topic,
    label: names[topic.id] ?? topic.label,
    hidden: hidden.includes(topic.id),
  }));
  const place = ({ id }: ShownTopic) => {
    const at = order.indexOf(id);
    return at === -1 ? order.length : at;
  };
  return all
    .map((topic, n) => ({ topic, n }))
    .sort((a, b) => place(a.topic) - place(b.topic) || a.n - b.n)
    .map(({ topic }) => topic);
}

/** The choice with a topic at another place among those that are shown. */
export function withTopicAt(choice: TopicsChoice, id: string, to: number): TopicsChoice {
  const ids = chosenTopics(choice, {}).map((topic) => topic.id);
  const rest = ids.filter((one) => one !== id);
  const place = Math.min(Math.max(0, to), rest.length);
  return { ...choice, order: [...rest.slice(0, place), id, ...rest.slice(place)] };
}

/** The choice with a topic under another name; an empty one gives it its own back. */
export function withTopicName(choice: TopicsChoice, id: string, label: string): TopicsChoice {
  const { [id]: _, ...others } = choice.names;
  const written = label.trim().slice(0, 60);
  return { ...choice, names: written === '' ? others : { ...others, [id]: written } };
}

/** The choice with a topic hidden or shown. */
export function withTopicHidden(choice: TopicsChoice, id: string, hide: boolean): TopicsChoice {
  const others = choice.hidden.filter((one) => one !== id);
  return { ...choice, hidden: hide ? [...others, id] : others };
}
