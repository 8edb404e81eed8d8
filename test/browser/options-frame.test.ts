import { describe, expect, it } from 'vitest';
import { type Tab, until } from '../drive/rig.ts';
import { openOptions } from './options-tab.ts';
import { click, text, texts, written } from './own-page.ts';
import { anyPage, isFull, started, tickerWhen } from './started.ts';

const here = started();

const current = (tab: Tab) => text(tab, '.contents [aria-current]');
const hash = async (tab: Tab) => new URL(await tab.address()).hash;

/** How far the top of an element lies below the view's. */
const topOf = (tab: Tab, id: string) =>
  tab.run(
    (wanted) => document.getElementById(wanted)?.getBoundingClientRect().top ?? Number.NaN,
    id,
  );

const focused = (tab: Tab) => tab.run(() => document.activeElement?.textContent ?? '', null);

/** Presses Ctrl+Z, as a page hears it, where the focus is. */
const undoByKey = (tab: Tab, shiftKey = false) =>
  tab.run(
    (shift) =>
      (document.activeElement ?? document.body).dispatchEvent(
        new KeyboardEvent('keydown', {
          key: shift ? 'Z' : 'z',
          code: 'KeyZ',
          ctrlKey: true,
          shiftKey: shift,
          bubbles: true,
          cancelable: true,
        }),
      ),
    shiftKey,
  );

const setting = (tab: Tab, selector: string) =>
  tab.run((wanted) => document.querySelector<HTMLInputElement>(wanted)?.value ?? '', selector);

