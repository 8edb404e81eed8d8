import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Fetch } from '../../../lib/refresh/fetch-source.ts';
import { refileIfChanged } from '../../../lib/refresh/filing.ts';
import { findFeed } from '../../../lib/refresh/find-feed.ts';
import { newsTasks } from '../../../lib/refresh/refresh-news.ts';
import type { RefreshWorld } from '../../../lib/refresh/refresh-world.ts';
import { runTasks } from '../../../lib/refresh/run-tasks.ts';
import { defaultSettings } from '../../../lib/settings/defaults.ts';
import type { Settings } from '../../../lib/settings/schema.ts';
import { markRead, markSaved, readTallies, readTopicPage } from '../../../lib/store/entries.ts';
import { forgetUntold, readFeedState, readUntold } from '../../../lib/store/feeds.ts';
import { writeFiling } from '../../../lib/store/journal.ts';
import { openStore } from '../../../lib/store/open.ts';
import { searchEntries } from '../../../lib/store/search.ts';
import { withKeys } from '../../../lib/store/topic-keys.ts';

const noon = Date.UTC(2026, 10, 24, 12);
const minute = 60_000;

const item = (title: string, slug: string, hoursAgo = 1) =>
  `<item><title>${title}</title><link>https://a.example/${slug}</link><guid>${slug}</guid><pubDate>${new Date(noon - hoursAgo * 60 * minute).toUTCString()}</pubDate><description>Of the tenge and the river.</description></item>`;
const feed = (...items: string[]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>A</title>${items.join('')}</channel></rss>`;

/** Settings in which only sources of these tests are read. */
function reading(hosts: readonly string[], changes: Partial<Settings> = {}): Settings {
  const own = hosts.map((host) => ({
    id: host,
    name: host,
    url: `https://${host}/feed`,
    home: '',
  }));
  const off = [
    'timesca',
    'astana-times',
    'eurasianet',
    'diplomat-central-asia',
    'uzdaily',
    'akipress',
    'asia-plus',
    'trend',
  ];
  const states = Object.fromEntries(off.map((id) => [id, 'off' as const]));
  return { ...defaultSettings, sources: { states, names: {}, own }, ...changes };
}

async function refresh(
  settings: Settings,
  answer: (url: URL, init: RequestInit) => Response | Promise<Response>,
  { at = noon, which = 'all' as 'all' | 'due', allowed = true, ticks = 0, granted = true } = {},
) {
  const asked: string[] = [];
  const fetch: Fetch = async (address, init) => {
    asked.push(new URL(address).host);
    return await answer(new URL(address), init);
  };
  const world: RefreshWorld = {
    store: await openStore(),
    settings,
    fetch,
    now: () => (at += ticks),
    everyMinutes: async () => 30,
    random: () => 0.5,
    online: () => true,
    mayAsk: async () => allowed,
    hasAccess: async () => granted,
    announce: () => undefined,
  };
  const tasks = await newsTasks(world, which);
  const outcomes = await runTasks(tasks, world.now, new AbortController().signal, () => undefined);
  return { asked, results: outcomes.map(({ result }) => result) };
}

const listed = async (list = 'all') =>
  await readTopicPage(await openStore(), list, { offset: 0, limit: 50 });
const state = async (id: string) => await readFeedState(await openStore(), id);

beforeEach(async () => {
  const store = await openStore();
  await Promise.all(
    (['entries', 'tallies', 'feeds', 'marks', 'meta'] as const).map((table) => store.clear(table)),
  );
});

