import { mkdir } from 'node:fs/promises';
import { type Rig, until } from '../drive/rig.ts';
import {
  inWorld,
  openStrip,
  type PictureFile,
  speak,
  type Theme,
  takePages,
} from './page-pictures.ts';

/**
 * Makes the pictures of docs/pictures: the strip with its card and its menu, and on six pages of the gallery; the
 * popup, the side panel, the options and the first-run page in English and Russian; light and dark.
 */
const traps = [
  'star-styles',
  'cookie-notice',
  'both-bars',
  'full-height-app',
  'right-to-left',
  'root-filter',
];
const folder = new URL('../../docs/pictures/', import.meta.url).pathname;
await mkdir(folder, { recursive: true });

for (const theme of ['light', 'dark'] as const satisfies readonly Theme[]) {
  await inWorld('chrome-mv3', theme, async (rig) => {
    const file: PictureFile = (what) => `${folder}${what}-${theme}.png`;
    await takeStrip(rig, file);
    if (theme === 'light') await takeTraps(rig);
    await takePages(rig, file);
    await speak(rig, 'ru');
    await takePages(rig, (what) => `${folder}${what}-ru-${theme}.png`);
  });
}

async function takeStrip(rig: Rig, file: PictureFile): Promise<void> {
  const page = await openStrip(rig, 'https://example.org/', { width: 1120, height: 420 });
  await page.picture(file('ticker'));
  await page.close();
  const tall = await openStrip(rig, 'https://example.org/', { width: 1120, height: 620 });
  await tall.inTicker(
    (root) => root.querySelector<HTMLElement>('.rate:nth-child(2) button')?.click(),
    null,
  );
  await until('the card', () => tall.inTicker((root) => root.querySelector('.card h3'), null));
  await tall.picture(file('card'));
  await tall.inTicker((root) => root.querySelector<HTMLElement>('.card .close')?.click(), null);
  await tall.inTicker((root) => root.querySelector<HTMLElement>('.strip > .menu')?.click(), null);
  await until('the menu', () => tall.inTicker((root) => root.querySelector('.over'), null));
  await tall.picture(file('menu'));
  await tall.close();
}

async function takeTraps(rig: Rig): Promise<void> {
  for (const trap of traps) {
    const trapped = await rig.open(`https://example.org/gallery/${trap}.html`, {
      width: 1120,
      height: 420,
    });
    await until('the strip, or its tab', () =>
      trapped.inTicker((root) => root.querySelector('.rate, .tab') !== null, null),
    );
    await trapped.picture(`${folder}on-${trap}.png`);
    await trapped.close();
  }
}
