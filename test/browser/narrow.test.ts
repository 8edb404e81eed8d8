import { describe, expect, it } from 'vitest';
import { type SpokenLanguage, spokenLanguages } from '../../lib/i18n/languages.ts';
import { type Tab, until } from '../drive/rig.ts';
import { clippedTexts } from '../pseudo/clipped-texts.ts';
import { openOptions } from './options-tab.ts';
import { click, select } from './own-page.ts';
import { started } from './started.ts';

const here = started();

/** What a window of 1280 is at 400 %: text must need no scrolling sideways in it. */
const width = 320;

/** Chooses a language, and waits until the options speak it. */
async function speak(language: SpokenLanguage): Promise<void> {
  const options = await openOptions(here.rig);
  await select(options, '#looks select', language);
  await until('the language', () =>
    options.run((wanted) => document.documentElement.lang === wanted, language),
  );
  await options.close();
}

/** A page as soon as the last of its parts is there, which no other language has spoken before. */
async function openNarrow(page: string, part: string): Promise<Tab> {
  const tab = await here.rig.open(page, { width, height: 900 });
  await until(`${page} with ${part}`, () =>
    tab.run((wanted) => document.querySelector(wanted) !== null, part),
  );
  return tab;
}

/** What is cut, and what has to be scrolled sideways to be read. The topics' tabs alone are made for that. */
const misfits = async (tab: Tab) => [
  ...(await tab.run(clippedTexts, null)),
  ...(await tab.run(
    () =>
      [...document.querySelectorAll<HTMLElement>('body, body *:not(.topics)')]
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
        .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowX))
        .map(({ localName, className }) => `${localName}.${className} scrolls sideways`),
    null,
  )),
];

describe.each(spokenLanguages)(
  'at 320 px, in %s, nothing is cut or scrolls two ways',
  (language) => {
    it('in the popup, a rate’s card and the side panel', async () => {
      await speak(language);
      for (const page of ['popup.html', 'sidepanel.html']) {
        const tab = await openNarrow(page, '.article a');
        await until('the board', () =>
          tab.run(() => document.querySelector('.board tr[title]') !== null, null),
        );
        expect.soft(await misfits(tab), page).toEqual([]);
        await click(tab, '.board tr:nth-child(2) th button');
        await until('the card', () =>
          tab.run(() => document.querySelector('.card h3') !== null, null),
        );
        expect.soft(await misfits(tab), `a card in ${page}`).toEqual([]);
        await tab.close();
      }
    });

    it('in the options, with everything in them open, and on the first-run page', async () => {
      await speak(language);
      const options = await openNarrow('options.html', 'tr[data-kind=articles]');
      await options.run(() => {
        const closed = document.querySelectorAll<HTMLElement>('details:not([open]) summary');
        for (const summary of closed) summary.click();
      }, null);
      expect.soft(await misfits(options), 'the options').toEqual([]);
      await options.close();
      const welcome = await openNarrow('welcome.html', '.access li');
      expect.soft(await misfits(welcome), 'the first-run page').toEqual([]);
      await welcome.close();
    });
  },
);
