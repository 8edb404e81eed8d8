import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Tab, until } from '../drive/rig.ts';
import { readTicker } from '../drive/ticker-reading.ts';
import { packScript } from '../world/pack-script.ts';
import { started, tickerWhen } from './started.ts';

const here = started();

const open = (trap: string, size?: { width: number; height: number }) =>
  here.rig.open(`https://example.org/gallery/${trap}.html`, size);

const isDrawn = ({ rates, headlines }: { rates: unknown[]; headlines: unknown[] }) =>
  rates.length === 5 && headlines.length > 0;

/** Opens a page of the gallery and waits for its strip. */
async function openWithStrip(trap: string) {
  const tab = await open(trap);
  return { tab, ticker: await tickerWhen(tab, `the strip on ${trap}`, isDrawn) };
}

/** Where the strip's tab is, or null where there is none. */
const tabBox = (tab: Tab) =>
  tab.inTicker((root) => {
    const box = root.querySelector('.tab')?.getBoundingClientRect();
    return box ? { x: box.x, y: box.y, width: box.width, height: box.height } : null;
  }, null);

/** Presses what the page's own script listens to. */
const act = (tab: Tab, selector = '#act') =>
  tab.run((wanted) => document.querySelector<HTMLElement>(wanted)?.click(), selector);

const becomesTab = (tab: Tab) => until('the tab', () => tabBox(tab));

const edgeBecomes = (tab: Tab, wanted: 'top' | 'bottom') =>
  tickerWhen(tab, `the strip at the ${wanted}`, ({ edge }) => edge === wanted);

describe('the strip keeps its looks on', () => {
  it.each([
    'star-styles',
    'tiny-root-font',
    'zoom',
    'unknown-display-none',
    'strict-csp',
    'trusted-types',
  ])('%s', async (trap) => {
    const { tab, ticker } = await openWithStrip(trap);
    const view = await tab.run(() => [innerWidth, innerHeight], null);
    const looks = await tab.inTicker((root) => {
      const strip = root.querySelector('.strip');
      const name = root.querySelector('.rate b');
      const box = (root.host as HTMLElement).getBoundingClientRect();
      if (!strip || !name) return null;
      const { backgroundColor, fontSize, display } = getComputedStyle(strip);
      return {
        backgroundColor,
        fontSize,
        display,
        host: box.height,
        weight: getComputedStyle(name).fontWeight,
      };
    }, null);
    expect(looks).toMatchObject({
      backgroundColor: 'rgb(251, 250, 247)',
      fontSize: '12.5px',
      display: 'flex',
      weight: '600',
    });
    expect(ticker.edge).toBe('bottom');
    if (trap !== 'zoom') expect(ticker.box.height).toBe(32);
    expect(view[0]).toBeGreaterThan(1000);
    // The browser itself asks for the page's icon.
    const violations = await tab.run(
      () =>
        [Reflect.get(globalThis, 'violations') ?? []].flat().filter((kind) => kind !== 'img-src'),
      null,
    );
    expect(violations).toEqual([]);
    await tab.close();
  });

  it('root-filter, by turning its colours around once more', async () => {
    const { tab } = await openWithStrip('root-filter');
    const filter = await tab.inTicker((root) => getComputedStyle(root.host).filter, null);
    expect(filter).toBe('invert(1) hue-rotate(180deg)');
    await tab.close();
  });

  it('right-to-left, and moves the other way', async () => {
    const { tab } = await openWithStrip('right-to-left');
    await tickerWhen(tab, 'the strip in motion', ({ motion }) => motion === 'running');
    const way = await tab.inTicker((root) => {
      const belt = root.querySelector<HTMLElement>('.belt');
      const view = root.querySelector('.view')?.getBoundingClientRect();
      const first = root.querySelector('li')?.getBoundingClientRect();
      return {
        travel: Number.parseFloat(belt?.style.getPropertyValue('--travel') ?? ''),
        fromRight: (view?.right ?? 0) - (first?.right ?? 0),
        direction: root.querySelector<HTMLElement>('.strip')?.dir,
      };
    }, null);
    expect(way?.direction).toBe('rtl');
    expect(way?.travel).toBeGreaterThan(1000);
    expect(Math.abs(way?.fromRight ?? 999)).toBeLessThan(300);
    // Its user's language is written from the left all the same.
    await tab.inTicker((root) => root.querySelector<HTMLElement>('li.rate button')?.click(), null);
    const direction = await until('the card', () =>
      tab.inTicker((root) => {
        const card = root.querySelector('.card');
        return card && getComputedStyle(card).direction;
      }, null),
    );
    expect(direction).toBe('ltr');
    await tab.close();
  });
});

