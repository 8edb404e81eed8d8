import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { RefreshWorld } from '../../../lib/refresh/refresh-world.ts';
import { runRefresh } from '../../../lib/refresh/run.ts';
import { defaultSettings } from '../../../lib/settings/defaults.ts';
import { readFeedState } from '../../../lib/store/feeds.ts';
import { readJournal, readPlan } from '../../../lib/store/journal.ts';
import { openStore } from '../../../lib/store/open.ts';
import { readProviderState } from '../../../lib/store/providers.ts';
import { readTraffic } from '../../../lib/store/traffic.ts';
import { contactedHosts, localDay } from '../../../lib/traffic.ts';

const noon = Date.UTC(2026, 8, 29, 12);
const minute = 60_000;

beforeEach(async () => {
  const store = await openStore();
  await Promise.all([...store.objectStoreNames].map((table) => store.clear(table)));
});

/** A browser with a network, whose user lets us ask everybody. */
const ordinary = {
  everyMinutes: async () => 30,
  random: () => 0.5,
  online: () => true,
  mayAsk: async () => true,
  hasAccess: async () => true,
  announce: () => undefined,
};

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
    ...ordinary,
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

const hosts = {
  good: 'timesca.com',
  hourly: 'astanatimes.com',
  tired: 'eurasianet.org',
  resting: 'thediplomat.com',
  gone: 'akipress.com',
};

/** A world of which nothing, or a hotel's page, comes through while `outage` says so, and which counts who is asked. */
async function worldOf(clock: { now: number }, outage: () => 'down' | 'portal' | null) {
  const asked: string[] = [];
  const answer = (host: string): Response => {
    if (host === hosts.tired) return new Response('', { status: 429 });
    if (host === hosts.gone) return new Response('', { status: 410 });
    if (host === hosts.resting) {
      return new Response('', { status: 503, headers: { 'retry-after': '36000' } });
    }
    if (host === 'api.frankfurter.dev') {
      const of = { date: '2026-09-29', base: 'USD' };
      return new Response(JSON.stringify([{ ...of, quote: 'KZT', rate: 441.23 }]));
    }
    const pace = host === hosts.hourly ? '<ttl>240</ttl>' : '';
    const story = `<item><title>A story at ${clock.now}</title><link>https://${host}/${clock.now}</link></item>`;
    return new Response(`<rss version="2.0"><channel>${pace}${story}</channel></rss>`);
  };
  const world: RefreshWorld = {
    store: await openStore(),
    settings: defaultSettings,
    fetch: async (address) => {
      const { host } = new URL(address);
      asked.push(host);
      const trouble = outage();
      if (trouble === 'down') throw new TypeError('Failed to fetch');
      return trouble === 'portal'
        ? new Response('<!doctype html><title>Wi-Fi</title>')
        : answer(host);
    },
    now: () => clock.now,
    ...ordinary,
  };
  return { world, asked };
}

describe.each(['down', 'portal'] as const)(
  'an outage that the browser does not see (%s)',
  (kind) => {
    it('is over for every feed with the first refresh after it, save for those that want rest', async () => {
      const clock = { now: noon };
      const until = noon + 8 * 60 * minute;
      const during = () => (clock.now > noon && clock.now < until ? kind : null);
      const { world, asked } = await worldOf(clock, during);
      const refresh = async (which: 'all' | 'due') =>
        await runRefresh(world, which, new AbortController().signal, () => undefined);
      await refresh('all');
      while (clock.now < until) {
        clock.now = (await readPlan(world.store)).due;
        asked.length = 0;
        const { outcomes } = await refresh('due');
        if (clock.now < until) continue;
        const back = outcomes.filter(({ result }) => result.state !== 'failed').map(({ id }) => id);
        const others = ['uzdaily', 'asia-plus', 'trend'];
        expect(back.sort()).toEqual(['astana-times', 'rates', 'timesca', ...others].sort());
        expect(clock.now - until).toBeLessThanOrEqual(33 * minute);
      }
      expect(asked).not.toContain(hosts.resting);
      expect(asked).not.toContain(hosts.gone);
    });
  },
);

it('asks in an outage none that was well and wants its time, and none that has been asked too often', async () => {
  const clock = { now: noon };
  const { world, asked } = await worldOf(clock, () => (clock.now > noon ? 'down' : null));
  const refresh = async () =>
    await runRefresh(world, 'due', new AbortController().signal, () => undefined);
  await refresh();
  clock.now += 15 * minute;
  await refresh();
  asked.length = 0;
  clock.now += 5 * minute;
  await refresh();
  expect(asked).not.toContain(hosts.tired);
  clock.now += 5 * minute;
  await refresh();
  asked.length = 0;
  clock.now += 5 * minute;
  await refresh();
  expect(asked).toContain(hosts.good);
  for (const host of [hosts.hourly, hosts.resting, hosts.gone]) expect(asked).not.toContain(host);
});
