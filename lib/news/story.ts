import type { Entry, TopicMatch } from './entry.ts';

/** Both lists of topics in one; where both have a topic, with the first one's reason. */
export function joined(
  first: readonly TopicMatch[],
  second: readonly TopicMatch[],
): readonly TopicMatch[] {
  const known = new Set(first.map(({ topic }) => topic));
  return [...first, ...second.filter(({ topic }) => !known.has(topic))];
}

/**
 * The tellings of one story, so that one stands for all: one that no rule mutes, of those the one that is saved, of
 * those the one that came first. It names the others that are not muted and has their topics; whoever has read the
 * story by the entry that stood for it until now, has read it.
 *
 * @param lead the entry that stood for the others until now
 */
export function settledStory<Some extends Entry>(lead: Some, followers: readonly Some[]): Some[] {
  const [next = lead, ...rest] = [lead, ...followers].sort(
    (a, b) =>
      Number(a.muted) - Number(b.muted) ||
      Number(b.saved) - Number(a.saved) ||
      a.firstSeen - b.firstSeen,
  );
  const shown = rest.filter(({ muted, sourceId }) => !muted && sourceId !== next.sourceId);
  const others = new Map(shown.map(({ sourceId, link }) => [sourceId, { sourceId, link }]));
  return [
    {
      ...next,
      read: next.read || lead.read,
      topics: shown.reduce((topics, telling) => joined(topics, telling.topics), next.topics),
      follows: null,
      others: [...others.values()],
    },
    ...rest.map((telling) => ({ ...telling, follows: next.id, others: [] })),
  ];
}
