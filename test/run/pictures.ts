import { mkdir } from 'node:fs/promises';
import { launch, until } from '../drive/rig.ts';
import { readTicker } from '../drive/ticker-reading.ts';
import { startWorld } from '../world/server.ts';

/** Makes the pictures of docs/pictures, on the closed world: the strip, a rate's card, the menu, the popup, the
 * side panel, the options, light and dark, and the strip on six pages of the gallery. */
const traps = [
  'star-styles',
  'cookie-notice',
  'both-bars',
  'full-height-app',
  'right-to-left',
  'root-filter',
];
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
  await tall.inTicker((root) => root.querySelector<HTMLElement>('.card .close')?.click(), null);
  await tall.inTicker((root) => root.querySelector<HTMLElement>('.strip > .menu')?.click(), null);
  await until('the menu', () => tall.inTicker((root) => root.querySelector('.over'), null));
  await tall.picture(`${folder}menu-${theme}.png`);
  for (const trap of theme === 'light' ? traps : []) {
    const size = { width: 1120, height: 420 };
    const trapped = await rig.open(`https://example.org/gallery/${trap}.html`, size);
    await until('the strip, or its tab', () =>
      trapped.inTicker((root) => root.querySelector('.rate, .tab') !== null, null),
    );
    await trapped.picture(`${folder}on-${trap}.png`);
    await trapped.close();
  }
  const popup = await rig.open('popup.html', { width: 400, height: 600 });
  await until('a full popup', () =>
    popup.run(() => document.querySelectorAll('.article a').length === 6, null),
  );
  await popup.picture(`${folder}popup-${theme}.png`);
  const panel = await rig.open('sidepanel.html', { width: 380, height: 1000 });
  await until('a full side panel', () =>
    panel.run(() => document.querySelectorAll('.article a').length > 6, null),
  );
  await panel.picture(`${folder}sidepanel-${theme}.png`);
  const options = await rig.open('options.html', { width: 760, height: 640 });
  await until('the options', () => options.run(() => document.querySelector('h2') !== null, null));
  await options.picture(`${folder}options-${theme}.png`);
  await rig.close();
  await world.close();
}
