import type { ShownTopic } from '../../lib/news/topics-choice.ts';

interface TopicChecksProps {
  label: string;
  /** What stands for none chosen, which is all of them. */
  all: string;
  topics: readonly ShownTopic[];
  chosen: readonly string[];
  onTopics(edit: (chosen: readonly string[]) => readonly string[]): void;
}

/** Any of the topics, folded; none chosen is all of them. */
export function TopicChecks({ label, all, topics, chosen, onTopics }: TopicChecksProps) {
  return (
    <details>
      <summary>
        {label}: {chosen.length === 0 ? all : chosen.length}
      </summary>
      {topics.map(({ id, label: name }) => (
        <label key={id} class="line">
          <input
            type="checkbox"
            value={id}
            checked={chosen.includes(id)}
            onChange={({ currentTarget: { checked } }) =>
              onTopics((held) => {
                const others = held.filter((other) => other !== id);
                return checked ? [...others, id] : others;
              })
            }
          />
          {name}
        </label>
      ))}
    </details>
  );
}
