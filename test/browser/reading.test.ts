import { afterEach, describe, expect, it } from 'vitest';
import { type Tab, until } from '../drive/rig.ts';
import { click, select } from './own-page.ts';
import {
  isFullList,
  type ListReading,
  listWhen,
  openFresh,
  openFull,
  popupSize,
  readList,
} from './reading-page.ts';
import { started } from './started.ts';

const here = started();

const unreadOf = (list: ListReading, topic: string) =>
  Number(
    /(\d+)\D*\d+ unread/.exec(list.topics.find((one) => one.startsWith(topic)) ?? '')?.[1] ?? 0,
  );

const choose = (tab: Tab, article: number, entry: string) =>
  tab.run(
    ([nth = '', label = '']) => {
      const li = document.querySelectorAll('.article')[Number(nth)];
      li?.querySelector<HTMLElement>('.more')?.click();
      return new Promise<void>((resolve) =>
        requestAnimationFrame(() => {
          const entries = [...(li?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
          const found = entries.find(({ textContent }) => textContent === label);
          if (!found) throw new Error(`There is no ${label}`);
          found.click();
          resolve();
        }),
      );
    },
    [`${article}`, entry],
  );

/** Makes everything unread again, through the page itself. */
afterEach(async () => {
  here.world.heal();
  const tab = await openFresh(here.rig);
  const list = await listWhen(tab, 'a list', ({ titles }) => titles.length > 0);
  for (let page = 1; page <= 3; page += 1) {
    for (let n = 0; n < 6; n += 1) {
      const before = await readList(tab);
      if (before.unread[n] !== false) continue;
      await choose(tab, n, 'Mark as unread');
      // Counts follow what is written, and what is not written yet is lost with the page.
      await listWhen(tab, 'it unread', ({ topics }) => topics[0] !== before.topics[0]);
    }
    if (page === 3 || list.pages.length < 4) break;
    await click(tab, '.pager button:last-child');
    await listWhen(tab, 'the next page', (now) => now.page === `${page + 1}`);
  }
  await tab.close();
});

describe('parts of a topic', () => {
  it('show what is unread, and keep what is read there in its place until it is left', async () => {
    const tab = await openFull(here.rig);
    await click(tab, '.list-bar .chip');
    await until('the unread ones', () =>
      tab.run(() => document.querySelector('.list-bar .chip')?.ariaPressed === 'true', null),
    );
    const before = await readList(tab);
    expect(before.viewing).toBe('Viewing results 1 – 6 of 18');
    await choose(tab, 1, 'Mark as read');
    await choose(tab, 4, 'Mark as read');
    const marked = await listWhen(
      tab,
      'two of them read, and counted',
      (list) =>
        list.unread.filter((unread) => !unread).length === 2 && unreadOf(list, 'All') === 16,
    );
    expect(marked.titles).toEqual(before.titles);
    expect(marked.viewing).toBe('Viewing results 1 – 6 of 18');
    // Nothing is passed over on the next pages, and nothing comes twice.
    const seen = [...marked.titles];
    for (const page of ['2', '3']) {
      await click(tab, '.pager button:last-child');
      const next = await listWhen(tab, `page ${page}`, (list) => list.page === page);
      seen.push(...next.titles);
    }
    expect(new Set(seen).size).toBe(18);
    await click(tab, '#tab-all');
    const anew = await listWhen(tab, 'what is left', ({ viewing }) => viewing.endsWith('of 16'));
    expect(anew.titles).not.toContain(before.titles[1]);
    await tab.close();
  });

  it('show one source, in true numbers, also of what is unread, and are kept for the next time', async () => {
    const tab = await openFull(here.rig);
    const sources = await tab.run(
      () => [...document.querySelectorAll('.list-bar option')].map((option) => option.textContent),
      null,
    );
    expect(sources).toEqual([
      'Sources',
      'The Times of Central Asia (10)',
      'The Astana Times (5)',
      'The Diplomat (3)',
    ]);
    await select(tab, '.list-bar select', 'astana-times');
    const astana = await listWhen(tab, 'one source', ({ viewing }) => viewing.endsWith('of 5'));
    expect(astana.viewing).toBe('Viewing results 1 – 5 of 5');
    await choose(tab, 0, 'Mark as read');
    await click(tab, '.list-bar .chip');
    await listWhen(
      tab,
      'its unread ones',
      ({ viewing }) => viewing === 'Viewing results 1 – 4 of 4',
    );
    await tab.close();
    const again = await here.rig.open('popup.html', popupSize);
    await listWhen(again, 'the same', ({ viewing }) => viewing === 'Viewing results 1 – 4 of 4');
    await again.close();
  });

  it('say when all is read, and lead back to the whole', async () => {
    const tab = await openFull(here.rig);
    await click(tab, '#tab-turkmenistan');
    await listWhen(tab, 'a topic of one', ({ viewing }) => viewing === 'Viewing result 1 of 1');
    await click(tab, '.list-bar .chip');
    await listWhen(tab, 'its unread one', ({ titles }) => titles.length === 1);
    await click(tab, '.mark-all');
    await listWhen(tab, 'word of it', ({ empty }) => empty === 'You have read everything here.');
    await click(tab, '.empty button');
    const whole = await listWhen(tab, 'the whole', ({ titles }) => titles.length === 1);
    expect(whole.unread).toEqual([false]);
    await tab.close();
  });
});

describe('a list that shrinks from elsewhere', () => {
  it('keeps what is read on its page of unread ones, and says truly how much that is', async () => {
    const tab = await openFull(here.rig);
    await click(tab, '.list-bar .chip');
    await listWhen(tab, 'the unread ones', ({ titles }) => titles.length === 6);
    await click(tab, '.pager button:last-child');
    const before = await listWhen(tab, 'its second page', ({ page }) => page === '2');
    const other = await here.rig.open('popup.html', popupSize);
    await click(other, '.mark-all');
    const after = await listWhen(
      tab,
      'what is left',
      ({ topics }) => !/unread/.test(topics[0] ?? ''),
    );
    expect(after.viewing).toBe('Viewing results 1 – 6 of 6');
    expect(after.titles).toEqual(before.titles);
    expect(after.unread).toEqual([false, false, false, false, false, false]);
    await click(other, '.bar button');
    const again = await listWhen(tab, 'all of them', ({ viewing }) => viewing.endsWith('of 18'));
    expect(again.titles).toEqual(before.titles);
    expect(again.unread).toEqual([true, true, true, true, true, true]);
    for (const opened of [tab, other]) await opened.close();
  });

  it('shows its last page where the one that was read is none any more', async () => {
    const tab = await openFull(here.rig);
    for (const page of ['2', '3']) {
      await click(tab, '.pager button:last-child');
      await listWhen(tab, `page ${page}`, (list) => list.page === page);
    }
    const options = await here.rig.open('options.html', { width: 980, height: 900 });
    await until('the sources', () =>
      options.run(() => document.querySelectorAll('#rules select').length > 1, null),
    );
    await select(options, '#rules select:has(option[value=timesca])', 'timesca');
    await click(options, '#rules button[type=submit]');
    const fewer = await listWhen(tab, 'fewer', ({ viewing }) => !viewing.endsWith('of 18'));
    const [, first, last, all] = /results (\d+) – (\d+) of (\d+)$/.exec(fewer.viewing) ?? [];
    expect(last).toBe(all);
    expect(fewer.titles).toHaveLength(Number(last) - Number(first) + 1);
    expect(fewer.page).toBe('2');
    await click(options, '.undo');
    await listWhen(tab, 'all again', ({ viewing }) => viewing.endsWith('of 18'));
    for (const opened of [tab, options]) await opened.close();
  });
});

describe('marking all', () => {
  it('marks the topic alone, and takes back exactly what it marked', async () => {
    const tab = await openFull(here.rig);
    await click(tab, '#tab-kazakhstan');
    await listWhen(tab, 'the topic', ({ viewing }) => viewing.endsWith('of 8'));
    await choose(tab, 0, 'Mark as read');
    await listWhen(tab, 'one read', ({ unread }) => unread[0] === false);
    await click(tab, '.mark-all');
    const marked = await listWhen(
      tab,
      'all of it read',
      ({ bar }) => bar === '7 stories marked as read in Kazakhstan.',
    );
    expect(marked.unread).toEqual(Array(6).fill(false));
    expect(
      unreadOf(await listWhen(tab, 'the rest', (list) => unreadOf(list, 'All') === 10), 'All'),
    ).toBe(10);
    // What is opened afterwards was read in its own right.
    await choose(tab, 1, 'Open in the background');
    const behind = await here.rig.tabAt('/tenge-firms');
    await behind.close();
    // The way back outlives a walk through other topics.
    await click(tab, '#tab-all');
    await listWhen(tab, 'all topics', ({ viewing }) => viewing.endsWith('of 18'));
    await click(tab, '.bar .link');
    const undone = await listWhen(
      tab,
      'it undone',
      ({ bar }) => bar === '6 stories are unread again.',
    );
    expect(undone.unread.slice(0, 2)).toEqual([false, false]);
    await listWhen(tab, 'their count', (list) => unreadOf(list, 'All') === 16);
    await tab.close();
  });
});

describe('an article', () => {
  it('leads to its topics, tells its full date, and has the letters of its source', async () => {
    const tab = await openFull(here.rig);
    const facts = await tab.run(() => {
      const article = document.querySelector('.article');
      const time = article?.querySelector('time');
      return {
        age: time?.textContent ?? '',
        date: time?.title ?? '',
        iso: time?.dateTime ?? '',
        letters: article?.querySelector<HTMLElement>('.monogram')?.dataset['letters'] ?? '',
        language: article?.querySelector('h2')?.lang ?? '',
        why: article?.querySelector<HTMLElement>('.tag')?.title ?? '',
      };
    }, null);
    expect(facts.age).toMatch(/^\d+ min$/);
    expect(facts.date).toMatch(/^\w+day, \d+ \w+ 20\d\d, \d\d:\d\d$/);
    expect(facts.iso).toMatch(/^20\d\d-\d\d-\d\dT.*Z$/);
    expect(facts.letters).toBe('TC');
    expect(facts.language).toBe('en');
    expect(facts.why).toBe('Kazakhstan: filed under “kazakhstan” by its source. Press to go there');
    await click(tab, '.article .tag');
    await listWhen(tab, 'its topic', ({ chosen }) => chosen.startsWith('Kazakhstan'));
    await tab.close();
  });

  it('opens behind the page, is marked read and unread, and hands its link over', async () => {
    const tab = await openFull(here.rig);
    await choose(tab, 0, 'Open in the background');
    const behind = await here.rig.tabAt('timesca.com/ferry-season-ends');
    await behind.close();
    await listWhen(tab, 'it read', ({ unread }) => unread[0] === false);
    await choose(tab, 0, 'Mark as unread');
    await listWhen(tab, 'it unread', ({ unread }) => unread[0] === true);
    await tab.run(() => {
      Object.assign(navigator.clipboard, {
        writeText: async (text: string) => {
          document.title = text;
        },
      });
    }, null);
    await choose(tab, 0, 'Copy link');
    await listWhen(tab, 'word of it', ({ bar }) => bar === 'Link copied.');
    expect(await tab.run(() => document.title, null)).toBe(
      'https://timesca.com/ferry-season-ends/',
    );
    await tab.run(() => {
      Object.assign(navigator.clipboard, { writeText: () => Promise.reject(new Error('no')) });
      Object.defineProperty(Navigator.prototype, 'share', {
        configurable: true,
        value: async ({ title, url }: { title: string; url: string }) => {
          document.title = `${title} ${url}`;
        },
      });
    }, null);
    await choose(tab, 0, 'Copy link');
    await listWhen(tab, 'why not', ({ bar }) => bar.startsWith('Your browser did not let'));
    await choose(tab, 0, 'Share…');
    expect(await tab.run(() => document.title, null)).toContain('Ferry crews count');
    await tab.close();
  });
});

describe('search', () => {
  it('marks what it finds, as one types, and ends with what was typed last', async () => {
    const tab = await openFull(here.rig);
    await click(tab, '[data-for=search]');
    await until('the field', () =>
      tab.run(() => document.activeElement?.getAttribute('type') === 'search', null),
    );
    await tab.run(async () => {
      const field = document.querySelector<HTMLInputElement>('.search');
      for (const typed of ['f', 'fe', 'fer', 'ferr', 'bor']) {
        if (!field) return;
        field.value = typed;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    }, null);
    const found = await listWhen(tab, 'the last', ({ found: marks }) => marks.length === 2);
    expect(found.found).toEqual(['bor', 'Bor']);
    expect(found.viewing).toBe('Viewing results 1 – 2 of 2');
    await tab.type('qq');
    await listWhen(tab, 'nothing', ({ empty }) => empty.startsWith('Nothing was found.'));
    // One letter is no word to search for, so the list stands as before.
    for (let n = 0; n < 4; n += 1) await tab.press('Backspace');
    await listWhen(tab, 'the list under one letter', isFullList);
    await tab.press('Escape');
    const back = await listWhen(tab, 'the list', isFullList);
    expect(back.focus).toBe('Search');
    expect(back.found).toEqual([]);
    await tab.close();
  });
});

describe('the place', () => {
  it('is kept: topic, page, scroll and the article that had the focus', async () => {
    const tab = await openFull(here.rig);
    await click(tab, '#tab-central-asia');
    await listWhen(tab, 'the topic', ({ viewing }) => viewing.endsWith('of 5'));
    await tab.run(() => {
      const main = document.querySelector('main');
      const titles = document.querySelectorAll<HTMLElement>('.title');
      titles[3]?.focus();
      main?.scrollTo(0, 150);
    }, null);
    await until('the scroll', () =>
      tab.run(() => (document.querySelector('main')?.scrollTop ?? 0) > 100, null),
    );
    const before = await readList(tab);
    const top = await tab.run(() => document.querySelector('main')?.scrollTop ?? 0, null);
    await until('it kept', () =>
      tab.run(
        (scroll) => JSON.parse(localStorage.getItem('popup-place') ?? '{}').scroll === scroll,
        top,
      ),
    );
    await tab.close();
    const again = await here.rig.open('popup.html', popupSize);
    const after = await listWhen(again, 'the articles', ({ titles }) => titles.length > 0);
    expect(after.chosen).toBe(before.chosen);
    expect(after.focus).toBe(before.titles[3]);
    await until('the scroll', async () => {
      const now = await again.run(() => document.querySelector('main')?.scrollTop ?? 0, null);
      return Math.abs(now - top) < 2;
    });
    await again.close();
  });

  it('is not that of what was found', async () => {
    const tab = await openFull(here.rig);
    const kept = () => tab.run(() => localStorage.getItem('popup-place'), null);
    await click(tab, '#tab-central-asia');
    await until('it kept', async () => (await kept())?.includes('central-asia'));
    const before = await kept();
    await click(tab, '[data-for=search]');
    await until('the field', () =>
      tab.run(() => document.activeElement?.getAttribute('type') === 'search', null),
    );
    await tab.type('the');
    await listWhen(tab, 'what was found', ({ found }) => found.length > 0);
    await tab.run(() => {
      const found = document.querySelector<HTMLElement>('.article .title');
      found?.focus();
      document.querySelector('main')?.scrollTo(0, 120);
    }, null);
    await until('the scroll', () =>
      tab.run(() => (document.querySelector('main')?.scrollTop ?? 0) > 0, null),
    );
    // Whatever is kept of a page is kept before it goes.
    await tab.close();
    const again = await here.rig.open('popup.html', popupSize);
    await listWhen(again, 'the topic', ({ viewing }) => viewing.endsWith('of 5'));
    expect(await again.run(() => localStorage.getItem('popup-place'), null)).toBe(before);
    await again.close();
  });

  it('is the list of all where its topic was hidden meanwhile, also in a page that is open', async () => {
    const tab = await openFull(here.rig);
    await click(tab, '#tab-kyrgyzstan');
    await listWhen(tab, 'the topic', ({ chosen }) => chosen.startsWith('Kyrgyzstan'));
    await until('it kept', () =>
      tab.run(
        () => JSON.parse(localStorage.getItem('popup-place') ?? '{}').topic === 'kyrgyzstan',
        null,
      ),
    );
    const kept = await tab.run(() => localStorage.getItem('popup-place') ?? '', null);
    const options = await here.rig.open('options.html', { width: 980, height: 900 });
    const toggle = () => click(options, '#topic-list input[type=checkbox][aria-label*=Kyrgyzstan]');
    await until('its topics', () =>
      options.run(() => document.querySelector('#topic-list li') !== null, null),
    );
    await toggle();
    const all = await listWhen(tab, 'the list of all', isFullList);
    expect(all.topics.some((topic) => topic.startsWith('Kyrgyzstan'))).toBe(false);
    await tab.close();
    await options.run((place) => localStorage.setItem('popup-place', place), kept);
    const again = await here.rig.open('popup.html', popupSize);
    await listWhen(again, 'the list of all', isFullList);
    await toggle();
    await listWhen(again, 'the topic', ({ topics }) =>
      topics.some((topic) => topic.startsWith('Kyrgyzstan')),
    );
    await again.close();
    await options.close();
  });
});

describe('the topics', () => {
  it('are all a press away, also without a wheel or a keyboard', async () => {
    const tab = await openFull(here.rig);
    const hidden = () =>
      tab.run(() => {
        const last = [...document.querySelectorAll('[role=tab]')].at(-1)?.getBoundingClientRect();
        return (last?.right ?? 0) > innerWidth;
      }, null);
    expect(await hidden()).toBe(true);
    await click(tab, '.unfold');
    await until('all of them', async () => !(await hidden()));
    const beyond = await tab.run(
      () =>
        [...document.querySelectorAll('[role=tab]')].filter(
          (one) => one.getBoundingClientRect().right > innerWidth,
        ).length,
      null,
    );
    expect(beyond).toBe(0);
    await click(tab, '[role=tab]:last-child');
    await listWhen(tab, 'the last topic', ({ chosen, topics }) => chosen === topics.at(-1));
    expect(await tab.run(() => document.querySelector('.unfold')?.ariaExpanded, null)).toBe(
      'false',
    );
    await tab.close();
  });
});
