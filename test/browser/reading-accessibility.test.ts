import { describe, expect, it } from 'vitest';
import { violationsOn } from './axe.ts';
import { click } from './own-page.ts';
import { isFullList, listWhen, openFresh } from './reading-page.ts';
import { started } from './started.ts';

describe.each(['light', 'dark'])('axe finds nothing amiss, %s,', (theme) => {
  const here = started(undefined, { dark: theme === 'dark' });

  it('in the popup, its menu, its list of topics, its parts and its keys', async () => {
    const tab = await openFresh(here.rig);
    await listWhen(tab, 'the full list', isFullList);
    expect(await violationsOn(tab, 'html')).toEqual([]);
    await click(tab, '.article:nth-child(2) .more');
    expect(await violationsOn(tab, 'html')).toEqual([]);
    await click(tab, '.unfold');
    await click(tab, '.list-bar .chip');
    await click(tab, '.mark-all');
    await listWhen(tab, 'the end of it', ({ bar }) => bar.startsWith('18 stories'));
    expect(await violationsOn(tab, 'html')).toEqual([]);
    await click(tab, '.bar .link');
    await listWhen(tab, 'it undone', ({ bar }) => bar.startsWith('18 stories are unread'));
    await click(tab, '.foot .icon-button');
    expect(await violationsOn(tab, 'html')).toEqual([]);
    await tab.close();
  });

  it('in a search, and in what a refresh and an absence have to tell', async () => {
    const blank = await here.rig.open('options.html');
    await blank.run(
      () =>
        localStorage.setItem(
          'last-look',
          JSON.stringify({ at: Date.now() - 9 * 3_600_000, valueDates: {} }),
        ),
      null,
    );
    await blank.close();
    const tab = await here.rig.open('popup.html', { width: 400, height: 600 });
    await listWhen(tab, 'articles', ({ titles }) => titles.length > 0);
    here.world.faults.set('thediplomat.com', { kind: 'status', status: 503 });
    await click(tab, 'header button[aria-label^=Refresh]');
    await listWhen(tab, 'its end', ({ status }) => status.includes('1 source failed'));
    here.world.heal();
    await click(tab, '.refresh-status summary');
    expect(await tab.run(() => document.querySelector('.since') !== null, null)).toBe(true);
    expect(await violationsOn(tab, 'html')).toEqual([]);
    await click(tab, '[data-for=search]');
    await tab.type('bor');
    await listWhen(tab, 'what was found', ({ found }) => found.length === 2);
    expect(await violationsOn(tab, 'html')).toEqual([]);
    await tab.close();
  });

  it('in the side panel', async () => {
    const tab = await openFresh(here.rig, 'sidepanel.html', { width: 360, height: 900 });
    await listWhen(tab, 'articles', ({ titles }) => titles.length > 0);
    expect(await violationsOn(tab, 'html')).toEqual([]);
    await tab.close();
  });
});
