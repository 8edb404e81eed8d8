import { mkdir } from 'node:fs/promises';
import { launch, until } from '../drive/rig.ts';
import { readTicker } from '../drive/ticker-reading.ts';
import { startWorld } from '../world/server.ts';

/** Makes the pictures of docs/pictures, on the closed world: the strip, a rate's card, the popup, the options; light and dark. */
const folder = new URL('../../docs/pictures/', import.meta.url).pathname;
const extension = new URL('../../.output/chrome-mv3', import.meta.url).pathname;
await mkdir(folder, { recursive: true });

for (const theme of ['light', 'dark']) {
  const world = await startWorld();
  const rig = await launch('chromium', { extension, world, dark: theme === 'dark' });
  const page = await rig.open('https://example.org/', { width: 1120, height: 420 });
  await until('a full strip', async () => ((await readTicker(page))?.headlines.length ?? 0) === 18);
  await page.picture(`${folder}ticker-${theme}.png`);
  const tall = await rig.open('https://example.org/', { width: 1120, height: 620 });
  await until('a full strip', async () => ((await readTicker(tall))?.headlines.length ?? 0) === 18);
  await tall.inTicker(
    (root) => root.querySelector<HTMLElement>('.rate:nth-child(2) button')?.click(),
    null,
  );
  await until('the card', () => tall.inTicker((root) => root.querySelector('.card h3'), null));
  await tall.picture(`${folder}card-${theme}.png`);
  const popup = await rig.open('popup.html', { width: 400, height: 600 });
  await until('a full popup', () =>
    popup.run(() => document.querySelectorAll('.article a').length === 6, null),
  );
  await popup.picture(`${folder}popup-${theme}.png`);
  const options = await rig.open('options.html', { width: 760, height: 640 });
  await until('the options', () => options.run(() => document.querySelector('h2') !== null, null));
  await options.picture(`${folder}options-${theme}.png`);
  await rig.close();
  await world.close();
}
