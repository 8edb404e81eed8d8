/** What a rule can do with an entry. */
export const ruleActions = ['mute', 'highlight', 'save', 'notify'] as const;

export type RuleAction = (typeof ruleActions)[number];

/** What is to happen to entries of a kind. Everything that a rule names must hold of an entry. */
export interface Rule {
  id: string;
  action: RuleAction;
  /** Words and phrases in title or excerpt, of which one is enough; any entry where there are none. */
  words: readonly string[];
  /** A source's id, or ''. */
  source: string;
  /** A topic's id, or ''. */
  topic: string;
}

/** More rules than this are neither followed nor synchronised. */
export const mostRules = 40;
