import { mkdir } from 'node:fs/promises';
import { type SpokenLanguage, spokenLanguages } from '../../lib/i18n/languages.ts';
import { launch, type Rig, until } from '../drive/rig.ts';
import { readTicker } from '../drive/ticker-reading.ts';
import { startWorld } from '../world/server.ts';

/**
 * Pictures of the strip, the popup, a card in it, and the options: in every language but English in docs/pictures,
 * and with words that are 40 % longer in demo/pseudo, to be looked at.
 */
const pictures = new URL('../../docs/pictures/', import.meta.url).pathname;
const pseudo = new URL('../../demo/pseudo/', import.meta.url).pathname;
const build = (name: string) => new URL(`../../.output/${name}`, import.meta.url).pathname;
await mkdir(pictures, { recursive: true });
await mkdir(pseudo, { recursive: true });

for (const theme of ['light', 'dark'] as const) {
  for (const language of spokenLanguages) {
    if (language === 'en') continue;
    await inWorld('chrome-mv3', theme, async (rig) => {
      await speak(rig, language);
      await take(rig, (what) => `${pictures}${what}-${language}-${theme}.png`);
    });
  }
  await inWorld('chrome-mv3-pseudo', theme, (rig) =>
    take(rig, (what) => `${pseudo}${what}-${theme}.png`),
  );
}

async function inWorld(
  extension: string,
  theme: 'light' | 'dark',
  work: (rig: Rig) => Promise<void>,
): Promise<void> {
  const world = await startWorld();
  const options = { extension: build(extension), world, dark: theme === 'dark' };
  const rig = await launch('chromium', options);
  await work(rig).finally(async () => {
    await rig.close();
    await world.close();
  });
}

async function speak(rig: Rig, language: SpokenLanguage): Promise<void> {
  const options = await rig.open('options.html');
  await until('the choice of languages', () =>
    options.run((value) => {
      const select = document.querySelector<HTMLSelectElement>('#looks select');
      if (!select) return false;
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      return true;
    }, language),
  );
  await until('the language', () =>
    options.run((wanted) => document.documentElement.lang === wanted, language),
  );
  await options.close();
}

async function take(rig: Rig, file: (what: string) => string): Promise<void> {
  const page = await rig.open('https://example.org/', { width: 1120, height: 420 });
  await until('a full strip', async () => ((await readTicker(page))?.headlines.length ?? 0) === 18);
  await page.picture(file('ticker'));
  await page.inTicker((root) => root.querySelector<HTMLElement>('.strip > .menu')?.click(), null);
  await until('the menu', () => page.inTicker((root) => root.querySelector('.over'), null));
  await page.picture(file('menu'));
  const popup = await rig.open('popup.html', { width: 400, height: 600 });
  await until('a full popup', () =>
    popup.run(() => document.querySelectorAll('.article a').length === 6, null),
  );
  await popup.picture(file('popup'));
  await popup.run(
    () => document.querySelector<HTMLElement>('.board tr:nth-child(2) th button')?.click(),
    null,
  );
  await until('the card', () => popup.run(() => document.querySelector('.card h3') !== null, null));
  await popup.picture(file('card'));
  const options = await rig.open('options.html', { width: 760, height: 900 });
  await until('the options', () =>
    options.run(() => document.querySelector('#looks select') !== null, null),
  );
  await options.picture(file('options'));
  await options.run(() => document.querySelector('#looks')?.scrollIntoView(), null);
  await options.picture(file('looks'));
}
