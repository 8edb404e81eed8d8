import * as v from 'valibot';
import type { Entry } from './entry.ts';

/** Of no more saved articles than these a copy is kept; the newest ones. */
export const mostCopies = 1_000;

const texts = v.fallback(v.array(v.string()), []);
const reasonSchema = v.variant('by', [
  v.object({ by: v.picklist(['category', 'title', 'excerpt']), text: v.string() }),
  v.object({ by: v.literal('source') }),
]);

/** An entry as it lies outside of the store. What rules and other tellings have made of it is found again. */
const copySchema = v.object({
  id: v.pipe(v.string(), v.minLength(1)),
  identities: v.pipe(v.array(v.string()), v.minLength(1)),
  sourceId: v.string(),
  title: v.string(),
  link: v.string(),
  excerpt: v.fallback(v.string(), ''),
  author: v.fallback(v.string(), ''),
  categories: texts,
  published: v.nullable(v.number()),
  firstSeen: v.number(),
  time: v.number(),
  topics: v.fallback(v.array(v.object({ topic: v.string(), reason: reasonSchema })), []),
  read: v.fallback(v.boolean(), true),
});

/** What is kept of a saved entry besides the store. */
export function savedCopy(entry: Entry): unknown {
  return v.parse(copySchema, entry);
}

/** The entry of a copy; null where it cannot be read. */
export function entryOfCopy(stored: unknown): Entry | null {
  const copy = v.safeParse(copySchema, stored);
  if (!copy.success) return null;
  const unruled = { muted: false, highlighted: false, follows: null, others: [] };
  return { ...copy.output, ...unruled, saved: true };
}