describe('the strip makes way for', () => {
  it.each([
    'fixed-footer',
    'cookie-notice',
    'chat-bubble',
    'bottom-navigation',
    'full-height-app',
    'slotted-bar',
    'sticky-sidebar',
    'closed-root-notice',
    'late-root-notice',
    'label-switches',
    'absolute-footer',
  ])('%s, and lies at the other edge', async (trap) => {
    const { tab } = await openWithStrip(trap);
    await edgeBecomes(tab, 'top');
    await tab.close();
  });

  it('fixed-header not at all, where it lies at the bottom', async () => {
    const { tab, ticker } = await openWithStrip('fixed-header');
    expect(ticker.edge).toBe('bottom');
    await tab.close();
  });

  it('late-cookie-notice when it comes, and returns when it has gone', async () => {
    const { tab } = await openWithStrip('late-cookie-notice');
    await edgeBecomes(tab, 'top');
    await act(tab);
    await edgeBecomes(tab, 'bottom');
    await tab.close();
  });

  it('small-link, and stays away from it', async () => {
    const { tab } = await openWithStrip('small-link');
    await edgeBecomes(tab, 'top');
    await until('the page to come to rest', () =>
      tab.run(() => document.documentElement.dataset['rested'] !== undefined, null),
    );
    expect((await readTicker(tab))?.edge).toBe('top');
    await tab.close();
  });

  it('hiding-navigation, and does not follow it for ever; nor does its hopping count as a shift', async () => {
    const { tab } = await openWithStrip('hiding-navigation');
    const scroll = (by: number) =>
      tab.run((distance) => scrollBy({ top: distance, behavior: 'instant' }), by);
    await edgeBecomes(tab, 'top');
    await scroll(700);
    await edgeBecomes(tab, 'bottom');
    await scroll(-200);
    await edgeBecomes(tab, 'top');
    await scroll(700);
    // It could return, and does not.
    await until('the page to come to rest', () =>
      tab.run(() => document.documentElement.dataset['rested'] === '1200', null),
    );
    expect((await readTicker(tab))?.edge).toBe('top');
    expect(await tab.run(() => Reflect.get(globalThis, 'shifts').length, null)).toBe(0);
    await tab.close();
  });

  it('a root that is transformed by not being there, for it would lie at the end of the page', async () => {
    const tab = await open('transformed-root');
    await until('the page to come to rest', () =>
      tab.run(() => document.documentElement.dataset['rested'] !== undefined, null),
    );
    expect(await tab.run(() => document.querySelector('steppewire-ticker'), null)).toBeNull();
    await tab.close();
  });

  it('both-bars by shrinking to its tab, in the corner that is free', async () => {
    const tab = await open('both-bars');
    const box = await becomesTab(tab);
    const view = await tab.run(() => [innerWidth, innerHeight], null);
    expect(box).toMatchObject({ width: 28, height: 28, y: (view[1] ?? 0) - 28 });
    const covered = await tab.run(({ x, y }) => {
      const [, below] = document.elementsFromPoint(x + 14, y + 14);
      return below?.localName ?? null;
    }, box);
    expect(covered).not.toBe('footer');
    // Who presses the tab wants the strip, whatever it covers.
    await tab.point(box.x + 14, box.y + 14, true);
    await tickerWhen(tab, 'the strip again', isDrawn);
    await tab.close();
  });

  it.each(['password-field', 'card-field'])('%s, by shrinking to its tab', async (trap) => {
    const tab = await open(trap);
    await becomesTab(tab);
    expect(await readTicker(tab)).toBeNull();
    await tab.close();
  });

  it('the links of scroll-end, as long as they are under it', async () => {
    const { tab } = await openWithStrip('scroll-end');
    await tab.run(() => scrollTo({ top: document.documentElement.scrollHeight }), null);
    await becomesTab(tab);
    await tab.run(() => scrollTo({ top: 0 }), null);
    await tickerWhen(tab, 'the strip again', isDrawn);
    await tab.close();
  });

  it('what has the focus in focus-at-bottom', async () => {
    const { tab } = await openWithStrip('focus-at-bottom');
    await tab.run(() => {
      const fields = [...document.querySelectorAll('input')];
      const under = fields.find((field) => field.getBoundingClientRect().bottom > innerHeight - 20);
      under?.focus({ preventScroll: true });
    }, null);
    await becomesTab(tab);
    await tab.run(() => document.querySelector('input')?.focus({ preventScroll: true }), null);
    await tickerWhen(tab, 'the strip again', isDrawn);
    await tab.close();
  });

  it('the line that is typed in full-height-editor', async () => {
    const tab = await open('full-height-editor');
    await tickerWhen(tab, 'the strip', isDrawn);
    await tab.run(() => document.querySelector('textarea')?.focus(), null);
    await becomesTab(tab);
    await tab.run(() => document.querySelector('textarea')?.blur(), null);
    await tab.close();
  });

  it('the bar of menu-over-bar, while a menu is open over both', async () => {
    const tab = await open('menu-over-bar');
    await edgeBecomes(tab, 'top');
    await act(tab);
    await until('the page to be looked at', () =>
      tab.run(() => document.documentElement.dataset['opened'] !== undefined, null),
    );
    expect((await readTicker(tab))?.edge).toBe('top');
    await tab.close();
  });

  it('a page in XHTML no more than one in HTML', async () => {
    const tab = await here.rig.open('https://example.org/gallery/page.xhtml');
    expect((await tickerWhen(tab, 'the strip', isDrawn)).edge).toBe('bottom');
    await tab.close();
  });

  it('own-scroller no more than another page that scrolls', async () => {
    const { tab, ticker } = await openWithStrip('own-scroller');
    expect(ticker.edge).toBe('bottom');
    await tab.close();
  });

  it('a small page, on which it is not shown', async () => {
    const tab = await open('back-forward-cache', { width: 470, height: 600 });
    const display = await until('the element', () =>
      tab.run(() => {
        const host = document.querySelector('steppewire-ticker');
        return host ? getComputedStyle(host).display : null;
      }, null),
    );
    expect(display).toBe('none');
    await tab.close();
  });

  it('modal-dialog, which stays modal and above it', async () => {
    const { tab, ticker } = await openWithStrip('modal-dialog');
    await act(tab);
    const hit = await tab.run(
      ([x, y]) => document.elementFromPoint(x ?? 0, y ?? 0)?.localName ?? null,
      [ticker.box.x + 200, ticker.box.y + 16],
    );
    expect(hit).toBe('dialog');
    const inert = await tab.inTicker((root) => {
      root.querySelector<HTMLElement>('.hold')?.focus();
      return root.activeElement === null;
    }, null);
    expect(inert).toBe(true);
    await tab.close();
  });

  it('popover, which stands above it', async () => {
    const { tab, ticker } = await openWithStrip('popover');
    await act(tab);
    const hit = await tab.run(
      ([x, y]) => document.elementFromPoint(x ?? 0, y ?? 0)?.id,
      [ticker.box.x + 200, ticker.box.y + 16],
    );
    expect(hit).toBe('pop');
    await tab.close();
  });
});

