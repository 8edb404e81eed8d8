import * as v from 'valibot';
import { listOf, recordOf } from '../list-of.ts';
import type { Rule } from '../news/rule.ts';
import { mostRules, ruleActions } from '../news/rule.ts';
import { mostOwnSources, type SourcesChoice } from '../news/sources.ts';
import { mostOwnTopics, type TopicsChoice } from '../news/topics-choice.ts';

const line = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const names = v.fallback(recordOf(line), {});
const lines = v.fallback(listOf(line), []);

const webAddress = v.pipe(v.string(), v.url(), v.regex(/^https?:/i));

/** Own ids stand apart from those of our lists and from what every object has, and may be parts of keys and names. */
const ownId = v.pipe(line, v.regex(/^own-[\w-]+$/));

const ownSourceSchema = v.object({
  id: ownId,
  name: line,
  url: webAddress,
  home: v.fallback(webAddress, ''),
});

export const sourcesSchema: v.GenericSchema<unknown, SourcesChoice> = v.fallback(
  v.looseObject({
    states: v.fallback(recordOf(v.picklist(['on', 'paused', 'off'])), {}),
    names,
    own: v.fallback(
      v.pipe(
        listOf(ownSourceSchema),
        v.transform((own) => own.slice(0, mostOwnSources)),
      ),
      [],
    ),
  }),
  { states: {}, names: {}, own: [] },
);

const ownTopicSchema = v.object({
  id: ownId,
  label: line,
  keywords: lines,
  exclude: lines,
  sources: lines,
});

export const topicsSchema: v.GenericSchema<unknown, TopicsChoice> = v.fallback(
  v.looseObject({
    own: v.fallback(
      v.pipe(
        listOf(ownTopicSchema),
        v.transform((own) => own.slice(0, mostOwnTopics)),
      ),
      [],
    ),
    names,
    order: lines,
    hidden: lines,
  }),
  { own: [], names: {}, order: [], hidden: [] },
);

/** A rule of which a part cannot be read is none: without that part it would hold of more than it was made for. */
const ruleSchema: v.GenericSchema<unknown, Rule> = v.object({
  id: line,
  action: v.picklist(ruleActions),
  words: v.optional(v.array(line), []),
  source: v.optional(v.string(), ''),
  topic: v.optional(v.string(), ''),
});

export const rulesSchema: v.GenericSchema<unknown, readonly Rule[]> = v.fallback(
  v.pipe(
    listOf(ruleSchema),
    v.transform((rules) => rules.slice(0, mostRules)),
  ),
  [],
);
