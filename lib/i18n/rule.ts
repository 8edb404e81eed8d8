import type { Rule } from '../news/rule.ts';
import { chosenSources } from '../news/sources.ts';
import { chosenTopics } from '../news/topics-choice.ts';
import type { Settings } from '../settings/schema.ts';
import type { PageMessages } from './pages/en.ts';

/** A rule in words: `Hide headlines with “marathon”, from Trend`. */
export function ruleText(
  { action, words, source, topic }: Rule,
  settings: Settings,
  messages: PageMessages,
): string {
  const { rules } = messages.options;
  const from = chosenSources(settings.sources).find(({ id }) => id === source);
  const topics = chosenTopics(settings.topics, messages.topicNames);
  const under = topics.find(({ id }) => id === topic);
  // A rule outlives its source and its topic: what was removed may come back, by an undo or from another device.
  const parts = [
    ...(words.length > 0 ? [rules.with(words.join(', '))] : []),
    ...(source === '' ? [] : [from ? rules.from(from.name) : rules.fromRemoved]),
    ...(topic === '' ? [] : [under ? rules.under(under.label) : rules.underRemoved]),
  ];
  return rules.whole(rules.action[action], parts.join(', '));
}