describe('the strip outlives', () => {
  it('rerender', async () => {
    const { tab } = await openWithStrip('rerender');
    await until('the page drawn again', () =>
      tab.run(() => document.documentElement.dataset['drawn'] === 'again', null),
    );
    await tickerWhen(tab, 'the strip again', isDrawn);
    await tab.close();
  });

  it('react-hydration', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'steppewire-gallery-'));
    const entry = new URL('../gallery/react-hydration.ts', import.meta.url).pathname;
    await packScript(entry, folder, 'script.js');
    const script = await readFile(join(folder, 'script.js'), 'utf8');
    await rm(folder, { recursive: true });
    here.world.scripts.set('/gallery/react-hydration.js', script);
    const { tab } = await openWithStrip('react-hydration');
    await until('the page drawn again', () =>
      tab.run(() => document.querySelector('h1')?.textContent === 'Drawn in the browser', null),
    );
    await tickerWhen(tab, 'the strip again', isDrawn);
    await tab.close();
  });

  it('document-open, with its way of keeping what is typed to itself', async () => {
    const { tab } = await openWithStrip('document-open');
    await act(tab);
    await until('the new document', () =>
      tab.run(() => document.querySelector('#anew') !== null, null),
    );
    await tickerWhen(tab, 'the strip again', ({ motion }) => motion === 'running');
    await tab.close();
  });

  it('spa-navigation and view-transition', async () => {
    const { tab } = await openWithStrip('spa-navigation');
    await act(tab);
    await until('the other view', () =>
      tab.run(() => document.querySelector('#another') !== null, null),
    );
    await tickerWhen(tab, 'the strip', isDrawn);
    await tab.close();
    const { tab: blended } = await openWithStrip('view-transition');
    await act(blended);
    await until('the change', () =>
      blended.run(() => document.querySelector('h1')?.textContent === 'Changed', null),
    );
    await tickerWhen(blended, 'the strip', isDrawn);
    await blended.close();
  });

  it('back-forward-cache', async () => {
    const { tab } = await openWithStrip('back-forward-cache');
    await tab.run(() => {
      location.href = '/gallery/dark-page.html';
    }, null);
    await until('the next page', async () => (await tab.address()).endsWith('dark-page.html'));
    await tickerWhen(tab, 'its strip', isDrawn);
    await tab.run(() => history.back(), null);
    await until('the page before', async () => (await tab.address()).endsWith('cache.html'));
    await tickerWhen(tab, 'the strip in motion', ({ motion }) => motion === 'running');
    expect(await tab.run(() => document.querySelectorAll('steppewire-ticker').length, null)).toBe(
      1,
    );
    await tab.close();
  });

  it('not contested-place, to which it yields', async () => {
    const tab = await open('contested-place');
    // It came, and came back three times.
    await until('the page to have its way', () =>
      tab.run(() => document.documentElement.dataset['removed'] === '4', null),
    );
    expect(await readTicker(tab)).toBeNull();
    await tab.close();
  });
});

