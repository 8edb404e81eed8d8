import { describe, expect, it } from 'vitest';
import { type Tab, until } from '../drive/rig.ts';
import { click } from './own-page.ts';
import { isFullList, listWhen, openFresh, popupSize, readList } from './reading-page.ts';
import { started } from './started.ts';

/** A feed of invented stories, told just now. */
function feedOf(titles: readonly string[]): { kind: 'body'; body: string; type: string } {
  const items = titles.map(
    (title, n) =>
      `<item><title>${title}</title><link>https://akipress.com/${n}-${title.length}</link><guid>${title}</guid>` +
      `<pubDate>${new Date(Date.now() - n * 1000).toUTCString()}</pubDate><description>It was so.</description></item>`,
  );
  const body = `<?xml version="1.0"?><rss version="2.0"><channel><title>AKIpress</title>${items.join('')}</channel></rss>`;
  return { kind: 'body', body, type: 'text/xml' };
}

/** Sets the page's own memory before it is opened. */
async function remember(
  rig: { open(page: string, size: { width: number; height: number }): Promise<Tab> },
  key: string,
  value: object,
): Promise<void> {
  const blank = await rig.open('options.html', popupSize);
  await blank.run(
    ([name = '', text = '']) => {
      localStorage.clear();
      localStorage.setItem(name, text);
    },
    [key, JSON.stringify(value)],
  );
  await blank.close();
}

const press = (tab: Tab) => click(tab, 'header button[aria-label^=Refresh]');

