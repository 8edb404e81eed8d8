import { describe, expect, it } from 'vitest';
import { type Tab, until } from '../drive/rig.ts';
import { readTicker } from '../drive/ticker-reading.ts';
import { anyPage, isFull, started, tickerWhen } from './started.ts';

const here = started();

const openStrip = async (address = anyPage) => {
  const tab = await here.rig.open(address);
  await tickerWhen(tab, 'the full strip', isFull);
  return tab;
};

/** Presses something in the strip's root. */
const pressIn = (tab: Tab, selector: string) =>
  until(`${selector} to press`, () =>
    tab.inTicker((root, wanted) => {
      const found = root.querySelector<HTMLElement>(wanted);
      found?.click();
      return found !== null;
    }, selector),
  );

/** Presses the menu's item that tells so much. */
const fromMenu = async (tab: Tab, told: string) => {
  await pressIn(tab, '.strip > .menu');
  await pressIn(tab, `[data-tell*='${told}']`);
};

/** Chooses something on the options page, and undoes it at the end. */
async function withOption(selectors: readonly string[], then: () => Promise<void>): Promise<void> {
  const press = async (wanted: string) => {
    const options = await here.rig.open('options.html');
    await until(wanted, () =>
      options.run((selector) => {
        const input = document.querySelector<HTMLInputElement>(selector);
        if (input && !input.checked) input.click();
        const said = document.querySelector('header [role=status]')?.textContent;
        return input?.checked === true && said === 'Saved.';
      }, wanted),
    );
    await options.close();
  };
  const [chosen = '', usual = ''] = selectors;
  await press(chosen);
  await then();
  await press(usual);
}

const isGone = (tab: Tab) => until('the strip to go', async () => (await readTicker(tab)) === null);

