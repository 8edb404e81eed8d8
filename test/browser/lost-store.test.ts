import { expect, it } from 'vitest';
import { type Tab, until } from '../drive/rig.ts';
import { anyPage, refreshed, started, tickerWhen } from './started.ts';

const here = started();

/** What `storage.local` holds under a key. */
const stored = (tab: Tab, key: string): Promise<unknown> =>
  tab.run(async (wanted) => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    return (await storage.local.get(wanted))[wanted] ?? null;
  }, key);

const titles = (popup: Tab) =>
  popup.run(
    () => [...document.querySelectorAll('.article:not(.skeleton) a')].map((a) => a.textContent),
    null,
  );

it('whoever loses the store keeps choices and saved articles, and is told what came back', async () => {
  const popup = await here.rig.open('popup.html', { width: 400, height: 600 });
  await until('the articles', async () => (await titles(popup)).length === 6);
  const [saved] = await titles(popup);
  await popup.run(() => document.querySelector<HTMLElement>('.article .star')?.click(), null);
  const options = await here.rig.open('options.html');
  await until('the copy', async () => {
    const ids = await stored(options, 'saved-copies');
    return Array.isArray(ids) && ids.length === 1;
  });
  await until('the options', () =>
    options.run(() => document.querySelector('#ticker input[value=top]') !== null, null),
  );
  await options.run(
    () => document.querySelector<HTMLElement>('#ticker input[value=top]')?.click(),
    null,
  );
  await until('it to be handed on', () =>
    options.run(
      () =>
        document.querySelector('#synchronising .standing')?.textContent?.startsWith('Last in step'),
      null,
    ),
  );
  await popup.close();

  // The source tells the story no more.
  here.world.faults.set('timesca.com', { kind: 'down' });
  await here.rig.stopWorker();
  const outcome = await options.run(
    () =>
      new Promise<string>((resolve) => {
        const deletion = indexedDB.deleteDatabase('steppewire');
        deletion.onsuccess = () => resolve('gone');
        deletion.onblocked = () => resolve('blocked');
      }),
    null,
  );
  expect(outcome).toBe('gone');
  await refreshed(here);

  const page = await here.rig.open(anyPage);
  await tickerWhen(page, 'the strip on top', ({ edge }) => edge === 'top');
  const again = await here.rig.open('popup.html', { width: 400, height: 600 });
  await until('the saved list', () =>
    again.run(() => {
      const tab = [...document.querySelectorAll<HTMLElement>('[role=tab]')].find((one) =>
        one.textContent?.startsWith('Saved'),
      );
      tab?.click();
      return tab?.getAttribute('aria-selected') === 'true';
    }, null),
  );
  await until('the saved article', async () => (await titles(again)).join() === saved);
  const told = await here.rig.open('options.html');
  await until('a word about it', () =>
    told.run(
      () =>
        document
          .querySelector('#synchronising')
          ?.textContent?.includes('1 saved article was lost in this browser; it was put back'),
      null,
    ),
  );
  for (const tab of [options, page, again, told]) await tab.close();
});