describe('the popup', () => {
  const here = started();

  it('tells of new stories in a quiet line, and moves nothing that is being read', async () => {
    const reader = await openFresh(here.rig);
    const before = await listWhen(
      reader,
      'the full list, and the end of the first refresh',
      (list) => isFullList(list) && list.notice === '' && list.status === '',
    );
    const tops = () =>
      reader.run(
        () =>
          [...document.querySelectorAll('.title')].map((one) => one.getBoundingClientRect().top),
        null,
      );
    // The board above the list is there by then.
    await until('the rates', () =>
      reader.run(() => document.querySelectorAll('tbody tr').length === 5, null),
    );
    const places = await tops();
    const other = await here.rig.open('popup.html', popupSize);
    await listWhen(other, 'the full list', isFullList);
    here.world.faults.set(
      'akipress.com',
      feedOf(['Ice fishers return to Song Kul', 'A bridge is lit in Osh']),
    );
    await press(other);
    const told = await listWhen(
      reader,
      'word of them',
      ({ pending }) => pending === '2 new stories · Show',
    );
    expect(told.titles).toEqual(before.titles);
    expect(await tops()).toEqual(places);
    expect(told.viewing).toBe('Viewing results 1 – 6 of 18');
    // The next page goes on where the first one ended.
    await click(reader, '.pager button:last-child');
    const second = await listWhen(reader, 'page 2', ({ page }) => page === '2');
    expect(second.titles.some((title) => before.titles.includes(title))).toBe(false);
    expect(second.viewing).toBe('Viewing results 7 – 12 of 18');
    await click(reader, '.pending button');
    const shown = await listWhen(
      reader,
      'all of them',
      ({ viewing }) => viewing === 'Viewing results 1 – 6 of 20',
    );
    expect(shown.titles.slice(0, 2)).toEqual([
      'Ice fishers return to Song Kul',
      'A bridge is lit in Osh',
    ]);
    expect(shown.pending).toBe('');
    // Who asked for them, and reads nothing meanwhile, sees them at once.
    await listWhen(other, 'them', ({ titles }) => titles[0] === 'Ice fishers return to Song Kul');
    here.world.heal();
    await reader.close();
    await other.close();
  });

  it('joins a refresh that runs already, says who is waited for, and tells what each source brought', async () => {
    const [one, other] = [await openFresh(here.rig), await here.rig.open('popup.html', popupSize)];
    await listWhen(one, 'articles', ({ titles }) => titles.length === 6);
    await listWhen(other, 'articles', ({ titles }) => titles.length === 6);
    here.world.faults.set('eurasianet.org', { kind: 'hang' });
    const asked = () => here.world.requests.filter(({ host }) => host === 'eurasianet.org').length;
    const before = asked();
    await press(one);
    await listWhen(one, 'its progress', ({ status }) => status === 'Refreshing: 8 of 9 sources');
    await press(other);
    await listWhen(
      other,
      'the same progress',
      ({ status }) => status === 'Refreshing: 8 of 9 sources',
    );
    expect(asked()).toBe(before + 1);
    for (const tab of [one, other]) {
      await click(tab, '.refresh-status summary');
      const waited = await tab.run(() => {
        const bar = document.querySelector('progress');
        return [
          document.querySelector('.refresh-status details p')?.textContent,
          bar?.value,
          bar?.max,
        ];
      }, null);
      expect(waited).toEqual(['Waiting for Eurasianet', 8, 9]);
    }
    here.world.heal();
    for (const tab of [one, other]) {
      await listWhen(tab, 'the outcome', ({ status }) =>
        status.startsWith('No new headlines, rates unchanged'),
      );
      await tab.close();
    }
  });

  it('says after an absence what has happened, once', async () => {
    const tab = await openFresh(here.rig);
    await listWhen(tab, 'articles', ({ titles }) => titles.length === 6);
    const look = await until('the look', () =>
      tab.run(() => localStorage.getItem('last-look'), null),
    );
    await tab.close();
    const seen: { at: number; valueDates: Record<string, string> } = JSON.parse(look);
    const dayBefore = here.world.days.at(-2)?.date ?? '';
    await remember(here.rig, 'last-look', {
      at: Date.now() - 3 * 3_600_000,
      valueDates: seen.valueDates,
    });
    const soon = await here.rig.open('popup.html', popupSize);
    await listWhen(soon, 'articles', ({ titles }) => titles.length === 6);
    expect(await soon.run(() => document.querySelector('.since'), null)).toBeNull();
    await soon.close();
    await remember(here.rig, 'last-look', {
      at: Date.now() - 8 * 3_600_000,
      valueDates: Object.fromEntries(Object.keys(seen.valueDates).map((pair) => [pair, dayBefore])),
    });
    const late = await here.rig.open('popup.html', popupSize);
    await listWhen(late, 'articles', ({ titles }) => titles.length === 6);
    const lines = await late.run(
      () => [...document.querySelectorAll('.since p')].map(({ textContent }) => textContent ?? ''),
      null,
    );
    expect(lines[0]).toMatch(/^Since you looked(KZT|UZS|TJS|KGS) [▲▼] \d\.\d\d%/);
    expect(lines[1]).toMatch(/^All \d+[A-Z]/);
    const topic = await late.run(
      () => document.querySelector('.since .tag:nth-child(2)')?.ariaLabel ?? '',
      null,
    );
    expect(topic).toMatch(/^[\w &]+: \d+ new stor(y|ies)$/);
    await click(late, '.since .tag:nth-child(2)');
    await listWhen(late, 'the topic', ({ chosen }) =>
      chosen.startsWith(topic.split(':')[0] ?? '-'),
    );
    await click(late, '.since .icon-button');
    await until('it gone', () => late.run(() => document.querySelector('.since') === null, null));
    expect(await late.run(() => document.activeElement?.id, null)).toBe('articles');
    await late.close();
    const again = await here.rig.open('popup.html', popupSize);
    await listWhen(again, 'articles', ({ titles }) => titles.length > 0);
    expect(await again.run(() => document.querySelector('.since'), null)).toBeNull();
    await again.close();
  });

  it('says how old things are when newer ones should have come', async () => {
    const blank = await here.rig.open('options.html', popupSize);
    await blank.run(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('steppewire');
          opening.onerror = () => reject(new Error('no store'));
          opening.onsuccess = () => {
            const writing = opening.result.transaction('meta', 'readwrite');
            const meta = writing.objectStore('meta');
            const reading = meta.get('journal');
            reading.onsuccess = () => {
              const past = Date.now() - 5 * 3_600_000;
              meta.put({ ...reading.result, lastRates: past, lastNews: past }, 'journal');
            };
            writing.oncomplete = () => {
              opening.result.close();
              resolve();
            };
          };
        }),
      null,
    );
    await blank.close();
    const tab = await openFresh(here.rig);
    const stale = await listWhen(tab, 'the age', ({ notice }) => notice !== '');
    expect(stale.notice).toBe(
      'What you see is from 5 h ago; newer should have come by now. Refresh now',
    );
    await click(tab, '.notice button');
    await listWhen(
      tab,
      'no such word',
      ({ notice, status }) => notice === '' && status.includes('headline'),
    );
    await tab.close();
  });

  it('says that it is offline, and goes on being read', async () => {
    const tab = await openFresh(here.rig);
    await listWhen(tab, 'articles', ({ titles }) => titles.length === 6);
    await here.rig.setOffline(true);
    await listWhen(tab, 'the sentence', ({ notice }) =>
      notice.startsWith('You are offline. What you see is from '),
    );
    await click(tab, '#tab-kazakhstan');
    await listWhen(tab, 'the topic', ({ viewing }) => viewing.endsWith('of 8'));
    await here.rig.setOffline(false);
    await listWhen(tab, 'no such sentence', ({ notice }) => notice === '');
    await tab.close();
  });
});

