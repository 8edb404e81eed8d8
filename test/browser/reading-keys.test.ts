import { describe, expect, it } from 'vitest';
import { type Tab, until } from '../drive/rig.ts';
import { click, select } from './own-page.ts';
import { isFullList, listWhen, openFull, popupSize, readList } from './reading-page.ts';
import { started } from './started.ts';

const here = started();

const focused = (tab: Tab, title: string | undefined) =>
  listWhen(tab, `the focus on ${title}`, ({ focus }) => focus === title);

/** Goes on by Tab, or back, until `is` says that the focus is where it should be. */
async function tabTo(
  tab: Tab,
  what: string,
  is: () => boolean,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  for (let n = 0; n < 60; n += 1) {
    if (await tab.run(is, null)) return;
    await tab.press(key);
  }
  throw new Error(`Tab does not lead to ${what}`);
}

describe('with the keyboard alone', () => {
  it('a topic is chosen, its parts and pages, and its articles are read, saved, marked and searched', async () => {
    const tab = await openFull(here.rig);
    // Topics are one stop on the way of Tab; arrows, Home and End walk among them.
    await tabTo(tab, 'the topics', () => document.activeElement?.role === 'tab');
    await tab.press('ArrowRight');
    await listWhen(tab, 'the next topic', ({ chosen }) => chosen.startsWith('Kazakhstan'));
    await tab.press('End');
    await listWhen(tab, 'the last topic', ({ chosen, topics }) => chosen === topics.at(-1));
    await tab.press('Home');
    const all = await listWhen(tab, 'all topics', isFullList);
    await tabTo(tab, 'the fold', () => document.activeElement?.className === 'unfold');
    await tab.press('Enter');
    await until('all of them', () =>
      tab.run(() => document.querySelector('.unfolded') !== null, null),
    );
    await tab.press('Enter');

    // Into the list, and along it.
    await tab.press('j');
    await focused(tab, all.titles[0]);
    await tab.press('j');
    await focused(tab, all.titles[1]);
    await tab.press('ArrowDown');
    await focused(tab, all.titles[2]);
    await tab.press('k');
    await focused(tab, all.titles[1]);
    await tab.press('ArrowUp');
    await focused(tab, all.titles[0]);

    // Marks, and the list of what is saved.
    await tab.press('m');
    await listWhen(tab, 'it read', ({ unread }) => unread[0] === false);
    await tab.press('m');
    await listWhen(tab, 'it unread', ({ unread }) => unread[0] === true);
    await tab.press('s');
    await listWhen(tab, 'the saved ones', ({ topics }) => topics[1]?.startsWith('Saved') === true);
    await tab.press('g');
    await tab.press('s');
    await listWhen(tab, 'the saved one', ({ viewing }) => viewing === 'Viewing result 1 of 1');
    await tab.press('j');
    await focused(tab, all.titles[0]);
    await tab.press('s');
    await listWhen(tab, 'none', ({ empty }) => empty.startsWith('Nothing is saved.'));
    await tab.press('g');
    await tab.press('k');

    // Over the end of a page, and back; and pages at once.
    const kazakhstan = await listWhen(tab, 'Kazakhstan', ({ viewing }) => viewing.endsWith('of 8'));
    for (const title of kazakhstan.titles) {
      await tab.press('j');
      await focused(tab, title);
    }
    await tab.press('j');
    const second = await listWhen(
      tab,
      'page 2, its first article',
      ({ page, titles, focus }) => page === '2' && focus === titles[0],
    );
    expect(second.viewing).toBe('Viewing results 7 – 8 of 8');
    await tab.press('k');
    await listWhen(
      tab,
      'page 1, its last article',
      ({ page, titles, focus }) => page === '1' && focus === titles[5],
    );
    await tab.press(']');
    await listWhen(tab, 'page 2', ({ page }) => page === '2');
    await tab.press('p');
    await listWhen(tab, 'page 1', ({ page }) => page === '1');
    await tabTo(tab, 'the pager', () => document.activeElement?.ariaLabel === 'Next page');
    await tab.press('Enter');
    await listWhen(tab, 'page 2 by the pager', ({ page }) => page === '2');

    // An article's menu.
    await tab.press('j');
    await tab.press('Tab');
    await tabTo(tab, 'the menu', () => document.activeElement?.className === 'more');
    await tab.press('ArrowDown');
    await listWhen(tab, 'its first entry', ({ focus }) => focus === 'Open in the background');
    await tab.press('ArrowUp');
    await listWhen(tab, 'its last entry', ({ focus }) => /^(Copy link|Share)/.test(focus));
    await tab.press('Escape');
    await until('the button', () =>
      tab.run(() => document.activeElement?.className === 'more', null),
    );
    await tab.press('Enter');
    await tab.press('ArrowDown');
    await tab.press('Enter');
    await listWhen(tab, 'it read by the menu', ({ unread }) => unread.includes(false));

    // All read, undone.
    await tabTo(
      tab,
      'mark all',
      () => document.activeElement?.className.includes('mark-all') === true,
      'Shift+Tab',
    );
    await tab.press('Enter');
    await listWhen(tab, 'all read', ({ bar }) => bar === '7 stories marked as read in Kazakhstan.');
    await tabTo(tab, 'the way back', () => document.activeElement?.textContent === 'Undo');
    await tab.press('Enter');
    const undone = await listWhen(tab, 'it undone', ({ bar }) => bar.startsWith('7 stories are'));
    expect(undone.focus).toBe('Dismiss');
    await tab.press('Enter');
    await listWhen(tab, 'no word of it', ({ bar }) => bar === '');

    // What is unread alone.
    await tabTo(tab, 'the part', () => document.activeElement?.textContent === 'Unread');
    await tab.press('Enter');
    await listWhen(tab, 'seven', ({ viewing }) => viewing.endsWith('of 7'));
    await tab.press('Enter');
    await listWhen(tab, 'all eight', ({ viewing }) => viewing.endsWith('of 8'));

    // Search, and back to where one was.
    await tab.press('/');
    await listWhen(tab, 'the field', ({ focus }) => focus === 'Search');
    await tab.type('ferry');
    await listWhen(tab, 'what was found', ({ found }) => found.length > 0);
    await tab.press('Escape');
    await listWhen(
      tab,
      'the topic',
      ({ chosen, viewing }) => chosen.startsWith('Kazakhstan') && viewing.endsWith('of 8'),
    );

    // Opened behind, and in front.
    await tab.press('j');
    await tab.press('b');
    const behind = await here.rig.tabAt('/ferry-season-ends');
    await behind.close();
    await tab.press('j');
    await tab.press('o');
    const front = await here.rig.tabAt('/tenge-firms');
    await front.close();
    await tab.close();
  });
});

