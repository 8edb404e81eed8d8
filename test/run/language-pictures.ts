import { mkdir } from 'node:fs/promises';
import { spokenLanguages } from '../../lib/i18n/languages.ts';
import { type Rig, until } from '../drive/rig.ts';
import { inWorld, openStrip, type PictureFile, speak, takePages } from './page-pictures.ts';

/** Pictures to be looked at, in `demo`: every language, and words that are 40 % longer. */
const demo = new URL('../../demo/', import.meta.url).pathname;

for (const language of spokenLanguages) {
  const folder = `${demo}${language}/`;
  await mkdir(folder, { recursive: true });
  await inWorld('chrome-mv3', 'light', async (rig) => {
    await speak(rig, language);
    await takeAll(rig, (what) => `${folder}${what}.png`);
  });
}
for (const theme of ['light', 'dark'] as const) {
  const folder = `${demo}pseudo/`;
  await mkdir(folder, { recursive: true });
  await inWorld('chrome-mv3-pseudo', theme, (rig) =>
    takeAll(rig, (what) => `${folder}${what}-${theme}.png`),
  );
}

async function takeAll(rig: Rig, file: PictureFile): Promise<void> {
  const page = await openStrip(rig, 'https://example.org/', { width: 1120, height: 420 });
  await page.picture(file('ticker'));
  await page.inTicker((root) => root.querySelector<HTMLElement>('.strip > .menu')?.click(), null);
  await until('the menu', () => page.inTicker((root) => root.querySelector('.over'), null));
  await page.picture(file('menu'));
  await page.close();
  await takePages(rig, file);
}