describe('before the first headlines', () => {
  const here = started((world) => world.faults.set('*', { kind: 'hang' }));

  it('the popup says that they are on their way, how far it is, and fills in as they come', async () => {
    const tab = await here.rig.open('popup.html', popupSize);
    const first = await listWhen(
      tab,
      'the words',
      ({ empty, status }) => empty !== '' && status.includes(' of 9'),
    );
    expect(first.empty).toBe(
      'The first headlines are on their way. They appear here as each source answers.',
    );
    expect(first.status).toBe('Refreshing: 0 of 9 sources');
    expect(first.viewing).toBe('No results yet');
    here.world.heal();
    const full = await listWhen(tab, 'the full list', isFullList);
    expect(full.pending).toBe('');
    // Nobody here has asked for it, so nobody is told of its end.
    await listWhen(tab, 'no word of the refresh', ({ status }) => status === '');
    await tab.close();
  });
});

describe('where no source answers', () => {
  const here = started((world) => world.faults.set('*', { kind: 'down' }));

  it('the list says so in its own words', async () => {
    const tab = await here.rig.open('popup.html', popupSize);
    const list = await listWhen(tab, 'the words', ({ empty }) =>
      empty.startsWith('No headline could'),
    );
    expect(list.empty).toBe('No headline could be fetched so far. Steppewire goes on trying.');
    expect(await readList(tab)).toMatchObject({ viewing: 'No results yet', titles: [] });
    await tab.close();
  });
});

describe('titles as feeds have them', () => {
  const endless = 'a'.repeat(300);
  const arabic = 'مرحبا بكم في كازاخستان (USD 5.2)';
  const item = (title: string, n: number) =>
    `<item><title>${title}</title><link>https://akipress.com/${n}</link><guid>${n}</guid><description>${endless}</description></item>`;
  const here = started((world) =>
    world.faults.set('akipress.com', {
      kind: 'body',
      body: `<rss version="2.0"><channel><title>A</title>${[endless, arabic].map(item).join('')}</channel></rss>`,
      type: 'application/rss+xml',
    }),
  );

  it('never make the list scroll sideways, and run the way their letters do', async () => {
    const tab = await openFresh(here.rig);
    await listWhen(tab, 'both titles', ({ titles }) =>
      [endless, arabic].every((title) => titles.includes(title)),
    );
    expect(
      await tab.run(() => {
        const main = document.querySelector('main');
        return main && main.scrollWidth - main.clientWidth;
      }, null),
    ).toBe(0);
    const directions = await tab.run(
      () =>
        [...document.querySelectorAll('.article h2')]
          .slice(0, 2)
          .map((title) => getComputedStyle(title).direction)
          .sort(),
      null,
    );
    expect(directions).toEqual(['ltr', 'rtl']);
    await tab.close();
  });
});
