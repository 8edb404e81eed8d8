import { describe, expect, it } from 'vitest';
import { type Tab, until } from '../drive/rig.ts';
import { clippedTexts } from '../pseudo/clipped-texts.ts';
import { anyPage, browserName, isFull, started, tickerWhen } from './started.ts';

/** The build whose every word is 40 % longer. */
const extension = new URL(
  `../../.output/${browserName === 'firefox' ? 'firefox' : 'chrome'}-mv3-pseudo`,
  import.meta.url,
).pathname;

const here = started(undefined, { extension });

/** Presses every element that a selector finds, in a page of ours. */
const press = (tab: Tab, selector: string) =>
  tab.run((wanted) => {
    for (const element of document.querySelectorAll<HTMLElement>(wanted)) element.click();
  }, selector);

const openReading = async (page: string, size: { width: number; height: number }) => {
  const tab = await here.rig.open(page, size);
  await until('the board and the articles', () =>
    tab.run(
      () =>
        document.querySelector('.board tr[title]') !== null &&
        document.querySelectorAll('.article a').length >= 6,
      null,
    ),
  );
  return tab;
};

const openPopup = () => openReading('popup.html', { width: 400, height: 600 });

/** Opens the options at a width, and everything in them. */
const openOptions = async (width: number) => {
  const options = await here.rig.open('options.html', { width, height: 900 });
  await until('the options', () =>
    options.run(() => document.querySelector('#looks select') !== null, null),
  );
  await press(options, 'details:not([open]) summary');
  await press(options, '#rates input[value=official]');
  return options;
};

const openCard = async (tab: Tab) => {
  await press(tab, '.board tr:nth-child(2) th button');
  await until('the card', () => tab.run(() => document.querySelector('.card h3') !== null, null));
};

/** Turns a page around, as a language that is written from right to left would have it. */
const turn = (tab: Tab) =>
  tab.run(() => {
    document.documentElement.dir = 'rtl';
  }, null);

describe('words that are 40 % longer are cut nowhere', () => {
  it('in the popup', async () => {
    const popup = await openPopup();
    // It is that build indeed.
    expect(await popup.run(() => document.querySelector('.viewing')?.textContent, null)).toMatch(
      /^Ṽîéŵîñĝ ŕéšûļţš 1 – 6/,
    );
    expect(await popup.run(clippedTexts, null)).toEqual([]);
    await popup.close();
  });

  it('in a rate’s card in the popup', async () => {
    const popup = await openPopup();
    await openCard(popup);
    expect(await popup.run(clippedTexts, null)).toEqual([]);
    await popup.close();
  });

  it('in the options, with everything in them open', async () => {
    for (const width of [760, 360]) {
      const options = await openOptions(width);
      expect(await options.run(clippedTexts, null), `${width} wide`).toEqual([]);
      await options.close();
    }
  });

  it('in the side panel, as wide as it is made', async () => {
    for (const width of [480, 360]) {
      const panel = await openReading('sidepanel.html', { width, height: 1000 });
      expect(await panel.run(clippedTexts, null), `${width} wide`).toEqual([]);
      await openCard(panel);
      expect(await panel.run(clippedTexts, null), `a card, ${width} wide`).toEqual([]);
      await panel.close();
    }
  });

  it('on the first-run page', async () => {
    for (const width of [1280, 760, 360]) {
      const welcome = await here.rig.open('welcome.html', { width, height: 800 });
      await until('the page', () =>
        welcome.run(() => document.querySelector('.access li') !== null, null),
      );
      expect(await welcome.run(clippedTexts, null), `${width} wide`).toEqual([]);
      await welcome.close();
    }
  });

  it('in the strip, its menu, its card and its tab', async () => {
    const page = await here.rig.open(anyPage);
    await tickerWhen(page, 'the full strip', isFull);
    expect(await page.inTicker(clippedTexts, null)).toEqual([]);
    for (const opener of ['.strip > .menu', 'li.rate button']) {
      await page.inTicker(
        (root, wanted) => root.querySelector<HTMLElement>(wanted)?.click(),
        opener,
      );
      await until('what it opens', () =>
        page.inTicker((root) => root.querySelector('.over') !== null, null),
      );
      expect(await page.inTicker(clippedTexts, null), opener).toEqual([]);
      await page.press('Escape');
    }
    await page.close();
  });
});

describe('pages that are turned from right to left cut no words', () => {
  it('in the popup, and a rate’s card in it', async () => {
    const popup = await openPopup();
    await turn(popup);
    expect(await popup.run(clippedTexts, null)).toEqual([]);
    await openCard(popup);
    expect(await popup.run(clippedTexts, null), 'a card').toEqual([]);
    await popup.close();
  });

  it('in the options, with everything in them open', async () => {
    for (const width of [980, 360]) {
      const options = await openOptions(width);
      await turn(options);
      expect(await options.run(clippedTexts, null), `${width} wide`).toEqual([]);
      await options.close();
    }
  });
});