describe('asking feeds', () => {
  it('asks when they are due, and all when somebody wishes it', async () => {
    const settings = reading(['a.example']);
    const answer = () => new Response(feed(item('One story of four words', 'one')));
    expect((await refresh(settings, answer)).asked).toEqual(['a.example']);
    const soon = { at: noon + 5 * minute, which: 'due' as const };
    expect((await refresh(settings, answer, soon)).asked).toEqual([]);
    expect((await refresh(settings, answer, { at: noon + 5 * minute })).asked).toHaveLength(1);
    const later = { at: noon + 40 * minute, which: 'due' as const };
    expect((await refresh(settings, answer, later)).asked).toHaveLength(1);
  });

  it('asks those that a clock which was ahead has put off', async () => {
    const settings = reading(['a.example', 'b.example']);
    const answer = (url: URL) =>
      url.host === 'a.example'
        ? new Response('', { status: 429, headers: { 'retry-after': '3600' } })
        : new Response(feed(item('One story of four words', 'one')));
    await refresh(settings, answer, { at: noon + 30 * 1440 * minute });
    const { asked } = await refresh(settings, answer, { which: 'due' });
    expect(asked.sort()).toEqual(['a.example', 'b.example']);
    // By a few hours too, though then what wants rest gets it.
    await refresh(settings, answer, { at: noon + 5 * 60 * minute });
    const soon = await refresh(settings, answer, { at: noon + minute, which: 'due' });
    expect(soon.asked).toEqual(['b.example']);
  });

  it('leaves alone who wants rest, who is paused, and who is gone for good', async () => {
    const settings = reading(['a.example', 'b.example']);
    const answer = (url: URL) =>
      url.host === 'a.example'
        ? new Response('', { status: 429, headers: { 'retry-after': '3600' } })
        : new Response('', { status: 410 });
    const { results } = await refresh(settings, answer);
    expect(results).toContainEqual({ state: 'failed', failure: { kind: 'gone' } });
    expect((await refresh(settings, answer, { at: noon + 30 * minute })).asked).toEqual([]);
    expect((await refresh(settings, answer, { at: noon + 61 * minute })).asked).toEqual([
      'a.example',
    ]);
    const paused = reading(['a.example']);
    paused.sources = {
      ...paused.sources,
      states: { ...paused.sources.states, 'a.example': 'paused' },
    };
    expect((await refresh(paused, answer, { at: noon + 300 * minute })).asked).toEqual([]);
  });

  it('sends validators back as they came, and keeps them through a failure', async () => {
    const settings = reading(['a.example']);
    const seen: (string | null)[] = [];
    const answer = (_: URL, init: RequestInit) => {
      const sent = new Headers(init.headers).get('if-none-match');
      seen.push(sent);
      if (seen.length === 2) return new Response('', { status: 500 });
      if (sent) return new Response(null, { status: 304 });
      return new Response(feed(item('One story of four words', 'one')), {
        headers: { etag: 'W/"1"' },
      });
    };
    for (let n = 0; n < 3; n += 1) await refresh(settings, answer, { at: noon + n * minute });
    expect(seen).toEqual([null, 'W/"1"', 'W/"1"']);
    expect((await state('a.example')).failures).toBe(0);
  });

  it('tells each trouble apart, and harms nobody else', async () => {
    const bodies: Readonly<Record<string, () => Response>> = {
      'html.example': () => new Response('<!doctype html><title>Hello</title>'),
      'challenge.example': () => new Response('<!doctype html><title>Just a moment...</title>'),
      'blocked.example': () => new Response('no', { status: 403 }),
      'nothing.example': () => new Response(''),
      'noise.example': () => new Response('colourless green ideas'),
      'down.example': () => {
        throw new TypeError('Failed to fetch');
      },
      'good.example': () => new Response(feed(item('One story of four words', 'one'))),
    };
    const settings = reading(Object.keys(bodies));
    await refresh(settings, (url) => bodies[url.host]?.() ?? new Response(''));
    const kinds = await Promise.all(
      Object.keys(bodies).map(async (id) => (await state(id)).failure?.kind ?? 'good'),
    );
    expect(kinds).toEqual([
      'web-page',
      'blocked',
      'blocked',
      'empty',
      'not-a-feed',
      'unreachable',
      'good',
    ]);
    expect(await listed()).toHaveLength(1);
  });

  it('takes a feed that lost all its entries for one that is out of order', async () => {
    const settings = reading(['a.example']);
    await refresh(settings, () => new Response(feed(item('One story of four words', 'one'))));
    const { results } = await refresh(settings, () => new Response(feed()), { at: noon + minute });
    expect(results).toEqual([{ state: 'failed', failure: { kind: 'empty' } }]);
    expect(await listed()).toHaveLength(1);
  });

  it('asks nobody without permission, and says so', async () => {
    const settings = reading(['a.example']);
    const { asked, results } = await refresh(settings, () => new Response(''), { allowed: false });
    expect(asked).toEqual([]);
    expect(results).toEqual([{ state: 'failed', failure: { kind: 'no-access' } }]);
  });

  it('says of a site that its user has barred that it may not ask there, and not that nobody answers', async () => {
    const settings = reading(['a.example']);
    const barred = () => {
      throw new TypeError('NetworkError when attempting to fetch resource.');
    };
    const kinds = async (granted: boolean, answer: () => Response) =>
      (await refresh(settings, answer, { granted })).results.map((result) =>
        result.state === 'failed' ? result.failure.kind : result.state,
      );
    expect(await kinds(false, barred)).toEqual(['no-access']);
    expect(await kinds(true, barred)).toEqual(['unreachable']);
    // Some answer any page, whatever access there is.
    const open = () => new Response(feed(item('One story of four words', 'one')));
    expect(await kinds(false, open)).toEqual(['ok']);
  });
});

