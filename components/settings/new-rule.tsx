import { useState } from 'preact/hooks';
import type { PageMessages } from '../../lib/i18n/pages/en.ts';
import { type Rule, ruleActions } from '../../lib/news/rule.ts';
import { compileRules, type Ruled } from '../../lib/news/rules.ts';
import { activeSources } from '../../lib/news/sources.ts';
import { chosenTopics } from '../../lib/news/topics-choice.ts';
import type { Settings } from '../../lib/settings/schema.ts';
import { commaList } from './comma-list.ts';
import { FieldProblem, problemOf } from './field-problem.tsx';

interface NewRuleProps {
  settings: Settings;
  messages: PageMessages;
  /** Entries of the last seven days, newest first: what the rule would have met. */
  recent: readonly Ruled[];
  storeBroken: boolean;
  onAdd(rule: Rule): void;
}

/** A rule as it is being written: its words stand in one line. */
type Draft = Omit<Rule, 'id' | 'words'> & { words: string };

const noRule: Draft = { action: 'mute', words: '', source: '', topic: '' };

/** One more rule: what it does, to what, and what it would have met. */
export function NewRule({ settings, messages, recent, storeBroken, onAdd }: NewRuleProps) {
  const { rules: words } = messages.options;
  const [draft, setDraft] = useState(noRule);
  const [problem, setProblem] = useState('');
  const change = (changed: Partial<Draft>) => setDraft({ ...draft, ...changed });
  const rule: Rule = { ...draft, id: crypto.randomUUID(), words: commaList(draft.words) };
  const empty = rule.words.length === 0 && rule.source === '' && rule.topic === '';
  const holds = compileRules([{ ...rule, action: 'highlight' }]);
  const add = (event: Event) => {
    event.preventDefault();
    setProblem(empty ? words.needsSomething : '');
    if (empty) return;
    onAdd(rule);
    setDraft(noRule);
  };
  return (
    <form class="draft" onSubmit={add}>
      <span class="line">
        <ActionChoice
          words={words}
          chosen={draft.action}
          onAction={(action) => change({ action })}
        />
        <input
          type="text"
          maxLength={300}
          aria-label={words.words}
          placeholder={words.example}
          {...problemOf('rule-problem', empty ? problem : '')}
          value={draft.words}
          onInput={({ currentTarget }) => change({ words: currentTarget.value })}
        />
        <AnyOf
          label={words.source}
          any={words.anySource}
          choices={activeSources(settings.sources).map(({ id, name }) => ({ id, text: name }))}
          chosen={draft.source}
          onChoose={(source) => change({ source })}
        />
        <AnyOf
          label={words.topic}
          any={words.anyTopic}
          choices={chosenTopics(settings.topics, messages.topicNames).map(({ id, label }) => ({
            id,
            text: label,
          }))}
          chosen={draft.topic}
          onChoose={(topic) => change({ topic })}
        />
        <button type="submit" class="button">
          {words.add}
        </button>
      </span>
      <FieldProblem id="rule-problem" problem={empty ? problem : ''} />
      <Met
        met={empty || storeBroken ? null : recent.filter((entry) => holds(entry).size > 0)}
        words={words}
      />
    </form>
  );
}

type Words = PageMessages['options']['rules'];

interface ActionChoiceProps {
  words: Words;
  chosen: Rule['action'];
  onAction(action: Rule['action']): void;
}

function ActionChoice({ words, chosen, onAction }: ActionChoiceProps) {
  return (
    <select
      aria-label={words.what}
      value={chosen}
      onChange={({ currentTarget }) => {
        const action = ruleActions.find((one) => one === currentTarget.value);
        if (action) onAction(action);
      }}
    >
      {ruleActions.map((action) => (
        <option key={action} value={action}>
          {words.action[action]}
        </option>
      ))}
    </select>
  );
}

interface AnyOfProps {
  label: string;
  /** What stands for none chosen, which is any of them. */
  any: string;
  choices: readonly { id: string; text: string }[];
  /** An id, or ''. */
  chosen: string;
  onChoose(id: string): void;
}

function AnyOf({ label, any, choices, chosen, onChoose }: AnyOfProps) {
  return (
    <select
      aria-label={label}
      value={chosen}
      onChange={({ currentTarget }) => onChoose(currentTarget.value)}
    >
      <option value="">{any}</option>
      {choices.map(({ id, text }) => (
        <option key={id} value={id}>
          {text}
        </option>
      ))}
    </select>
  );
}

/** Matches that a preview names. */
const named = 4;

/** What the rule would have met; null where it says nothing yet. The status is there before it says anything. */
function Met({ met, words }: { met: readonly Ruled[] | null; words: Words }) {
  return (
    <>
      <p class="quiet" role="status">
        {met && words.met(met.length)}
      </p>
      {met && met.length > 0 && (
        <ul class="quiet">
          {met.slice(0, named).map(({ title, excerpt }) => (
            <li key={title + excerpt}>{title || excerpt}</li>
          ))}
        </ul>
      )}
    </>
  );
}
