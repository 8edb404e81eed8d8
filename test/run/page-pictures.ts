import type { SpokenLanguage } from '../../lib/i18n/languages.ts';
import { launch, type Rig, type Tab, until } from '../drive/rig.ts';
import { readTicker } from '../drive/ticker-reading.ts';
import { startWorld } from '../world/server.ts';

export type Theme = 'light' | 'dark';

/** Where a picture goes: `popup` in, a file's path out. */
export type PictureFile = (what: string) => string;

/** Runs some work in a Chromium of its own, on a closed world of its own. */
export async function inWorld(
  build: string,
  theme: Theme,
  work: (rig: Rig) => Promise<void>,
): Promise<void> {
  const world = await startWorld();
  const extension = new URL(`../../.output/${build}`, import.meta.url).pathname;
  const rig = await launch('chromium', { extension, world, dark: theme === 'dark' });
  await work(rig).finally(async () => {
    await rig.close();
    await world.close();
  });
}

/** Chooses a language in the options, as a person would. */
export async function speak(rig: Rig, language: SpokenLanguage): Promise<void> {
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

/** A page with a strip that is full. */
export async function openStrip(
  rig: Rig,
  address: string,
  size: { width: number; height: number },
): Promise<Tab> {
  const page = await rig.open(address, size);
  await until('a full strip', async () => ((await readTicker(page))?.headlines.length ?? 0) === 18);
  return page;
}

/** Takes our own pages: the popup and a card in it, the side panel, the options, the first-run page. */
export async function takePages(rig: Rig, file: PictureFile): Promise<void> {
  const welcome = await openStrip(rig, 'welcome.html', { width: 1280, height: 800 });
  await welcome.picture(file('welcome'));
  await welcome.close();
  await takePopup(rig, file);
  const panel = await rig.open('sidepanel.html', { width: 380, height: 1000 });
  await until('a full side panel', () =>
    panel.run(() => document.querySelectorAll('.article a').length > 6, null),
  );
  await panel.picture(file('sidepanel'));
  await panel.close();
  for (const [name, hash] of [
    ['options', ''],
    ['looks', '#looks'],
    ['data', '#data'],
    ['health', '#health'],
  ] as const) {
    await takeOptions(rig, file(name), hash);
  }
}

async function takePopup(rig: Rig, file: PictureFile): Promise<void> {
  const popup = await rig.open('popup.html', { width: 400, height: 600 });
  await until('a full popup', () =>
    popup.run(
      () =>
        document.querySelectorAll('.article a').length === 6 &&
        document.querySelectorAll('.board .sparkline').length > 0,
      null,
    ),
  );
  await popup.picture(file('popup'));
  await popup.run(
    () => document.querySelector<HTMLElement>('.board tr:nth-child(2) th button')?.click(),
    null,
  );
  await until('the card', () => popup.run(() => document.querySelector('.card h3') !== null, null));
  await popup.picture(file('popup-card'));
  await popup.close();
}

async function takeOptions(rig: Rig, to: string, hash: string): Promise<void> {
  const options = await rig.open(`options.html${hash}`, { width: 980, height: 760 });
  await until('the options', () =>
    options.run(() => document.querySelector('tr[data-kind=articles]') !== null, null),
  );
  // The heading that an address leads to is lit for a moment.
  await until('its calm', () =>
    options.run(
      () => document.getAnimations().every(({ playState }) => playState === 'finished'),
      null,
    ),
  );
  await options.picture(to);
  await options.close();
}
