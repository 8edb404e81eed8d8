import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type { RefreshWorld } from '../../../lib/refresh/refresh-world.ts';
import { runRefresh } from '../../../lib/refresh/run.ts';
import { defaultSettings } from '../../../lib/settings/defaults.ts';
import { readFeedState } from '../../../lib/store/feeds.ts';
import { readJournal } from '../../../lib/store/journal.ts';
import { openStore } from '../../../lib/store/open.ts';
import { readProviderState } from '../../../lib/store/providers.ts';
import { readTraffic } from '../../../lib/store/traffic.ts';
import { contactedHosts, localDay } from '../../../lib/traffic.ts';

const noon = Date.UTC(2026, 8, 29, 12);

it('a refresh counts what every source cost, by source and by day', async () => {
  const store = await openStore();
  const feed = `<rss version="2.0"><channel><title>A</title><item><title>One story of four words</title><link>https://timesca.com/one</link><pubDate>${new Date(noon - 60_000).toUTCString()}</pubDate></item></channel></rss>`;
  const rates = JSON.stringify(
    ['KGS', 'KZT', 'TJS', 'UZS'].map((quote) => ({
      date: '2026-09-29',
      base: 'USD',
      quote,
      rate: { KGS: 87.45, KZT: 441.23, TJS: 9.2325, UZS: 11792 }[quote],
    })),
  );
  let clock = noon;
  const world: RefreshWorld = {
    store,
    settings: defaultSettings,
    fetch: async (address) => {
      clock += 70;
      const { host } = new URL(address);
      if (host === 'timesca.com') return new Response(feed);
      if (host === 'api.frankfurter.dev') return new Response(rates);
      return new Response('', { status: 500 });
    },
    now: () => clock,
    everyMinutes: async () => 30,
    random: () => 0.5,
    online: () => true,
    mayAsk: async () => true,
    announce: () => undefined,
  };
  const run = await runRefresh(world, 'all', new AbortController().signal, () => undefined);
  const bytesOf = (id: string) => run.outcomes.find((outcome) => outcome.id === id)?.bytes;
  expect(bytesOf('timesca')).toBe(feed.length);
  expect(bytesOf('astana-times')).toBe(0);
  expect(bytesOf('rates')).toBeGreaterThanOrEqual(rates.length);
  expect((await readJournal(store)).runs[0]).toEqual(run);
  const traffic = await readTraffic(store);
  expect(traffic.map(({ day }) => day)).toEqual([localDay(noon)]);
  const sum = run.outcomes.reduce((total, { bytes = 0 }) => total + bytes, 0);
  const hosts = contactedHosts(traffic);
  expect(hosts.reduce((total, { bytes }) => total + bytes, 0)).toBe(sum);
  expect(hosts).toContainEqual({ host: 'astanatimes.com', requests: 1, bytes: 0 });
  // Times are those of good answers.
  expect((await readFeedState(store, 'timesca')).latencies).toHaveLength(1);
  expect((await readFeedState(store, 'astana-times')).latencies).toEqual([]);
  expect((await readProviderState(store, 'frankfurter')).latencies).toHaveLength(1);
});