describe('the strip', () => {
  it('is hidden on one site by its menu, on its other pages too, and wanted again in the options', async () => {
    const tab = await openStrip();
    await fromMenu(tab, 'hide-site');
    await isGone(tab);
    const options = await here.rig.open('options.html');
    const site = await until('the site', () =>
      options.run(() => document.querySelector('.sites span')?.textContent, null),
    );
    expect(site).toBe('example.org');
    const other = await here.rig.open('https://timesca.com/any');
    await tickerWhen(other, 'the strip on another site', isFull);
    await options.run(() => document.querySelector<HTMLElement>('.sites button')?.click(), null);
    await tickerWhen(tab, 'the strip back on the page that hid it', isFull);
    const later = await openStrip();
    for (const page of [tab, options, other, later]) await page.close();
  });

  it('is shown on the listed sites alone where that is chosen', async () => {
    const tab = await openStrip();
    const elsewhere = await openStrip('https://timesca.com/any');
    await withOption(['input[value=only]', 'input[value=everywhere]'], async () => {
      for (const unlisted of [tab, elsewhere]) await isGone(unlisted);
      const options = await here.rig.open('options.html');
      await until('the list', () =>
        options.run(() => {
          const field = document.querySelector<HTMLInputElement>('#sites input[name=site]');
          if (!field) return false;
          field.value = 'https://www.example.org/a/page';
          field.form?.requestSubmit();
          return true;
        }, null),
      );
      await tickerWhen(tab, 'the strip on the listed site', isFull);
      expect(await readTicker(elsewhere)).toBeNull();
      await options.close();
    });
    for (const opened of [tab, elsewhere]) await opened.close();
  });

  it('moves to the other edge and changes its speed by its menu', async () => {
    const tab = await openStrip();
    await fromMenu(tab, 'top');
    await tickerWhen(tab, 'the strip on top', ({ edge }) => edge === 'top');
    const rounds = () =>
      tab.inTicker(
        (root) =>
          Number.parseFloat(
            root.querySelector<HTMLElement>('.belt')?.style.getPropertyValue('--round') ?? '0',
          ),
        null,
      );
    const before = (await rounds()) ?? 0;
    await fromMenu(tab, 'speed":100');
    await until('twice the speed', async () => Math.abs(((await rounds()) ?? 0) * 2 - before) < 2);
    await fromMenu(tab, 'speed":50');
    await fromMenu(tab, 'bottom');
    await tickerWhen(tab, 'the strip at the bottom', ({ edge }) => edge === 'bottom');
    await tab.close();
  });

  it('is given room where that is chosen, and gives it back', async () => {
    const tab = await openStrip();
    const padding = () =>
      tab.run(
        () => [
          getComputedStyle(document.documentElement).paddingBottom,
          document.documentElement.getAttribute('style'),
        ],
        null,
      );
    expect(await padding()).toEqual(['0px', null]);
    await withOption(['input[value=reserve]', 'input[value=overlay]'], async () => {
      await until('the room', async () => (await padding())[0] === '32px');
      // A page that clears what it did not write does not get its end covered.
      await tab.run(() => {
        document.documentElement.removeAttribute('style');
        document.body.className = 'other';
      }, null);
      await until('the room again', async () => (await padding())[0] === '32px');
    });
    await until('the room given back', async () => (await padding())[0] === '0px');
    expect((await padding())[1]).toBeNull();
    await tab.close();
  });

  it('is given so much room that nothing at the page’s end is covered, however it is built', async () => {
    const isCovered = (tab: Tab, selector: string) =>
      tab.run((wanted) => {
        scrollTo(0, document.documentElement.scrollHeight);
        const { x, y, width, height } =
          document.querySelector(wanted)?.getBoundingClientRect() ?? new DOMRect();
        const hit = document.elementFromPoint(x + width / 2, y + height / 2);
        return hit?.localName === 'steppewire-ticker';
      }, selector);
    await withOption(['input[value=reserve]', 'input[value=overlay]'], async () => {
      const zoomed = await openStrip('https://example.org/gallery/zoomed-out-root.html');
      const padding = await zoomed.run(
        () => getComputedStyle(document.documentElement).paddingBottom,
        null,
      );
      expect(padding).toBe('64px');
      expect(await isCovered(zoomed, '#last')).toBe(false);
      await zoomed.close();
      const hung = await openStrip('https://example.org/gallery/absolute-footer.html');
      await tickerWhen(hung, 'the strip at the other edge', ({ edge }) => edge === 'top');
      expect(await isCovered(hung, 'footer a')).toBe(false);
      await hung.close();
      // Who takes it off gets all of it back.
      const insisting = await here.rig.open('https://example.org/gallery/contested-place.html');
      await until('the page to have its way', () =>
        insisting.run(() => document.documentElement.dataset['removed'] === '4', null),
      );
      await until('its style as it was', () =>
        insisting.run(() => !document.documentElement.hasAttribute('style'), null),
      );
      await insisting.close();
    });
  });

  it('stands where that is chosen, has each item once, and is paged', async () => {
    const tab = await openStrip();
    await withOption(['input[value=still]', 'input[value=moving]'], async () => {
      await tickerWhen(tab, 'the strip at rest', ({ motion }) => motion === null);
      const copies = await tab.inTicker(
        (root) =>
          [...root.querySelectorAll<HTMLElement>('.copy')].filter((copy) => copy.offsetWidth > 0)
            .length,
        null,
      );
      expect(copies).toBe(0);
      await pressIn(tab, '[data-press=next]');
      const scrolled = await tab.inTicker((root) => root.querySelector('.view')?.scrollLeft, null);
      expect(scrolled).toBeGreaterThan(300);
    });
    await tab.close();
  });

  it('carries rates alone, or headlines alone, as chosen', async () => {
    const tab = await openStrip();
    await withOption(['input[value=rates]', 'input[value=both]'], async () => {
      await tickerWhen(tab, 'rates alone', (t) => t.rates.length === 5 && t.headlines.length === 0);
    });
    await withOption(['input[value=headlines]', 'input[value=both]'], async () => {
      await tickerWhen(
        tab,
        'headlines alone',
        (t) => t.rates.length === 0 && t.headlines.length > 0,
      );
    });
    await tab.close();
  });

  it('is as dark as the page where that is chosen, and as high as chosen', async () => {
    const tab = await openStrip('https://example.org/gallery/dark-page.html');
    const scheme = () => tab.inTicker((root) => getComputedStyle(root.host).colorScheme, null);
    expect(await scheme()).toBe('light dark');
    await withOption(
      ['input[name=theme][value=page]', 'input[name=theme][value=system]'],
      async () => {
        await until('the dark strip', async () => (await scheme()) === 'dark');
      },
    );
    await withOption(
      ['input[name=height][value="40"]', 'input[name=height][value="32"]'],
      async () => {
        await tickerWhen(tab, 'the high strip', ({ box }) => box.height === 40);
      },
    );
    await tab.close();
  });

  it('tells what an article begins with when the pointer rests on its headline, and marks it read when opened', async () => {
    const tab = await openStrip();
    await tab.inTicker((root) => {
      const link = root.querySelector('ul:not(.copy) [data-headline]');
      link?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    }, null);
    const told = await until('the excerpt', () =>
      tab.inTicker((root) => {
        const tip = root.querySelector<HTMLElement>('.tip');
        return tip && !tip.hidden ? tip.textContent : null;
      }, null),
    );
    expect(told.length).toBeGreaterThan(40);
    // The key takes it away wherever the focus is, and stays the page's.
    await tab.run(() => {
      addEventListener('keydown', ({ key }) => Reflect.set(globalThis, 'heard', key));
    }, null);
    await tab.press('Escape');
    await until('no excerpt', () =>
      tab.inTicker((root) => root.querySelector<HTMLElement>('.tip')?.hidden === true, null),
    );
    expect(await tab.run(() => Reflect.get(globalThis, 'heard'), null)).toBe('Escape');
    const unread = async () => {
      const popup = await here.rig.open('popup.html', { width: 400, height: 600 });
      const text = await until('the count', () =>
        popup.run(() => document.querySelector('[role=tab] .count')?.textContent, null),
      );
      await popup.close();
      return text;
    };
    const before = await unread();
    await pressIn(tab, 'ul:not(.copy) [data-headline]');
    await until('one less', async () => (await unread()) !== before);
    await tab.close();
  });

  it('goes with everything else of ours when all is hidden, and comes back', async () => {
    const tab = await openStrip();
    const popup = await here.rig.open('popup.html', { width: 400, height: 600 });
    await popup.run(async () => {
      const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
      await storage.local.set({ 'surfaces-hidden': true });
    }, null);
    await isGone(tab);
    const said = await until('the sentence', () =>
      popup.run(() => document.querySelector('.veil p')?.textContent, null),
    );
    expect(said).toBe('All of Steppewire is hidden, in every window.');
    const later = await here.rig.open(anyPage);
    await popup.run(() => document.querySelector<HTMLElement>('.veil button')?.click(), null);
    for (const page of [tab, later]) await tickerWhen(page, 'the strip again', isFull);
    for (const page of [tab, later, popup]) await page.close();
  });

  it('has keys that the browser knows', async () => {
    const options = await here.rig.open('options.html');
    const keys = await options.run(async () => {
      const { commands } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
      const all: { name: string; shortcut: string }[] = await commands.getAll();
      return all
        .filter(({ name }) => !name.startsWith('_'))
        .map(({ name, shortcut }) => `${name} ${shortcut}`);
    }, null);
    expect(keys.sort()).toEqual([
      'hide-everything Alt+Shift+H',
      'pause-ticker Alt+Shift+S',
      `toggle-ticker Alt+Shift+${here.rig.name === 'firefox' ? 'T' : 'K'}`,
    ]);
    await options.close();
  });

  it('is switched off and on by its key, and stands on all pages by another', async () => {
    const tabs = [await openStrip(), await openStrip('https://example.org/another')];
    await here.rig.pressCommand('toggle-ticker');
    for (const tab of tabs) await isGone(tab);
    await here.rig.pressCommand('toggle-ticker');
    for (const tab of tabs) await tickerWhen(tab, 'the strip again', isFull);
    for (const wanted of ['paused', 'running']) {
      await here.rig.pressCommand('pause-ticker');
      // A tab that nobody sees stands in any case.
      const [behind, front] = tabs;
      if (front) await tickerWhen(front, wanted, ({ motion }) => motion === wanted);
      if (behind)
        await until(`its button to say so`, () =>
          behind.inTicker(
            (root, paused) => (root.querySelector('.strip.paused') !== null) === paused,
            wanted === 'paused',
          ),
        );
    }
    for (const tab of tabs) await tab.close();
  });
});
