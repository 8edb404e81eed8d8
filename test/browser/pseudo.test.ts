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

const openPopup = async () => {
  const popup = await here.rig.open('popup.html', { width: 400, height: 600 });
  await until('the board and the articles', () =>
    popup.run(
      () =>
        document.querySelector('.board tr[title]') !== null &&
        document.querySelectorAll('.article a').length === 6,
      null,
    ),
  );
  return popup;
};

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
    await press(popup, '.board tr:nth-child(2) th button');
    await until('the card', () =>
      popup.run(() => document.querySelector('.card h3') !== null, null),
    );
    expect(await popup.run(clippedTexts, null)).toEqual([]);
    await popup.close();
  });

  it('in the options, with everything in them open', async () => {
    for (const width of [760, 360]) {
      const options = await here.rig.open('options.html', { width, height: 900 });
      await until('the options', () =>
        options.run(() => document.querySelector('#looks select') !== null, null),
      );
      await press(options, 'details:not([open]) summary');
      await press(options, '#rates input[value=official]');
      expect(await options.run(clippedTexts, null), `${width} wide`).toEqual([]);
      await options.close();
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