/** What has become of a page that was asked for room. */
const roomOn = (tab: Tab) =>
  tab.run(() => {
    const root = document.documentElement;
    const isReached = (element: Element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const hit = document.elementFromPoint(x + width / 2, y + height / 2);
      return hit !== null && element.contains(hit);
    };
    return {
      style: root.getAttribute('style'),
      padding: getComputedStyle(root).paddingBottom,
      scrolls: root.scrollHeight - root.clientHeight,
      covered: [...document.querySelectorAll('a,input,button')].filter((one) => !isReached(one))
        .length,
    };
  }, null);

/** The same, once it has been looked at again, which it is for the last time a while after it was changed. */
async function roomAtRest(tab: Tab) {
  let before = '';
  let since = Date.now();
  return await until(
    'the page to come to rest',
    async () => {
      const room = await roomOn(tab);
      const now = JSON.stringify([room, (await readTicker(tab))?.edge, await tabBox(tab)]);
      if (now !== before) since = Date.now();
      before = now;
      return Date.now() - since > 3000 && room;
    },
    15_000,
  );
}

describe('where the page is asked for room, the strip', () => {
  const choose = async (room: string) => {
    const options = await here.rig.open('options.html');
    await until(room, () =>
      options.run((value) => {
        const input = document.querySelector<HTMLInputElement>(`input[value=${value}]`);
        if (input && !input.checked) input.click();
        const said = document.querySelector('header [role=status]')?.textContent;
        return input?.checked === true && said === 'Saved.';
      }, room),
    );
    await options.close();
  };
  beforeAll(() => choose('reserve'));
  afterAll(() => choose('overlay'));

  it.each(['view-high-app', 'view-high-in-full-height', 'locked-view-high-app'])(
    'gives it back to %s, and lies at the other edge',
    async (trap) => {
      const { tab } = await openWithStrip(trap);
      await edgeBecomes(tab, 'top');
      expect(await roomAtRest(tab)).toEqual({
        style: null,
        padding: '0px',
        scrolls: 0,
        covered: 0,
      });
      expect((await readTicker(tab))?.edge).toBe('top');
      await tab.close();
    },
  );

  it('gives it back to slightly-high-app, which scrolls no more than before', async () => {
    const { tab } = await openWithStrip('slightly-high-app');
    await edgeBecomes(tab, 'top');
    expect(await roomAtRest(tab)).toEqual({ style: null, padding: '0px', scrolls: 3, covered: 0 });
    await tab.close();
  });

  it('gives it back to view-high-grid, and shrinks to its tab', async () => {
    const tab = await open('view-high-grid');
    await becomesTab(tab);
    expect(await roomAtRest(tab)).toEqual({ style: null, padding: '0px', scrolls: 0, covered: 0 });
    await tab.close();
  });

  it('has it on full-height-app, whose root can leave it', async () => {
    const { tab, ticker } = await openWithStrip('full-height-app');
    expect(ticker.edge).toBe('bottom');
    expect(await roomAtRest(tab)).toMatchObject({ padding: '32px', scrolls: 0, covered: 0 });
    await tab.close();
  });

  it('makes way for the end of overflowing-full-height, whose room is not at its end', async () => {
    const { tab } = await openWithStrip('overflowing-full-height');
    await tab.run(() => scrollTo({ top: document.documentElement.scrollHeight }), null);
    await becomesTab(tab);
    expect(await roomAtRest(tab)).toMatchObject({ style: null, covered: 0 });
    expect(await tabBox(tab)).not.toBeNull();
    await tab.run(() => scrollTo({ top: 0 }), null);
    await tickerWhen(tab, 'the strip again', isDrawn);
    await tab.close();
  });

  it('has it on growing-page once that is longer than the view', async () => {
    const { tab } = await openWithStrip('growing-page');
    await edgeBecomes(tab, 'top');
    await act(tab);
    await edgeBecomes(tab, 'bottom');
    const { padding } = await roomAtRest(tab);
    expect(padding).toBe('32px');
    await tab.run(() => scrollTo({ top: document.documentElement.scrollHeight }), null);
    const isWriteFree = () =>
      tab.run(() => {
        const { x, y, height } =
          document.querySelector('#write')?.getBoundingClientRect() ?? new DOMRect();
        return document.elementFromPoint(x + 20, y + height / 2)?.id === 'write';
      }, null);
    expect(await isWriteFree()).toBe(true);
    expect((await readTicker(tab))?.edge).toBe('bottom');
    await tab.close();
  });
});

