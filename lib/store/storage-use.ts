import { allTopics, savedEntries } from '../news/entry.ts';
import type { StorageKind, StorageUse } from '../storage-use.ts';
import { readTallies } from './entries.ts';
import { readJournal } from './journal.ts';
import type { Store } from './schema.ts';
import { topicRange, unlisted } from './topic-keys.ts';
import { readTraffic } from './traffic.ts';

/** Records from each end of a table that are measured; a smaller table is measured whole. */
const sampled = 100;

/** Measures what is kept. The cost does not grow with it: counts are at hand, and sizes are those of a sample. */
export async function measureStorage(store: Store): Promise<StorageUse[]> {
  const [tallies, saved, newest, oldest, rates, someRates, feeds, providers, firings, kept] =
    await Promise.all([
      readTallies(store),
      store.getAllFromIndex('entries', 'topicKeys', topicRange(savedEntries), sampled),
      newestEntries(store),
      store.getAll('entries', null, sampled),
      store.count('rates'),
      store.getAll('rates', null, sampled),
      store.getAll('feeds'),
      store.getAll('providers'),
      store.getAll('firings'),
      Promise.all([readJournal(store), readTraffic(store)]),
    ]);
  const total = (topic: string) => tallies.get(topic)?.total ?? 0;
  const held = total(allTopics) + total(unlisted);
  const unique = new Map([...newest, ...oldest].map((entry) => [entry.id, entry]));
  const [{ runs }, traffic] = kept;
  return [
    use(
      'articles',
      held - total(savedEntries),
      [...unique.values()].filter((one) => !one.saved),
    ),
    use('saved', total(savedEntries), saved),
    use('rates', rates, someRates),
    use('sources', feeds.length + providers.length, [...feeds, ...providers]),
    { ...use('journal', 1, [{ runs, traffic }]), count: runs.length },
    use('firings', firings.length, firings),
  ];
}

function use(kind: StorageKind, count: number, sample: readonly unknown[]): StorageUse {
  const measured = sample.reduce<number>((sum, record) => sum + jsonBytes(record), 0);
  const estimated = count !== sample.length;
  const each = sample.length === 0 ? 0 : measured / sample.length;
  return { kind, count, bytes: estimated ? Math.round(each * count) : measured, estimated };
}

const utf8 = new TextEncoder();

function jsonBytes(record: unknown): number {
  return utf8.encode(JSON.stringify(record)).length;
}

/** Entries' names begin with their time, so the last ones are the newest. */
async function newestEntries(store: Store) {
  const newest = [];
  let cursor = await store.transaction('entries').store.openCursor(null, 'prev');
  while (cursor && newest.length < sampled) {
    newest.push(cursor.value);
    cursor = await cursor.continue();
  }
  return newest;
}