describe('stories', () => {
  it('that two outlets tell are one row that names both, and is counted once', async () => {
    const settings = reading(['a.example', 'b.example', 'c.example']);
    const titles: Readonly<Record<string, string>> = {
      'a.example': item('Astana and Tashkent agree on a joint grid', 'a'),
      'b.example': item('Astana and Tashkent agree on a joint grid!', 'b', 2).replaceAll(
        'a.example',
        'b.example',
      ),
      'c.example': item('Astana and Tashkent agree on a joint grid', 'c', 90).replaceAll(
        'a.example',
        'c.example',
      ),
    };
    await refresh(settings, (url) => new Response(feed(titles[url.host] ?? '')));
    const rows = await listed();
    expect(rows).toHaveLength(2);
    const [row] = rows;
    expect([row?.sourceId, ...(row?.others.map(({ sourceId }) => sourceId) ?? [])].sort()).toEqual([
      'a.example',
      'b.example',
    ]);
    expect((await readTallies(await openStore())).get('all')).toEqual({ total: 2, unread: 2 });
    // Told again, it stays one.
    await refresh(settings, (url) => new Response(feed(titles[url.host] ?? '')), {
      at: noon + minute,
    });
    expect(await listed()).toHaveLength(2);
  });
});

describe('stories of one moment', () => {
  const places = Array.from(
    { length: 12 },
    (_, place) => `place ${String(place).padStart(2, '0')}`,
  );
  const stories = (pubDate: string) => () =>
    new Response(
      feed(
        ...places.map((place) =>
          item(`Story at ${place}`, place).replace(/<pubDate>.*<\/pubDate>/, pubDate),
        ),
      ),
    );
  it.each([
    ['without dates', ''],
    ['of one day', '<pubDate>2026-11-24</pubDate>'],
    ['with local time as GMT', '<pubDate>Tue, 24 Nov 2026 17:00:00 GMT</pubDate>'],
  ])('%s stand in the order of their feed', async (_, date) => {
    const settings = reading(['a.example']);
    await refresh(settings, stories(date), { ticks: 1 });
    expect((await listed()).map(({ title }) => title)).toEqual(
      places.map((place) => `Story at ${place}`),
    );
  });
});

describe('a feed whose guids are the numbers of its rows', () => {
  it('brings new stories unread, and leaves the old ones what they are', async () => {
    const settings = reading(['a.example']);
    const rows = (...slugs: string[]) =>
      new Response(
        feed(
          ...slugs.map((slug, row) =>
            item(`Story of the ${slug}`, slug).replace(
              /<guid>.*<\/guid>/,
              `<guid>${row + 1}</guid>`,
            ),
          ),
        ),
      );
    await refresh(settings, () => rows('reeds', 'river'));
    const ids = (await listed()).map(({ id }) => id);
    await markRead(await openStore(), ids, true);
    await refresh(settings, () => rows('road', 'reeds'), { at: noon + minute });
    const stories = (await listed()).map(({ title, read }) => `${title} ${read}`);
    expect(stories.sort()).toEqual([
      'Story of the reeds true',
      'Story of the river true',
      'Story of the road false',
    ]);
  });
});

