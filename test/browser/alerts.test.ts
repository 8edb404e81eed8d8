import { expect, it } from 'vitest';
import { type Tab, until } from '../drive/rig.ts';
import { click, text } from './own-page.ts';
import { anyPage, isFull, refreshed, started, tickerWhen } from './started.ts';

const here = started();

const history = (options: Tab) =>
  options.run(
    () => [...document.querySelectorAll('#alerts details li')].map((line) => line.textContent),
    null,
  );

it('tells once when a rate crosses a level, in the history and where it may as a notification', async () => {
  const page = await here.rig.open(anyPage);
  await tickerWhen(page, 'the full strip', isFull);
  const options = await here.rig.open('options.html', { width: 760, height: 1200 });
  await until('the alerts', () =>
    options.run(() => document.querySelector('#alerts form') !== null, null),
  );
  const choose = (select: number, value: string) =>
    options.run(
      ([n, wanted]) => {
        const field = document.querySelectorAll<HTMLSelectElement>('#alerts select')[n as number];
        if (!field) return;
        field.value = wanted as string;
        field.dispatchEvent(new Event('change', { bubbles: true }));
      },
      [select, value],
    );
  await choose(0, 'KZT/USD');
  await options.run(() => document.querySelector<HTMLElement>('#alerts input')?.focus(), null);
  await options.type('abc');
  await options.press('Enter');
  await until('a sentence', () =>
    options.run(() => document.querySelector('#alert-hint')?.textContent !== '', null),
  );
  await options.run(
    () => document.querySelector<HTMLInputElement>('#alerts input')?.select(),
    null,
  );
  await options.type('0.0023');
  await options.press('Enter');
  await until('the alert', () =>
    options.run(
      () =>
        document
          .querySelector('#alerts .alerts li')
          ?.textContent?.startsWith('KZT/USD crosses 0.002300'),
      null,
    ),
  );
  await choose(1, 'moves');
  await options.type('.004');
  await options.press('Enter');
  await until('a sentence', async () =>
    (await text(options, '#alert-hint')).endsWith('at least 0.01%.'),
  );
  await options.run(
    () => document.querySelector<HTMLInputElement>('#alerts input')?.select(),
    null,
  );
  await options.type('.5 %');
  await options.press('Enter');
  await until('a share with its sign', () =>
    options.run(
      () =>
        document
          .querySelector('#alerts .alerts li + li')
          ?.textContent?.startsWith('KZT/USD moves more than 0.50%'),
      null,
    ),
  );
  await click(options, '#alerts .alerts li + li button');
  await refreshed(here);
  expect(await history(options)).toEqual([]);
  here.world.moves.set('KZT', 0.97);
  await refreshed(here);
  const [line] = await until('the history', async () => {
    const lines = await history(options);
    return lines.length > 0 && lines;
  });
  expect(line).toMatch(/^KZT\/USD rose above 0\.002300: it is 0\.00233\d\./);
  await refreshed(here);
  expect(await history(options)).toHaveLength(1);
  const told = await options.run(async () => {
    const opening = indexedDB.open('steppewire');
    await new Promise((resolve) => {
      opening.onsuccess = resolve;
    });
    const reading = opening.result.transaction('firings').objectStore('firings').getAll();
    await new Promise((resolve) => {
      reading.onsuccess = resolve;
    });
    opening.result.close();
    return reading.result.map((firing) => firing.told);
  }, null);
  // Chromium asks its user in a window that no test can press, so it keeps the firing untold; Firefox grants.
  expect(told).toEqual([here.rig.name === 'firefox']);
  for (const tab of [page, options]) await tab.close();
});
