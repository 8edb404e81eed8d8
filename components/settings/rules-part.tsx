import type { PageMessages } from '../../lib/i18n/pages/en.ts';
import { ruleText } from '../../lib/i18n/rule.ts';
import { mostRules, type Rule } from '../../lib/news/rule.ts';
import type { Ruled } from '../../lib/news/rules.ts';
import type { Settings } from '../../lib/settings/schema.ts';
import type { ChangeSettings } from './change-settings.ts';
import { Part } from './frame.tsx';
import { NewRule } from './new-rule.tsx';
import { useFocusInList } from './use-focus-in-list.ts';

export interface RulesProps {
  settings: Settings;
  messages: PageMessages;
  /** Entries of the last seven days, newest first: what a rule would have met. */
  recent: readonly Ruled[];
  /** Then nobody knows what it would have met. */
  storeBroken: boolean;
  notifies: boolean;
  onChange: ChangeSettings;
  onAllowNotifications(): void;
}

/** Rules: what is to happen to entries of a kind, the same in the strip, the popup and the notifications. */
export function RulesPart(props: RulesProps) {
  const { settings, messages, notifies, onChange } = props;
  const { rules: words } = messages.options;
  const set = (edit: (rules: readonly Rule[]) => readonly Rule[]) =>
    onChange((before) => ({ ...before, rules: edit(before.rules) }));
  const list = useFocusInList<HTMLUListElement>();
  const add = (rule: Rule) => {
    // In the click itself: later the browser would not ask.
    if (rule.action === 'notify' && !notifies) props.onAllowNotifications();
    set((rules) => [...rules, rule]);
  };
  return (
    <Part id="rules" title={words.title}>
      <ul class="alerts" ref={list}>
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
