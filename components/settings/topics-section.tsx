import { useState } from 'preact/hooks';
import type { PageMessages } from '../../lib/i18n/pages/en.ts';
import { activeSources } from '../../lib/news/sources.ts';
import {
  chosenTopics,
  mostOwnTopics,
  type OwnTopic,
  type ShownTopic,
  type TopicsChoice,
  withTopicAt,
  withTopicHidden,
  withTopicName,
} from '../../lib/news/topics-choice.ts';
import type { Settings } from '../../lib/settings/schema.ts';
import { commaList } from './comma-list.ts';
import { FieldProblem, problemOf } from './field-problem.tsx';
import { Part, Section } from './frame.tsx';
import { ReadingPart } from './reading-part.tsx';
import { RulesPart, type RulesProps } from './rules-part.tsx';
import { useFocusInList } from './use-focus-in-list.ts';
import { useShownValue } from './use-shown-value.ts';

/** The topics: their order and names, which are shown, and those of one's own; what rules do; how it all is read. */
export function TopicsSection(props: RulesProps) {
  const { settings, messages, onChange } = props;
  const { topics: words, sections } = messages.options;
  const topics = chosenTopics(settings.topics, messages.topicNames);
  const set = (edit: (choice: TopicsChoice) => TopicsChoice) =>
    onChange((before) => ({ ...before, topics: edit(before.topics) }));
  const list = useFocusInList<HTMLOListElement>();
  return (
    <Section id="topics" title={sections.topics}>
      <details id="topic-list">
        <summary>{words.all(topics.length)}</summary>
        <ol class="topics-list" ref={list}>
          {topics.map((topic, n) => (
            <TopicRow
              key={topic.id}
              topic={topic}
              place={n}
              last={n === topics.length - 1}
              messages={messages}
              onTopics={set}
            />
          ))}
        </ol>
      </details>
      <Part id="own-topic" title={words.own}>
        {settings.topics.own.length < mostOwnTopics ? (
          <NewTopic
            settings={settings}
            messages={messages}
            onAdd={(topic) => set((choice) => ({ ...choice, own: [...choice.own, topic] }))}
          />
        ) : (
          <p class="quiet">{words.full(mostOwnTopics)}</p>
        )}
      </Part>
      <RulesPart {...props} />
      <ReadingPart settings={settings} words={messages.options} onChange={onChange} />
    </Section>
  );
}

interface TopicRowProps {
  topic: ShownTopic;
  place: number;
  last: boolean;
  messages: PageMessages;
  onTopics(edit: (choice: TopicsChoice) => TopicsChoice): void;
}

function TopicRow({ topic, place, last, messages, onTopics }: TopicRowProps) {
  const { topics: words } = messages.options;
  const { id, label, hidden, own } = topic;
  const name = useShownValue(label);
  // Not disabled at the end of the list: whoever has just pressed it to there has the focus on it.
  const step = (sign: string, called: string, to: number, possible: boolean) => (
    <button
      type="button"
      aria-label={called}
      aria-disabled={!possible}
      onClick={() => possible && onTopics((choice) => withTopicAt(choice, id, to))}
    >
      {sign}
    </button>
  );
  return (
    <li class="line">
      <input
        type="checkbox"
        aria-label={words.show(label)}
        checked={!hidden}
        onChange={() => onTopics((choice) => withTopicHidden(choice, id, !hidden))}
      />
      <input
        ref={name}
        type="text"
        class="name"
        aria-label={words.rename(label)}
        onChange={({ currentTarget }) => {
          const written = currentTarget.value;
          // Without a name it gets its own back, which the field does not hear of where it had that already.
          if (written.trim() === '') currentTarget.value = label;
          onTopics((choice) => withTopicName(choice, id, written));
        }}
      />
      {step('↑', words.up(label), place - 1, place > 0)}
      {step('↓', words.down(label), place + 1, !last)}
      {own && (
        <button
          type="button"
          aria-label={words.remove(label)}
          onClick={() =>
            onTopics((choice) => ({ ...choice, own: choice.own.filter((one) => one.id !== id) }))
          }
        >
          ×
        </button>
      )}
    </li>
  );
}

interface NewTopicProps {
  settings: Settings;
  messages: PageMessages;
  onAdd(topic: OwnTopic): void;
}

const noTopic = { label: '', keywords: '', exclude: '', sources: [] as readonly string[] };

function NewTopic({ settings, messages, onAdd }: NewTopicProps) {
  const { topics: words } = messages.options;
  const [draft, setDraft] = useState(noTopic);
  const [problem, setProblem] = useState<{ field: 'label' | 'keywords'; text: string } | null>(
    null,
  );
  const [said, setSaid] = useState('');
  const add = (event: Event) => {
    event.preventDefault();
    const { sources } = draft;
    const keywords = commaList(draft.keywords);
    const label = draft.label.trim().slice(0, 60);
    const alike = ({ label: held }: ShownTopic) => held.toLowerCase() === label.toLowerCase();
    const taken = chosenTopics(settings.topics, messages.topicNames).find(alike);
    setSaid('');
    if (label === '') return setProblem({ field: 'label', text: words.needsName });
    if (taken) return setProblem({ field: 'label', text: words.sameName(taken.label) });
    if (keywords.length === 0 && sources.length === 0) {
      return setProblem({ field: 'keywords', text: words.needsWords });
    }
    setProblem(null);
    const id = `own-${crypto.randomUUID().slice(0, 8)}`;
    const exclude = commaList(draft.exclude);
    onAdd({ id, label, keywords, exclude, sources });
    setDraft(noTopic);
    setSaid(words.added);
  };
  const field = (name: 'label' | 'keywords' | 'exclude', label: string) => {
    const wrong = problem?.field === name ? problem.text : '';
    return (
      <>
        <label>
          {label}
          <input
            type="text"
            maxLength={400}
            {...problemOf(`topic-${name}-problem`, wrong)}
            value={draft[name]}
            onInput={({ currentTarget }) => setDraft({ ...draft, [name]: currentTarget.value })}
          />
        </label>
        <FieldProblem id={`topic-${name}-problem`} problem={wrong} />
      </>
    );
  };
  return (
    <form class="draft" onSubmit={add}>
      {field('label', words.label)}
      {field('keywords', words.keywords)}
      {field('exclude', words.exclude)}
      <label>
        {words.source}
        <select
          multiple
          size={4}
          onChange={({ currentTarget }) => {
            const sources = [...currentTarget.selectedOptions].map(({ value }) => value);
            setDraft({ ...draft, sources });
          }}
        >
          {activeSources(settings.sources).map(({ id, name }) => (
            <option key={id} value={id} selected={draft.sources.includes(id)}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" class="button">
        {words.add}
      </button>
      <p role="status">{said}</p>
    </form>
  );
}