describe('the focus', () => {
  it('stays where one can go on, whatever goes away under it', async () => {
    const tab = await openFull(here.rig);
    await tabTo(tab, 'the pager', () => document.activeElement?.ariaLabel === 'Next page');
    await tab.press('Enter');
    await listWhen(tab, 'page 2', ({ page }) => page === '2');
    await tab.press('Enter');
    const end = await listWhen(tab, 'the last page', ({ page }) => page === '3');
    expect(end.focus).toBe('Next page');
    await tab.press('Enter');
    await tab.press('Shift+Tab');
    await listWhen(tab, 'the number before it', ({ focus }) => focus === 'Page 3');

    // Let go of in the list of what is saved, an article leaves it.
    await click(tab, '#tab-all');
    const { titles } = await listWhen(tab, 'page 1', isFullList);
    for (let n = 0; n < 2; n += 1) {
      await tab.press('j');
      await focused(tab, titles[n]);
      await tab.press('s');
      await until('it saved', () =>
        tab.run((at) => document.querySelectorAll('.article .star')[at]?.ariaPressed === 'true', n),
      );
    }
    await listWhen(tab, 'their list', ({ topics }) => topics[1] === 'Saved');
    await tabTo(tab, 'the topics', () => document.activeElement?.role === 'tab', 'Shift+Tab');
    await tab.press('ArrowRight');
    await listWhen(tab, 'both', ({ viewing }) => viewing.endsWith('1 – 2 of 2'));
    await tab.press('j');
    await focused(tab, titles[0]);
    await tab.press('s');
    await focused(tab, titles[1]);
    await tab.press('s');
    await listWhen(tab, 'none', ({ empty }) => empty.startsWith('Nothing is saved.'));
    expect(await tab.run(() => document.activeElement?.id, null)).toBe('articles');
    await tab.close();
  });
});