describe('a story that two outlets tell', () => {
  const told = 'Reed cutters agree on a price for winter';
  const tell = (changes = '') => ({
    'a.example': item(told + changes, 'a', 2),
    'b.example': item(told, 'b').replaceAll('a.example/', 'b.example/'),
  });
  const answering = (titles: Readonly<Record<string, string>>) => (url: URL) =>
    new Response(feed(titles[url.host] ?? ''));
  const muting = (source: string) => ({
    rules: [{ id: 'r', action: 'mute' as const, words: [], source, topic: '' }],
  });
  const both = ['a.example', 'b.example'];
  const rows = async () =>
    (await listed()).map(({ sourceId, others, read }) => ({
      from: [sourceId, ...others.map((one) => one.sourceId)],
      read,
    }));
  const unread = async () => (await readTallies(await openStore())).get('all')?.unread;

  beforeEach(async () => {
    await refresh(reading(['a.example']), answering(tell()), { at: noon - minute });
    await refresh(reading(both), answering(tell()));
  });

  it('is shown as the other tells it when one of them is muted, and is one row again after that', async () => {
    const store = await openStore();
    const row = { from: both, read: false };
    expect(await rows()).toEqual([row]);
    await refileIfChanged(store, reading(both, muting('a.example')));
    expect(await rows()).toEqual([{ from: ['b.example'], read: false }]);
    expect(await unread()).toBe(1);
    await refresh(reading(both, muting('a.example')), answering(tell()), { at: noon + minute });
    expect(await rows()).toEqual([{ from: ['b.example'], read: false }]);
    await refileIfChanged(store, reading(both));
    expect(await rows()).toEqual([row]);
    expect(await unread()).toBe(1);
    await refileIfChanged(store, reading(both, muting('b.example')));
    expect(await rows()).toEqual([{ from: ['a.example'], read: false }]);
  });

  it('stays read, and stays saved, whoever tells it', async () => {
    const store = await openStore();
    const [row] = await listed();
    await markRead(store, [row?.id ?? ''], true);
    await refileIfChanged(store, reading(both, muting('a.example')));
    expect(await rows()).toEqual([{ from: ['b.example'], read: true }]);
    const [other] = await listed();
    await markSaved(store, [other?.id ?? ''], true);
    await refileIfChanged(store, reading(both));
    expect(await rows()).toEqual([{ from: ['b.example', 'a.example'], read: true }]);
    expect(await listed('saved')).toHaveLength(1);
  });

  it('is one row when the mute is lifted under which one telling came', async () => {
    const store = await openStore();
    for (const table of ['entries', 'tallies', 'feeds'] as const) await store.clear(table);
    const muted = reading(both, muting('a.example'));
    await refileIfChanged(store, muted);
    await refresh(muted, answering(tell()));
    expect(await rows()).toEqual([{ from: ['b.example'], read: false }]);
    await refileIfChanged(store, reading(both));
    expect(await rows()).toEqual([{ from: ['b.example', 'a.example'], read: false }]);
  });

  it('is counted as it is listed when it changes itself as the mute is lifted', async () => {
    const store = await openStore();
    for (const table of ['entries', 'tallies', 'feeds'] as const) await store.clear(table);
    const ofPrices = { action: 'highlight' as const, words: ['price'], source: '', topic: '' };
    const { rules } = muting('a.example');
    const muted = reading(both, { rules: [...rules, { id: 'p', ...ofPrices }] });
    const inOsh = { ...tell(), 'a.example': item(told, 'a', 2).replace('tenge', 'Osh bazaar') };
    await refresh(muted, answering(inOsh));
    await refileIfChanged(store, reading(both));
    expect(await rows()).toEqual([{ from: ['b.example', 'a.example'], read: false }]);
    expect(await listed('kyrgyzstan')).toHaveLength(1);
    expect((await readTallies(store)).get('kyrgyzstan')).toEqual({ total: 1, unread: 1 });
    expect((await readTallies(store)).get('all')).toEqual({ total: 1, unread: 1 });
  });

  it('is shown as the other tells it when an edit of the first brings a muted word', async () => {
    const rules = [{ id: 'r', action: 'mute' as const, words: ['lottery'], source: '', topic: '' }];
    const settings = reading(both, { rules });
    await refileIfChanged(await openStore(), settings);
    await refresh(settings, answering(tell(' lottery')), { at: noon + minute });
    expect(await rows()).toEqual([{ from: ['b.example'], read: false }]);
    await refresh(settings, answering(tell()), { at: noon + 2 * minute });
    expect(await rows()).toEqual([{ from: both, read: false }]);
  });

  it('keeps the topics of both when topics of one’s own change', async () => {
    const own = { id: 'own', label: 'B', keywords: [], exclude: [], sources: ['b.example'] };
    const topics = { ...defaultSettings.topics, own: [own] };
    await refileIfChanged(await openStore(), reading(both, { topics }));
    expect(await listed('own')).toHaveLength(1);
    await refileIfChanged(await openStore(), reading(both));
    expect(await listed('own')).toHaveLength(0);
  });
});

