import { describe, expect, it } from 'vitest';
import { type Tab, until } from '../drive/rig.ts';
import { stories } from '../world/stories.ts';
import { click } from './own-page.ts';
import { popupSize } from './reading-page.ts';
import { started } from './started.ts';

const here = started();

/** What a person reads in the popup. */
interface PopupReading {
  dateLine: string;
  rows: string[];
  topics: string[];
  chosen: string;
  viewing: string;
  articles: { title: string; excerpt: string; origin: string; unread: boolean }[];
  pages: string[];
  updated: string;
  status: string;
  notice: string | null;
}

async function read(tab: Tab): Promise<PopupReading> {
  return await tab.run((): PopupReading => {
    const text = (element: Element | null | undefined) => element?.textContent?.trim() ?? '';
    const one = (selector: string) => text(document.querySelector(selector));
    const all = (selector: string) => [...document.querySelectorAll(selector)];
    return {
      dateLine: one('header .quiet'),
      rows: all('tbody tr').map((row) =>
        [...row.children]
          .map(text)
          .filter((part) => part !== '')
          .join(' | '),
      ),
      topics: all('[role=tab]').map(text),
      chosen: one('[role=tab][aria-selected=true]'),
      viewing: one('.viewing'),
      articles: all('.article:not(.skeleton)').map((article) => ({
        title: text(article.querySelector('a')),
        excerpt: text(article.querySelector('.excerpt')),
        origin: text(article.querySelector('.origin')),
        unread: article.querySelector('.unread-mark') !== null,
      })),
      pages: all('.pager button').map(text),
      updated: one('.foot .quiet'),
      status: one('[role=status]'),
      notice: document.querySelector('.notice')?.textContent ?? null,
    };
  }, null);
}

async function readWhen(tab: Tab, what: string, when: (popup: PopupReading) => boolean) {
  return await until(what, async () => {
    const popup = await read(tab);
    if (when(popup)) return popup;
    throw new Error(JSON.stringify(popup).slice(0, 500));
  });
}

const isFull = ({ articles, rows, notice, viewing }: PopupReading) =>
  articles.length === 6 &&
  rows[1]?.includes('0.00226') === true &&
  notice === null &&
  viewing.endsWith('of 18');