describe('the keys', () => {
  it('are listed by ?, in a dialog that gives the focus back', async () => {
    const tab = await openFull(here.rig);
    const { titles } = await readList(tab);
    await tab.press('j');
    await focused(tab, titles[0]);
    await tab.press('?');
    const help = await until('the list', () =>
      tab.run(() => document.querySelector('dialog[open]')?.textContent, null),
    );
    expect(help).toContain('Save it, or let it go');
    expect(help).toContain('Kazakhstan');
    // Nothing behind it is moved.
    await tab.press('j');
    await tab.press('Escape');
    await until('its end', () => tab.run(() => document.querySelector('dialog') === null, null));
    await focused(tab, titles[0]);
    await tab.close();
  });

  it('lead into the list by an arrow from the beginning, and from all that is in an article', async () => {
    const tab = await openFull(here.rig);
    const { titles } = await readList(tab);
    await tab.press('ArrowDown');
    await focused(tab, titles[0]);
    await tab.run(() => document.querySelector<HTMLElement>('.article .star')?.focus(), null);
    await tab.press('ArrowDown');
    await focused(tab, titles[1]);
    await tab.close();
  });

  it('wait for a letter after g no longer than until another key', async () => {
    const tab = await openFull(here.rig);
    const { titles, chosen } = await readList(tab);
    await tab.press('j');
    await focused(tab, titles[0]);
    await tab.press('g');
    await tab.press('Escape');
    await tab.press('s');
    const saved = await listWhen(tab, 'it saved', ({ topics }) => topics[1] === 'Saved');
    expect(saved.chosen).toBe(chosen);
    await tab.press('s');
    await listWhen(tab, 'it let go', ({ topics }) => topics[1] !== 'Saved');
    await tab.close();
  });

  it('are found under Cyrillic letters', async () => {
    const tab = await openFull(here.rig);
    const { titles } = await readList(tab);
    const type = (key: string, code: string, held = {}) =>
      tab.run(
        ([character = '', place = '', more = '{}']) =>
          document.activeElement?.dispatchEvent(
            new KeyboardEvent('keydown', {
              key: character,
              code: place,
              bubbles: true,
              cancelable: true,
              ...JSON.parse(more),
            }),
          ),
        [key, code, JSON.stringify(held)],
      );
    await type('о', 'KeyJ');
    await focused(tab, titles[0]);
    await type('о', 'KeyJ');
    await focused(tab, titles[1]);
    await type('.', 'Slash');
    await listWhen(tab, 'the field', ({ focus }) => focus === 'Search');
    await tab.press('Escape');
    await type('п', 'KeyU');
    await type('п', 'KeyG');
    await type('л', 'KeyK');
    await listWhen(tab, 'Kazakhstan', ({ chosen }) => chosen.startsWith('Kazakhstan'));
    await type('п', 'KeyG');
    await type('ф', 'KeyA');
    await listWhen(tab, 'all', ({ chosen }) => chosen.startsWith('All'));
    await tab.close();
  });

  it('do nothing while one types, with Ctrl or Alt, or once they are switched off', async () => {
    const tab = await openFull(here.rig);
    await tab.press('/');
    await listWhen(tab, 'the field', ({ focus }) => focus === 'Search');
    for (const key of ['g', 'r', 'j'] as const) await tab.press(key);
    expect(
      await tab.run(() => document.querySelector<HTMLInputElement>('.search')?.value, null),
    ).toBe('grj');
    await tab.press('Escape');
    await listWhen(tab, 'the list', isFullList);
    const held = await tab.run(() => {
      const events = ['ctrlKey', 'altKey', 'metaKey'].map(
        (modifier) =>
          new KeyboardEvent('keydown', {
            key: 'r',
            code: 'KeyR',
            bubbles: true,
            cancelable: true,
            [modifier]: true,
          }),
      );
      for (const event of events) document.body.dispatchEvent(event);
      return events.some(({ defaultPrevented }) => defaultPrevented);
    }, null);
    expect(held).toBe(false);
    expect((await readList(tab)).status).toBe('');

    const options = await here.rig.open('options.html#reading');
    await until('the option', () =>
      options.run(() => document.querySelector<HTMLElement>('#reading-keys') !== null, null),
    );
    await click(options, '#reading-keys');
    await until('no list of keys', () =>
      tab.run(() => document.querySelector('.foot .icon-button') === null, null),
    );
    await tab.press('j');
    await tab.press('?');
    const quiet = await readList(tab);
    expect(quiet.focus).toBe('Search');
    expect(await tab.run(() => document.querySelector('dialog'), null)).toBeNull();
    await click(options, '#reading-keys');
    await until('the list of keys', () =>
      tab.run(() => document.querySelector('.foot .icon-button') !== null, null),
    );
    await options.close();
    await tab.close();
  });

  it('refresh', async () => {
    const tab = await openFull(here.rig);
    await tab.press('r');
    await listWhen(tab, 'its outcome', ({ status }) => status.startsWith('No new headlines'));
    await tab.close();
  });
});

describe('the length of a page', () => {
  it('is chosen in the options, in bounds, and followed at once', async () => {
    const tab = await openFull(here.rig);
    const options = await here.rig.open('options.html#reading', popupSize);
    await until('the field', () =>
      options.run(() => document.querySelector('#page-size') !== null, null),
    );
    const give = (size: string) => select(options, '#page-size', size);
    await give('3');
    const said = await until('what is wrong', () =>
      options.run(() => document.querySelector('#page-size-hint.wrong')?.textContent, null),
    );
    expect(said).toBe('Please give a whole number of stories from 4 to 20.');
    expect((await readList(tab)).viewing).toBe('Viewing results 1 – 6 of 18');
    await give('10');
    const ten = await listWhen(tab, 'ten', ({ titles }) => titles.length === 10);
    expect(ten.viewing).toBe('Viewing results 1 – 10 of 18');
    expect(ten.pages).toEqual(['‹', '1', '2', '›']);
    await give('6');
    await listWhen(tab, 'six', isFullList);
    await options.close();
    await tab.close();
  });
});