const slide = (tab: Tab, label: string, value: string) =>
  tab.run(
    ([name = '', wanted = '']) => {
      const field = [...document.querySelectorAll('#ticker label')]
        .find((one) => one.textContent?.startsWith(name))
        ?.querySelector('input');
      if (!field) return;
      field.value = wanted;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    [label, value],
  );

const speed = '#ticker label:has(output) input[max="120"]';

describe('the way through the options', () => {
  it('leads to a section by its address, and on from there, and the address follows the reader', async () => {
    const page = await here.rig.open(anyPage);
    await tickerWhen(page, 'the full strip', isFull);
    const options = await openOptions(here.rig, { hash: '#storage' });
    await until('the part', async () => Math.abs((await topOf(options, 'storage')) - 84) < 4);
    expect(await current(options)).toBe('Data');
    expect(await hash(options)).toBe('#storage');
    expect(await focused(options)).toBe('What is kept here');
    await click(options, '.contents a[href="#sites"]');
    await until('the section', async () => (await topOf(options, 'sites')) < 66);
    await until('its mark', async () => (await current(options)) === 'Sites');
    await options.run(() => scrollTo(0, 0), null);
    await until('the first section', async () => (await current(options)) === 'Rates');
    expect(await hash(options)).toBe('#rates');
    // The last section is short; it comes to the top all the same.
    await click(options, '.contents a[href="#about"]');
    await until('the last one', async () => (await current(options)) === 'About');
    await page.close();
    await options.close();
  });

  it('brings options that are open to the front, at the section that was asked for', async () => {
    const options = await openOptions(here.rig);
    await options.run(() => scrollTo(0, 3000), null);
    await until('a walk', async () => (await hash(options)) !== '');
    const page = await here.rig.open(anyPage);
    await tickerWhen(page, 'the full strip', isFull);
    await page.inTicker((root) => root.querySelector<HTMLElement>('.strip > .menu')?.click(), null);
    await until('the entry', () =>
      page.inTicker((root) => {
        const entry = [...root.querySelectorAll<HTMLElement>('.over button')].find((one) =>
          one.textContent?.startsWith('Options'),
        );
        entry?.click();
        return entry !== undefined;
      }, null),
    );
    await until('the section', async () => (await current(options)) === 'Ticker');
    expect(await hash(options)).toBe('#ticker');
    const open = await options.run(async () => {
      const { tabs } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
      const all: { url?: string }[] = await tabs.query({});
      return all.filter(({ url }) => url?.includes('options.html')).length;
    }, null);
    expect(open).toBe(1);
    for (const tab of [page, options]) await tab.close();
  });

  it('has headings in their order, a landmark for each part of the page, and room at 320 pixels', async () => {
    const options = await openOptions(here.rig, { size: { width: 320, height: 640 } });
    const facts = await options.run(
      () => ({
        levels: [...document.querySelectorAll('h1, h2, h3, h4, h5')].map(({ tagName }) =>
          Number(tagName.slice(1)),
        ),
        landmarks: ['header', 'nav', 'main'].map((name) => document.querySelectorAll(name).length),
        wide: document.documentElement.scrollWidth,
        targets: [...document.querySelectorAll<HTMLElement>('button, select, summary, nav a')]
          .filter((one) => one.checkVisibility())
          .filter((one) => one.getBoundingClientRect().height < 24)
          .map((one) => one.outerHTML),
      }),
      null,
    );
    expect(facts.landmarks).toEqual([1, 1, 1]);
    expect(facts.levels[0]).toBe(1);
    for (const [n, level] of facts.levels.entries()) {
      expect(level - (facts.levels[n - 1] ?? 0)).toBeLessThanOrEqual(1);
    }
    expect(facts.wide).toBeLessThanOrEqual(320);
    expect(facts.targets).toEqual([]);
    await options.close();
  });
});

describe('undo', () => {
  it('takes back one change after another, names each, and makes them anew', async () => {
    const options = await openOptions(here.rig);
    const undo = () => text(options, '.undo');
    const redo = () => text(options, '.redo');
    expect(await undo()).toBe('Undo');
    await slide(options, 'Speed', '80');
    await until('a name', async () => (await undo()) === 'Undo: speed of the strip');
    await click(options, 'input[value=top]');
    await until('another', async () => (await undo()) === 'Undo: edge of the page');
    await click(options, '.undo');
    await until('the first again', async () => (await undo()) === 'Undo: speed of the strip');
    expect(await redo()).toBe('Redo: edge of the page');
    expect(await setting(options, 'input[name=edge]:checked')).toBe('bottom');
    await undoByKey(options);
    await until('nothing left', async () => (await undo()) === 'Undo');
    await until('the old speed', async () => (await setting(options, speed)) === '50');
    await undoByKey(options, true);
    await until('the speed', async () => (await setting(options, speed)) === '80');
    await undoByKey(options);
    await until('the old speed', async () => (await setting(options, speed)) === '50');
    await written(options);
    await options.close();
  });

  it('leaves to a text field what is typed there', async () => {
    const options = await openOptions(here.rig);
    await slide(options, 'Speed', '80');
    await until('a name', async () =>
      (await text(options, '.undo')).endsWith('speed of the strip'),
    );
    await options.run(() => document.querySelector<HTMLElement>('#pair-search')?.focus(), null);
    await undoByKey(options);
    await written(options);
    expect(await setting(options, speed)).toBe('80');
    await click(options, '.undo');
    await until('the old speed', async () => (await setting(options, speed)) === '50');
    await options.close();
  });

  it('takes back only what was changed here, not what another page changed meanwhile', async () => {
    const [here1, here2] = [await openOptions(here.rig), await openOptions(here.rig)];
    const pairs = (tab: Tab) => texts(tab, '.watched .pair b');
    await click(here1, 'button[aria-label="Remove KZT/USD"]');
    await until('it to go', async () => !(await pairs(here2)).includes('KZT/USD'));
    await click(here2, 'button[aria-label="Remove UZS/USD"]');
    await click(here2, 'input[value=top]');
    await until('it to go', async () => !(await pairs(here1)).includes('UZS/USD'));
    await click(here1, '.undo');
    await until('it to come back', async () => (await pairs(here2)).includes('KZT/USD'));
    expect(await pairs(here1)).toEqual(['KGS/USD', 'KZT/USD', 'TJS/USD', 'TMT/USD']);
    await until(
      'the edge',
      async () => (await setting(here1, 'input[name=edge]:checked')) === 'top',
    );
    for (const _ of [1, 2]) {
      await click(here2, '.undo');
      await written(here2);
    }
    await until('all of them', async () => (await pairs(here1)).length === 5);
    expect(await setting(here2, 'input[name=edge]:checked')).toBe('bottom');
    for (const tab of [here1, here2]) await tab.close();
  });
});

describe('what is written into a field', () => {
  const write = async (tab: Tab, selector: string, typed: string) => {
    await tab.run((wanted) => document.querySelector<HTMLInputElement>(wanted)?.focus(), selector);
    if (typed !== '') await tab.type(typed);
    await tab.press('Enter');
  };

  it.each([
    ['#hidden-on input', 'two words', '“two words” is no site. Give its name, as in example.org.'],
    ['#alerts form input', 'abc', 'Please give a number above zero.'],
    [
      '#source-address',
      'nonsense',
      'Please give the address of a site or a feed, like example.kz.',
    ],
    ['#own-topic label:nth-of-type(1) input', '', 'Please give the topic a name.'],
    [
      '#own-topic label:nth-of-type(1) input',
      'central asia',
      'There is a topic called “Central Asia” already.',
    ],
    [
      '#own-topic label:nth-of-type(1) input',
      'Bees',
      'Please give at least one word, or choose a source.',
    ],
    [
      '#rules form input',
      '',
      'Please give a word, a source or a topic: a rule for everything is none.',
    ],
  ])(
    'is answered beside it in a sentence where it cannot be: %s %s',
    async (field, typed, said) => {
      const options = await openOptions(here.rig);
      await write(options, field, typed);
      const problem = await until('a sentence', () =>
        options.run((wanted) => {
          const form = document.querySelector(wanted)?.closest('form');
          const wrong = form?.querySelector('[aria-invalid=true]');
          const id = wrong?.getAttribute('aria-describedby') ?? '';
          return document.getElementById(id)?.textContent || null;
        }, field),
      );
      expect(problem).toBe(said);
      await options.close();
    },
  );
});
