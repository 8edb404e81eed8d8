import type { TopicMatch } from './entry.ts';
import { firstHit, keywordPattern } from './keyword-pattern.ts';
import type { Rule, RuleAction } from './rule.ts';
import { foldLetters } from './words.ts';

/** What of an entry rules look at. */
export interface Ruled {
  title: string;
  excerpt: string;
  sourceId: string;
  topics: readonly TopicMatch[];
}

/**
 * Makes a matcher for rules: what is to happen to an entry. A rule that names nothing would hold of everything,
 * so it holds of nothing. Muting wins over all else.
 */
export function compileRules(rules: readonly Rule[]): (entry: Ruled) => ReadonlySet<RuleAction> {
  const compiled = rules
    .filter(({ words, source, topic }) => words.length > 0 || source !== '' || topic !== '')
    .map((rule) => ({ ...rule, pattern: keywordPattern(rule.words) }));
  return (entry) => {
    const text = compiled.length === 0 ? '' : foldLetters(`${entry.title}\n${entry.excerpt}`);
    const holding = compiled.filter(
      ({ words, pattern, source, topic }) =>
        (source === '' || source === entry.sourceId) &&
        (topic === '' || entry.topics.some((match) => match.topic === topic)) &&
        (words.length === 0 || firstHit(pattern, text) !== null),
    );
    const actions = new Set(holding.map(({ action }) => action));
    return actions.has('mute') ? new Set(['mute']) : actions;
  };
}