describe('rules and topics of one’s own', () => {
  const two = () =>
    new Response(
      feed(item('Football season ends in Osh', 'one'), item('A tunnel under the pass', 'two')),
    );

  it('are followed as entries come, in every list and count', async () => {
    const rule = { id: 'r', source: '', topic: '' };
    const settings = reading(['a.example'], {
      rules: [
        { ...rule, action: 'mute', words: ['football'] },
        { ...rule, id: 's', action: 'save', words: ['tunnel'] },
        { ...rule, id: 'n', action: 'notify', words: ['tunnel'] },
      ],
    });
    await refresh(settings, two);
    expect((await listed()).map(({ title }) => title)).toEqual(['A tunnel under the pass']);
    expect(await listed('saved')).toHaveLength(1);
    const store = await openStore();
    const [tunnel] = await listed('saved');
    const untold = [{ id: tunnel?.id, at: noon }];
    expect(await readUntold(store)).toEqual(untold);
    // It waits until it is told, and what is known is not told again.
    await refresh(settings, two, { at: noon + minute });
    expect(await readUntold(store)).toEqual(untold);
    await forgetUntold(store);
    await refresh(settings, two, { at: noon + 2 * minute });
    expect(await readUntold(store)).toEqual([]);
  });

  it('are followed by what is held already, when they change', async () => {
    await refresh(reading(['a.example']), two);
    const own = { id: 'own', label: 'Tunnels', keywords: ['tunnel'], exclude: [], sources: [] };
    const rules = [
      { id: 'r', action: 'mute' as const, words: ['football'], source: '', topic: '' },
    ];
    const changed = reading(['a.example'], {
      topics: { ...defaultSettings.topics, own: [own] },
      rules,
    });
    const store = await openStore();
    expect(await refileIfChanged(store, changed)).toBe(2);
    expect(await listed('own')).toHaveLength(1);
    expect(await listed()).toHaveLength(1);
    expect((await readTallies(store)).get('own')).toEqual({ total: 1, unread: 1 });
    expect(await refileIfChanged(store, changed)).toBe(0);
    expect(await refileIfChanged(store, reading(['a.example']))).toBe(2);
    expect(await listed()).toHaveLength(2);
    expect(await listed('own')).toHaveLength(0);
  });
});

describe('topics that come with an update', () => {
  it('bring the words by which an entry is searched with them', async () => {
    const store = await openStore();
    const settings = reading(['a.example']);
    await refresh(settings, () => new Response(feed(item('Lanterns on the old bridge', 'one'))));
    const [entry] = await listed();
    if (!entry) throw new Error('Nothing came in');
    await store.put('entries', { ...withKeys(entry), words: ['lanterns'] });
    await writeFiling(store, '[[],[]]');
    const found = async () => (await searchEntries(store, 'bridge', { offset: 0, limit: 1 })).total;
    expect(await found()).toBe(0);
    await refileIfChanged(store, settings);
    expect(await found()).toBe(1);
  });

  it('hold of what is held already, once', async () => {
    const store = await openStore();
    const settings = reading(['a.example']);
    const uzbek = item('Toshkentda kechki bozor', 'one').replace('Of the tenge', 'Of the bus');
    await refresh(settings, () => new Response(feed(uzbek)));
    const [before] = await listed('uzbekistan');
    if (!before) throw new Error('It was not filed');
    const unfiled = withKeys({ ...before, topics: [] });
    await store.put('entries', unfiled);
    await writeFiling(store, '[[],[]]');
    expect(await refileIfChanged(store, settings)).toBe(1);
    expect(await listed('uzbekistan')).toHaveLength(1);
    expect(await refileIfChanged(store, settings)).toBe(0);
  });
});

describe('finding the feed of a site', () => {
  const site =
    (pages: Readonly<Record<string, string>>): Fetch =>
    async (url) => {
      const body = pages[url];
      const response = new Response(body ?? 'Not found', {
        status: body === undefined ? 404 : 200,
      });
      Object.defineProperty(response, 'url', { value: url });
      return response;
    };
  const any = async () => true;
  const home = 'https://steppe.example/';

  it('takes the feed itself, the one its page names, or one where sites keep it', async () => {
    const body = feed(item('One story of four words', 'one'));
    const direct = await findFeed(`${home}x`, site({ [`${home}x`]: body }), any);
    expect(direct).toMatchObject({
      state: 'found',
      title: 'A',
      titles: ['One story of four words'],
    });
    const named = `<html><head><link rel="alternate" type="application/rss+xml" href="/own.xml"></head>`;
    const byName = await findFeed(home, site({ [home]: named, [`${home}own.xml`]: body }), any);
    expect(byName).toMatchObject({ state: 'found', url: `${home}own.xml` });
    const silent = site({ [home]: '<html><head></head>', [`${home}rss.xml`]: body });
    expect(await findFeed(home, silent, any)).toMatchObject({ url: `${home}rss.xml` });
  });

  it('says what is in the way', async () => {
    const away = `<html><head><link rel="alternate" type="application/rss+xml" href="https://feeds.example/s"></head>`;
    const own = async (url: string) => url.startsWith(home);
    expect(await findFeed(home, site({ [home]: away }), own)).toEqual({
      state: 'elsewhere',
      url: 'https://feeds.example/s',
    });
    expect(await findFeed(home, site({ [home]: '<html><head></head>' }), any)).toEqual({
      state: 'failed',
      failure: { kind: 'web-page' },
    });
    expect(await findFeed(home, site({}), any)).toMatchObject({ failure: { kind: 'status' } });
  });
});
