import { expect, it } from 'vitest';
import { until } from '../drive/rig.ts';
import { click } from './own-page.ts';
import { isFullList, listWhen, openFresh, popupSize } from './reading-page.ts';
import { started } from './started.ts';

const here = started();

it('the side panel is the same view, as tall as it is made, with as many articles as fill it', async () => {
  const tab = await openFresh(here.rig, 'sidepanel.html', { width: 360, height: 1100 });
  const tall = await listWhen(
    tab,
    'articles',
    ({ viewing, titles }) => titles.length > 6 && viewing.endsWith('of 18'),
  );
  expect(tall.viewing).toBe(`Viewing results 1 – ${tall.titles.length} of 18`);
  const shape = await tab.run(
    () => ({
      height: document.querySelector('#app')?.getBoundingClientRect().height ?? 0,
      wide: document.documentElement.scrollWidth > innerWidth,
      toPanel: document.querySelector('[aria-label="Keep it open in the side panel"]') !== null,
    }),
    null,
  );
  expect(shape).toEqual({ height: 1100, wide: false, toPanel: false });
  // Each page has a place of its own.
  await click(tab, '#tab-kazakhstan');
  await listWhen(tab, 'the topic', ({ chosen }) => chosen.startsWith('Kazakhstan'));
  const popup = await here.rig.open('popup.html', popupSize);
  await listWhen(popup, 'all', isFullList);
  // It is live: what is read elsewhere is read here.
  await click(popup, '.article .title');
  const article = await here.rig.tabAt('/ferry-season-ends');
  await article.close();
  await listWhen(tab, 'it read', ({ unread }) => unread[0] === false);
  await popup.close();
  await tab.close();
});

it('the popup opens it beside the page', async () => {
  const tab = await openFresh(here.rig);
  await listWhen(tab, 'the list', ({ titles }) => titles.length === 6);
  const button = await until('the button', () =>
    tab.run(() => {
      const box = document
        .querySelector('[aria-label="Keep it open in the side panel"]')
        ?.getBoundingClientRect();
      return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
    }, null),
  );
  const watcher = await here.rig.open('options.html');
  const isOpen = () =>
    watcher.run(async (): Promise<boolean> => {
      const api: unknown = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
      const { runtime, sidebarAction } = Object(api);
      if (sidebarAction) return await sidebarAction.isOpen({});
      const panels = await runtime.getContexts({ contextTypes: ['SIDE_PANEL'] });
      return panels.length > 0;
    }, null);
  expect(await isOpen()).toBe(false);
  await tab.point(button.x, button.y, true);
  await until('the panel', isOpen);
  await watcher.close();
});
