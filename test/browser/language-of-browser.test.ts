import { expect, it } from 'vitest';
import { until } from '../drive/rig.ts';
import { readTicker } from '../drive/ticker-reading.ts';
import { anyPage, started } from './started.ts';

// Nobody has translated Estonian: the first that is spoken is Russian.
const here = started(undefined, { languages: 'et,ru,en' });

it('speaks the first of the browser’s languages that it knows, from the first page on', async () => {
  const popup = await here.rig.open('popup.html', { width: 400, height: 600 });
  await until('a Russian popup', () =>
    popup.run(() => document.documentElement.lang === 'ru', null),
  );
  const page = await here.rig.open(anyPage);
  await until(
    'a Russian strip',
    async () => (await readTicker(page))?.region === 'Steppewire: курсы и заголовки',
  );
  const options = await here.rig.open('options.html');
  const auto = await until('the choice', () =>
    options.run(() => document.querySelector('#looks option')?.textContent, null),
  );
  expect(auto).toBe('Как в браузере (Русский)');
  for (const tab of [popup, page, options]) await tab.close();
});
