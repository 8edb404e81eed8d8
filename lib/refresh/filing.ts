import { digestOf } from '../news/identity.ts';
import { keywordPattern } from '../news/keyword-pattern.ts';
import { type Filing, refiledEntry } from '../news/merge.ts';
import { compileRules } from '../news/rules.ts';
import { chosenSources } from '../news/sources.ts';
import { defaultTopics } from '../news/topic-list.ts';
import { compileTopics } from '../news/topics.ts';
import type { Settings } from '../settings/schema.ts';
import { readFiling, writeFiling } from '../store/journal.ts';
import { refileEntries } from '../store/refile.ts';
import type { Store } from '../store/schema.ts';

let compiled: { of: string; filing: Filing } | null = null;

/** How entries are filed under the user's topics and rules; made once for each change of them. */
export function filingOf(settings: Settings): Filing {
  const of = filingKey(settings);
  if (compiled?.of !== of) {
    const fileUnder = compileTopics(defaultTopics, settings.topics.own);
    compiled = { of, filing: { fileUnder, follow: compileRules(settings.rules) } };
  }
  return compiled.filing;
}

/** All that the filing of entries depends on; what the topics that come with us look for is among it. */
function filingKey({ topics, rules }: Settings): string {
  edition ??= digestOf(
    defaultTopics
      .map(({ id, keywords, except }) => `${id} ${keywordPattern(keywords, except)}`)
      .join(),
  );
  return JSON.stringify([topics.own, rules, edition]);
}

let edition: string | undefined;

/** Whether nothing on which the filing of entries depends was changed between the two. */
export function isFiledAlike(one: Settings, other: Settings): boolean {
  return filingKey(one) === filingKey(other);
}

/**
 * Files the held entries anew where topics or rules are not those they were filed by, after an update too. Ended in
 * the middle, it begins again the next time.
 *
 * @returns how many entries were changed
 */
export async function refileIfChanged(store: Store, settings: Settings): Promise<number> {
  const key = filingKey(settings);
  if ((await readFiling(store)) === key) return 0;
  const sources = new Map(chosenSources(settings.sources).map((source) => [source.id, source]));
  const known = new Set([...defaultTopics, ...settings.topics.own].map(({ id }) => id));
  const filing = filingOf(settings);
  const changed = await refileEntries(store, (held) =>
    refiledEntry(held, sources.get(held.sourceId) ?? { implies: null }, filing, known),
  );
  await writeFiling(store, key);
  return changed;
}