describe('the page', () => {
  it('is not moved (layout-shift), nor by what stands over the strip', async () => {
    const { tab } = await openWithStrip('layout-shift');
    await tickerWhen(tab, 'the strip in motion', ({ motion }) => motion === 'running');
    const at = await until('a headline in view', () =>
      tab.inTicker((root) => {
        const boxes = [...root.querySelectorAll('.belt a')].map((a) => a.getBoundingClientRect());
        const box = boxes.find(({ left, right }) => left > 300 && right < innerWidth - 150);
        return box ? { x: box.x + 30, y: box.y + 8 } : null;
      }, null),
    );
    await tab.point(at.x, at.y);
    await until('its excerpt', () =>
      tab.inTicker((root) => {
        const tip = root.querySelector('.tip');
        return tip !== null && getComputedStyle(tip).opacity === '1';
      }, null),
    );
    expect(await tab.run(() => Reflect.get(globalThis, 'shift'), null)).toBe(0);
    await tab.close();
  });

  it('hears nothing of what is typed in a card (key-listener), but keeps its shortcuts', async () => {
    const { tab } = await openWithStrip('key-listener');
    await tab.inTicker((root) => root.querySelector<HTMLElement>('li.rate button')?.click(), null);
    await until('the card', () =>
      tab.inTicker((root) => root.querySelector('.card') !== null, null),
    );
    await tab.inTicker(
      (root) => root.querySelector<HTMLElement>('.converter input')?.focus(),
      null,
    );
    await tab.type('42');
    const typed = await tab.inTicker(
      (root) => root.querySelector<HTMLInputElement>('.converter input')?.value,
      null,
    );
    expect(typed).toContain('42');
    expect(await tab.run(() => Reflect.get(globalThis, 'heard'), null)).toEqual([]);
    await tab.press('Escape');
    await until('the card to go', () =>
      tab.inTicker((root) => root.querySelector('.card') === null, null),
    );
    // The focus is back on the rate; a key that means nothing to the strip is the page's.
    await tab.press('ArrowUp');
    expect(await tab.run(() => Reflect.get(globalThis, 'heard'), null)).toContain(
      'keydown ArrowUp',
    );
    await tab.close();
  });

  it('leaves what is typed in a card where it is typed, also where it keeps the focus (focus-trap)', async () => {
    const tab = await open('focus-trap');
    // It moves once it can be pressed.
    await tickerWhen(tab, 'the strip in motion', ({ motion }) => motion === 'running');
    await tab.inTicker((root) => root.querySelector<HTMLElement>('li.rate button')?.click(), null);
    await until('the card', () =>
      tab.inTicker((root) => root.querySelector('.card input') !== null, null),
    );
    await tab.inTicker((root) => root.querySelector<HTMLElement>('.card input')?.focus(), null);
    await tab.type('25');
    expect(
      await tab.run(() => document.querySelector<HTMLInputElement>('#kept')?.value, null),
    ).toBe('');
    await tab.press('Escape');
    await until('no card', () =>
      tab.inTicker((root) => root.querySelector('.card') === null, null),
    );
    await tab.close();
  });

  it('can find out nothing (probe)', async () => {
    const { tab } = await openWithStrip('probe');
    const found = await tab.run(() => {
      const host = document.querySelector('steppewire-ticker');
      return {
        seen: Reflect.get(globalThis, 'seen'),
        attributes: host?.getAttributeNames(),
        children: host?.childNodes.length,
        root: host?.shadowRoot ?? null,
        animations: document.getAnimations().length,
        styles: document.querySelectorAll('style').length,
        globals: Object.keys(globalThis).filter((key) => /steppe|ticker/i.test(key)),
      };
    }, null);
    expect(found).toEqual({
      seen: [],
      attributes: [],
      children: 0,
      root: null,
      animations: 0,
      styles: 1,
      globals: [],
    });
    await tab.close();
  });

  it('has it in its frames never (frames)', async () => {
    const { tab } = await openWithStrip('frames');
    const within = await tab.run(
      () =>
        document.querySelector('iframe')?.contentDocument?.querySelectorAll('steppewire-ticker')
          .length,
      null,
    );
    expect(within).toBe(0);
    await tab.close();
  });
});