describe('the popup', () => {
  it('fills in by itself after installation: date, rates, topics, articles', async () => {
    const tab = await here.rig.open('popup.html', popupSize);
    const popup = await readWhen(tab, 'a full popup', isFull);
    expect(popup.dateLine).toMatch(/^\w+day, \d{1,2} \w+ 20\d\d$/);
    expect(popup.rows.map((row) => row.split(' | ')[0])).toEqual([
      'KGS Kyrgyz som',
      'KZT Kazakhstani tenge',
      'TJS Tajikistani somoni',
      'UZS Uzbekistani sum',
      'TMT Turkmenistani manat',
    ]);
    expect(popup.rows[1]).toMatch(/\| 0\.00226\d \| [▲▼] \d\.\d\d%$/);
    expect(popup.rows[4]).toBe('TMT Turkmenistani manat | fixed | 0.28571 | 0.00%');
    expect(popup.viewing).toBe('Viewing results 1 – 6 of 18');
    expect(popup.articles[0]).toMatchObject({
      title: 'Ferry crews count the season’s last crossing of the Caspian',
      excerpt:
        'Forty-one vessels tied up in Aktau as the first ice was seen off the northern shore.',
      unread: true,
    });
    expect(popup.articles[0]?.origin).toMatch(/^The Times of Central Asia · \d+ min/);
    await readWhen(tab, 'the time of the update', ({ updated }) => updated === 'Updated just now');
    await tab.close();
  });

  it('lists a topic page by page, and remembers the place', async () => {
    const tab = await here.rig.open('popup.html', popupSize);
    await readWhen(tab, 'a full popup', isFull);
    await click(tab, '#tab-kazakhstan');
    const first = await readWhen(tab, 'the topic', ({ viewing }) => viewing.endsWith('of 8'));
    expect(first.viewing).toBe('Viewing results 1 – 6 of 8');
    expect(first.articles).toHaveLength(6);
    expect(first.pages).toEqual(['‹', '1', '2', '›']);
    await click(tab, '.pager button:last-child');
    const second = await readWhen(tab, 'page 2', ({ viewing }) =>
      viewing.startsWith('Viewing results 7'),
    );
    expect(second.viewing).toBe('Viewing results 7 – 8 of 8');
    expect(second.articles).toHaveLength(2);
    const shown = [...first.articles, ...second.articles].map(({ title }) => title);
    expect(new Set(shown).size).toBe(8);
    for (const { title } of stories['astanatimes.com'] ?? []) expect(shown).toContain(title);
    await tab.close();

    const again = await here.rig.open('popup.html', popupSize);
    await readWhen(
      again,
      'the same place',
      ({ viewing }) => viewing === 'Viewing results 7 – 8 of 8',
    );
    await click(again, '#tab-all');
    await readWhen(again, 'all again', isFull);
    await again.close();
  });

  it('walks through topics by arrow keys', async () => {
    const tab = await here.rig.open('popup.html', popupSize);
    await readWhen(tab, 'a full popup', isFull);
    await tab.run(
      () => document.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus(),
      null,
    );
    await tab.press('ArrowRight');
    const popup = await readWhen(tab, 'the next topic', ({ chosen }) =>
      chosen.startsWith('Kazakhstan'),
    );
    expect(popup.topics.filter((topic) => topic.startsWith('Kazakhstan'))).toHaveLength(1);
    await tab.press('ArrowLeft');
    await readWhen(tab, 'all again', ({ chosen }) => chosen.startsWith('All'));
    await tab.close();
  });

  it('turns the board round', async () => {
    const tab = await here.rig.open('popup.html', popupSize);
    const direct = await readWhen(tab, 'a full popup', isFull);
    await click(tab, '.board-head .turn');
    const inverse = await readWhen(
      tab,
      'units to the dollar',
      ({ rows }) => rows[1] !== direct.rows[1],
    );
    expect(inverse.rows[1]).toMatch(/\| 4\d\d\.\d\d \| [▲▼]/);
    expect(inverse.rows[1]?.includes('▲')).toBe(!direct.rows[1]?.includes('▲'));
    expect(inverse.rows[4]).toContain('3.5000');
    await click(tab, '.board-head .turn');
    await tab.close();
  });

  it('tells the change over the span that is chosen, draws it, and remembers the span', async () => {
    const tab = await here.rig.open('popup.html', popupSize);
    const day = await readWhen(tab, 'a full popup', isFull);
    const drawing = () =>
      tab.run(() => document.querySelectorAll('.sparkline path')[1]?.getAttribute('d') ?? '', null);
    const [changeOf, drawn] = [(row = '') => row.split(' | ').at(-1), await drawing()];
    await tab.run(() => document.querySelector<HTMLElement>('.spans input:checked')?.focus(), null);
    await tab.press('ArrowRight');
    await tab.press('ArrowRight');
    const month = await readWhen(
      tab,
      'the month’s change',
      ({ rows }) => changeOf(rows[1]) !== changeOf(day.rows[1]),
    );
    expect(changeOf(month.rows[1])).toMatch(/^[▲▼] \d\.\d\d%$/);
    expect(changeOf(month.rows[4])).toBe('0.00%');
    expect((await drawing()).length).toBeGreaterThan(drawn.length);
    await tab.close();

    const again = await here.rig.open('popup.html', popupSize);
    const kept = await readWhen(again, 'a full popup', isFull);
    expect(kept.rows).toEqual(month.rows);
    // A year is read by itself; this world has no rates of so long ago.
    await again.run(() => document.querySelectorAll<HTMLElement>('.spans input')[3]?.click(), null);
    await readWhen(again, 'no year’s change', ({ rows }) => changeOf(rows[1]) === '–');
    await again.run(() => document.querySelectorAll<HTMLElement>('.spans input')[0]?.click(), null);
    await readWhen(again, 'the day’s change', ({ rows }) => rows[1] === day.rows[1]);
    await again.close();
  });

  it('marks what was opened as read, in every open popup', async () => {
    const [one, other] = [
      await here.rig.open('popup.html', popupSize),
      await here.rig.open('popup.html', popupSize),
    ];
    await readWhen(one, 'a full popup', isFull);
    await readWhen(other, 'a full popup', isFull);
    await click(one, '.article a');
    const article = await here.rig.tabAt('timesca.com/ferry-season-ends');
    await article.close();
    for (const tab of [one, other]) {
      const popup = await readWhen(
        tab,
        'a read mark',
        ({ articles }) => articles[0]?.unread === false,
      );
      expect(popup.topics[0]).toContain('17');
      await tab.close();
    }
  });

  it('finds articles by the beginnings of their words, and goes back to where one was', async () => {
    const tab = await here.rig.open('popup.html', popupSize);
    const before = await readWhen(tab, 'a full popup', isFull);
    await click(tab, 'header button[aria-label=Search]');
    await until('the field', () =>
      tab.run(() => document.activeElement?.getAttribute('type') === 'search', null),
    );
    await tab.type('ferr CASP');
    const found = await readWhen(
      tab,
      'what was found',
      ({ viewing }) => viewing === 'Viewing result 1 of 1',
    );
    expect(found.articles[0]?.title).toBe(
      'Ferry crews count the season’s last crossing of the Caspian',
    );
    await tab.type('x');
    await readWhen(tab, 'nothing', ({ viewing }) => viewing === 'No results yet');
    await tab.press('Escape');
    const after = await readWhen(tab, 'the list again', isFull);
    expect(after.articles).toEqual(before.articles);
    await tab.close();
  });

  it('keeps what is saved in a list of its own', async () => {
    const tab = await here.rig.open('popup.html', popupSize);
    await readWhen(tab, 'a full popup', isFull);
    await click(tab, '.star');
    await readWhen(tab, 'the list', ({ topics }) => topics[1]?.startsWith('Saved') === true);
    await click(tab, '#tab-saved');
    await readWhen(tab, 'the one', ({ viewing }) => viewing === 'Viewing result 1 of 1');
    await click(tab, '.star');
    await readWhen(tab, 'none', ({ viewing }) => viewing === 'No results yet');
    await click(tab, '#tab-all');
    await readWhen(tab, 'all again', isFull);
    await tab.close();
  });

  it('refreshes when asked: progress, outcome, and what failed', async () => {
    const tab = await here.rig.open('popup.html', popupSize);
    await readWhen(tab, 'a full popup', isFull);
    here.world.faults.set('astanatimes.com', { kind: 'hang' });
    await click(tab, 'header button[aria-label^=Refresh]');
    await readWhen(tab, 'progress', ({ status }) => status === 'Refreshing: 8 of 9 sources');
    here.world.heal();
    const popup = await readWhen(tab, 'an outcome', ({ status }) => status.includes('headline'));
    expect(popup.status).toBe('No new headlines, rates unchanged');

    here.world.faults.set('thediplomat.com', { kind: 'status', status: 503 });
    await click(tab, 'header button[aria-label^=Refresh]');
    const failed = await readWhen(tab, 'a failure', ({ status }) => status.includes('failed'));
    expect(failed.status).toBe('No new headlines, rates unchanged · 1 source failed');
    await click(tab, '.refresh-status summary');
    const report = await tab.run(
      () =>
        [...document.querySelectorAll('.report li')].map(({ textContent }) => textContent ?? ''),
      null,
    );
    expect(report).toHaveLength(9);
    expect(report[0]).toMatch(/^The Diplomat It answered with error 503\. \d/);
    expect(report[1]).toMatch(/ nothing new \d+\.\d s$/);
    expect(failed.notice).toBeNull();

    here.world.faults.set('*', { kind: 'down' });
    await click(tab, 'header button[aria-label^=Refresh]');
    await readWhen(tab, 'failures alone', ({ status }) => status === '9 sources failed');
    here.world.heal();
    await click(tab, 'header button[aria-label^=Refresh]');
    await readWhen(tab, 'all well again', ({ status }) => status.endsWith('unchanged'));
    await tab.close();
  });

  it('can stop a refresh', async () => {
    const tab = await here.rig.open('popup.html', popupSize);
    await readWhen(tab, 'a full popup', isFull);
    here.world.faults.set('timesca.com', { kind: 'hang' });
    await click(tab, 'header button[aria-label^=Refresh]');
    await readWhen(tab, 'progress', ({ status }) => status === 'Refreshing: 8 of 9 sources');
    await click(tab, 'header button[aria-label^=Stop]');
    await readWhen(tab, 'the end', ({ status }) => status === 'Refresh stopped.');
    here.world.heal();
    await tab.close();
  });
});
