import { describe, expect, it } from 'vitest';
import { type Tab, until } from '../drive/rig.ts';
import { violationsOn } from './axe.ts';
import { anyPage, isFull, started, tickerWhen } from './started.ts';

const here = started();

/**
 * What axe finds amiss in the strip's root, as it stands. The root is closed to axe as to everything, so it is
 * given a twin of it, with the same elements and style sheets in an open root of a page without a strip.
 *
 * @param more rules for the twin, in the place of a setting
 */
async function violations(tab: Tab, more = ''): Promise<string[]> {
  const content = await tab.inTicker(
    (root) =>
      [...root.childNodes].map((node) => (node instanceof Element ? node.outerHTML : '')).join(''),
    null,
  );
  const clean = await here.rig.open('https://example.org/framed');
  await clean.run(
    ([markup = '', rules = '']) => {
      document.documentElement.lang = 'en';
      const twin = document.createElement('div');
      twin.id = 'twin';
      const root = twin.attachShadow({ mode: 'open' });
      root.innerHTML = `${markup}<style>${rules} .view { mask: none !important }</style>`;
      document.querySelector('steppewire-ticker')?.remove();
      document.body.append(twin);
    },
    [content ?? '', more],
  );
  const found = await violationsOn(clean, '#twin', 9);
  await clean.close();
  return found;
}

const openStrip = async () => {
  const tab = await here.rig.open(anyPage);
  await tickerWhen(tab, 'the full strip', isFull);
  return tab;
};

const dark = ':host { color-scheme: dark !important }';
const light = ':host { color-scheme: light !important }';

describe('axe finds nothing amiss', () => {
  it.each([
    ['light', light],
    ['dark', dark],
    [
      'light in blue and orange',
      `${light} .strip { --up: light-dark(#0b6bb8, #69b7ff); --down: light-dark(#a8480c, #ff9f5a) }`,
    ],
    [
      'dark in blue and orange',
      `${dark} .strip { --up: light-dark(#0b6bb8, #69b7ff); --down: light-dark(#a8480c, #ff9f5a) }`,
    ],
  ])('in the strip, %s', async (_, rules) => {
    const tab = await openStrip();
    expect(await violations(tab, rules)).toEqual([]);
    await tab.close();
  });

  it.each(['li.rate button', '.strip > .menu'])('in what %s opens', async (opener) => {
    const tab = await openStrip();
    await tab.inTicker((root, wanted) => root.querySelector<HTMLElement>(wanted)?.click(), opener);
    await until('what it opens', () =>
      tab.inTicker((root) => root.querySelector('.over') !== null, null),
    );
    for (const rules of [light, dark]) expect(await violations(tab, rules)).toEqual([]);
    await tab.close();
  });

  it('in a strip that stands, and in an excerpt over it', async () => {
    const tab = await openStrip();
    await tab.pretend({ reducedMotion: true });
    await tickerWhen(tab, 'a strip that stands', ({ motion }) => motion === null);
    await tab.inTicker(
      (root) => root.querySelector<HTMLElement>('ul:not(.copy) [data-headline]')?.focus(),
      null,
    );
    await until('the excerpt', () =>
      tab.inTicker((root) => root.querySelector('.tip:not([hidden])') !== null, null),
    );
    // Nothing points at the twin, and nobody waits for its excerpt.
    const seen = '.tip { display: block !important; animation: none !important }';
    const still = '.paging { display: block !important }';
    for (const rules of [light, dark])
      expect(await violations(tab, `${rules} ${seen} ${still}`)).toEqual([]);
    await tab.close();
  });

  it('in the tab', async () => {
    const tab = await openStrip();
    await tab.inTicker((root) => root.querySelector<HTMLElement>('.minimise')?.click(), null);
    await until('the tab', () => tab.inTicker((root) => root.querySelector('.tab') !== null, null));
    expect(await violations(tab)).toEqual([]);
    await tab.inTicker((root) => root.querySelector<HTMLElement>('.tab')?.focus(), null);
    await tab.press('ArrowLeft');
    const along = await until('the tab further left', () =>
      tab.inTicker((root) => {
        const { x = Infinity, width = 0 } =
          root.querySelector('.tab')?.getBoundingClientRect() ?? {};
        return x + width < innerWidth - 20 ? [Math.round(width), Math.round(x)] : null;
      }, null),
    );
    expect(along[0]).toBe(28);
    // On its site, the tab stays a tab, where it was put.
    const later = await here.rig.open('https://example.org/another');
    const remembered = await until('the tab on the site’s other page', () =>
      later.inTicker((root) => root.querySelector('.tab')?.getBoundingClientRect().x ?? null, null),
    );
    expect(Math.round(remembered)).toBe(along[1]);
    await later.close();
    await tab.close();
  });
});
