import type { Entry } from '../../lib/news/entry.ts';
import { readTallies, readTopicPage } from '../../lib/store/entries.ts';
import { openStore } from '../../lib/store/open.ts';
import type { Tally } from '../../lib/store/records.ts';
import { newsTables } from '../../lib/store/schema.ts';
import { searchEntries } from '../../lib/store/search.ts';
import { tallyChanges, withKeys } from '../../lib/store/topic-keys.ts';

/** What the benchmark calls in a page of a real browser. */
export interface StoreBench {
  /** Fills the store up to `count` entries. */
  fill(count: number): Promise<number>;
  /** Medians over some runs, in milliseconds. */
  measure(): Promise<Record<string, number>>;
}

const topics = ['kazakhstan', 'kyrgyzstan', 'tajikistan', 'uzbekistan', 'water', 'energy-mining'];
const start = Date.UTC(2026, 0, 1);

/** Numbers that look like chance and are the same each time (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A vocabulary in which few words are common and most are rare, as in any language. */
const syllables = [
  'ka',
  'zakh',
  'tan',
  'ri',
  'ver',
  'го',
  'род',
  'сом',
  'mo',
  'li',
  'ne',
  'ash',
  'go',
];
const vocabulary = Array.from({ length: 4000 }, (_, n) => {
  const random = chance(n + 1);
  const length = 2 + Math.floor(random() * 3);
  const parts = Array.from(
    { length },
    () => syllables[Math.floor(random() * syllables.length)] ?? '',
  );
  return parts.join('') + n.toString(36);
});

function entryNumber(n: number): Entry {
  const random = chance(n * 7919 + 11);
  const word = () => vocabulary[Math.floor(random() ** 3 * vocabulary.length)] ?? 'word';
  const text = (words: number) => Array.from({ length: words }, word).join(' ');
  const time = start + n * 60_000;
  const mine = topics.filter(() => random() < 0.25);
  return {
    id: `${time.toString(36).padStart(9, '0')}-${n.toString(16).padStart(16, '0')}`,
    identities: [`link:steppe.example/${n}`],
    sourceId: `source-${n % 12}`,
    title: text(8),
    link: `https://steppe.example/${n}`,
    excerpt: text(16),
    author: '',
    categories: [],
    published: time,
    firstSeen: time,
    time,
    topics: mine.map((topic) => ({ topic, reason: { by: 'source' } })),
    read: random() < 0.5,
    saved: false,
    muted: false,
    highlighted: false,
    follows: null,
    others: [],
  };
}

const batch = 2000;

async function fill(count: number): Promise<number> {
  const store = await openStore();
  let held = (await readTallies(store)).get('all')?.total ?? 0;
  while (held < count) {
    const writing = store.transaction(newsTables, 'readwrite');
    const tallies = new Map<string, Tally>();
    const until = Math.min(count, held + batch);
    for (; held < until; held += 1) {
      const entry = entryNumber(held);
      const filed = withKeys(entry);
      void writing.objectStore('entries').put(filed);
      for (const { topic, total, unread } of tallyChanges(undefined, filed)) {
        const tally = tallies.get(topic) ?? { topic, total: 0, unread: 0 };
        tally.total += total;
        tally.unread += unread;
        tallies.set(topic, tally);
      }
    }
    for (const [topic, tally] of tallies) {
      const before = await writing.objectStore('tallies').get(topic);
      const total = tally.total + (before?.total ?? 0);
      await writing
        .objectStore('tallies')
        .put({ topic, total, unread: tally.unread + (before?.unread ?? 0) });
    }
    await writing.done;
  }
  return held;
}

const runs = 25;

async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b)[runs >> 1] ?? Number.NaN;
}

async function measure(): Promise<Record<string, number>> {
  const store = await openStore();
  const page = { offset: 0, limit: 6 };
  const [common = '', usual = '', rare = ''] = [0, 400, 3900].map((n) => vocabulary[n]);
  // Thousands of entries have each of them at the greatest size, and hardly one has all three.
  const three = vocabulary.slice(50, 53).join(' ');
  return {
    'first page of all': await median(() => readTopicPage(store, 'all', page)),
    'first page of a topic': await median(() => readTopicPage(store, 'water', page)),
    'tenth page of a topic': await median(() =>
      readTopicPage(store, 'water', { offset: 54, limit: 6 }),
    ),
    'counts and unread of all topics': await median(() => readTallies(store)),
    'search: a usual word': await median(() => searchEntries(store, usual, page)),
    'search: a rare beginning': await median(() => searchEntries(store, rare.slice(0, 6), page)),
    'search: two words': await median(() => searchEntries(store, `${usual} ${rare}`, page)),
    'search: the commonest word of all': await median(() => searchEntries(store, common, page)),
    'search: three common words': await median(() => searchEntries(store, three, page)),
  };
}

const bench: StoreBench = { fill, measure };
Reflect.set(globalThis, 'storeBench', bench);
