import type { Rule } from '../news/rule.ts';
import { sourceNamer } from '../news/sources.ts';
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
  const topics = chosenTopics(settings.topics, messages.topicNames);
  const label = topics.find(({ id }) => id === topic)?.label ?? topic;
  const parts = [
    ...(words.length > 0 ? [rules.with(words.join(', '))] : []),
    ...(source === '' ? [] : [rules.from(sourceNamer(settings.sources)(source))]),
    ...(topic === '' ? [] : [rules.under(label)]),
  ];
  return rules.whole(rules.action[action], parts.join(', '));
}
