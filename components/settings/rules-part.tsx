import { useState } from 'preact/hooks';
import type { PageMessages } from '../../lib/i18n/pages/en.ts';
import { ruleText } from '../../lib/i18n/rule.ts';
import {
  compileRules,
  mostRules,
  type Rule,
  type Ruled,
  ruleActions,
} from '../../lib/news/rules.ts';
import { activeSources } from '../../lib/news/sources.ts';
import { chosenTopics } from '../../lib/news/topics-choice.ts';
import type { Settings } from '../../lib/settings/schema.ts';
import type { ChangeSettings } from './change-settings.ts';
import { commaList } from './comma-list.ts';
import { FieldProblem, problemOf } from './field-problem.tsx';
import { Part } from './frame.tsx';

export interface RulesProps {
  settings: Settings;
  messages: PageMessages;
  /** Entries of the last seven days, newest first: what a rule would have met. */
  recent: readonly Ruled[];
  notifies: boolean;
  onChange: ChangeSettings;
  onAllowNotifications(): void;
}

/** Matches that a preview names. */
const named = 4;

/** Rules: what is to happen to entries of a kind, the same in the strip, the popup and the notifications. */
export function RulesPart(props: RulesProps) {
  const { settings, messages, notifies, onChange } = props;
  const { rules: words } = messages.options;
  const set = (edit: (rules: readonly Rule[]) => readonly Rule[]) =>
    onChange((before) => ({ ...before, rules: edit(before.rules) }));
  const add = (rule: Rule) => {
    // In the click itself: later the browser would not ask.
    if (rule.action === 'notify' && !notifies) props.onAllowNotifications();
    set((rules) => [...rules, rule]);
  };
  return (
    <Part id="rules" title={words.title}>
      <ul class="alerts">
        {settings.rules.map((rule) => {
          const text = ruleText(rule, settings, messages);
          return (
            <li key={rule.id}>
              {text}
              <button
                type="button"
                aria-label={words.remove(text)}
                onClick={() => set((rules) => rules.filter(({ id }) => id !== rule.id))}
              >
                ×
              </button>
            </li>
          );
        })}
      </ul>
      {settings.rules.length < mostRules ? (
        <NewRule {...props} onAdd={add} />
      ) : (
        <p class="quiet">{words.full(mostRules)}</p>
      )}
    </Part>
  );
}

/** A rule as it is being written: its words stand in one line. */
type Draft = Omit<Rule, 'id' | 'words'> & { words: string };

const noRule: Draft = { action: 'mute', words: '', source: '', topic: '' };

function NewRule({ settings, messages, recent, onAdd }: RulesProps & { onAdd(rule: Rule): void }) {
  const { rules: words } = messages.options;
  const [draft, setDraft] = useState(noRule);
  const [problem, setProblem] = useState('');
  const rule: Rule = { ...draft, id: crypto.randomUUID(), words: commaList(draft.words) };
  const empty = rule.words.length === 0 && rule.source === '' && rule.topic === '';
  const holds = compileRules([{ ...rule, action: 'highlight' }]);
  const met = empty ? [] : recent.filter((entry) => holds(entry).size > 0);
  const add = (event: Event) => {
    event.preventDefault();
    setProblem(empty ? words.needsSomething : '');
    if (empty) return;
    onAdd(rule);
    setDraft(noRule);
  };
  const choose = (
    name: 'source' | 'topic',
    any: string,
    choices: readonly { id: string; text: string }[],
  ) => (
    <select
      aria-label={words[name]}
      value={draft[name]}
      onChange={({ currentTarget }) => setDraft({ ...draft, [name]: currentTarget.value })}
    >
      <option value="">{any}</option>
      {choices.map(({ id, text }) => (
        <option key={id} value={id}>
          {text}
        </option>
      ))}
    </select>
  );
  return (
    <form class="draft" onSubmit={add}>
      <span class="line">
        <select
          aria-label={words.what}
          value={draft.action}
          onChange={({ currentTarget }) => {
            const action = ruleActions.find((one) => one === currentTarget.value);
            if (action) setDraft({ ...draft, action });
          }}
        >
          {ruleActions.map((action) => (
            <option key={action} value={action}>
              {words.action[action]}
            </option>
          ))}
        </select>
        <input
          type="text"
          maxLength={300}
          aria-label={words.words}
          placeholder={words.example}
          {...problemOf('rule-problem', empty ? problem : '')}
          value={draft.words}
          onInput={({ currentTarget }) => setDraft({ ...draft, words: currentTarget.value })}
        />
        {choose(
          'source',
          words.anySource,
          activeSources(settings.sources).map(({ id, name }) => ({ id, text: name })),
        )}
        {choose(
          'topic',
          words.anyTopic,
          chosenTopics(settings.topics, messages.topicNames).map(({ id, label }) => ({
            id,
            text: label,
          })),
        )}
        <button type="submit" class="button">
          {words.add}
        </button>
      </span>
      <FieldProblem id="rule-problem" problem={empty ? problem : ''} />
      <p class="quiet" role="status">
        {!empty && words.met(met.length)}
      </p>
      {met.length > 0 && (
        <ul class="quiet">
          {met.slice(0, named).map(({ title, excerpt }) => (
            <li key={title + excerpt}>{title || excerpt}</li>
          ))}
        </ul>
      )}
    </form>
  );
}
