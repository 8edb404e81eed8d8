import { describe, expect, it } from 'vitest';
import { inPopup, type Tab, until } from '../drive/rig.ts';
import { readTicker } from '../drive/ticker-reading.ts';
import { anyPage, isFull, started, tickerWhen } from './started.ts';

const here = started();

/** A site that the extension may read the address of even where the button was not really pressed. */
const page = 'https://timesca.com/any';

/** A page of ours behind the tab in front: it sees the popup, and is not what the popup is about. */
const openOwn = async () => {
  const own = await here.rig.open('options.html');
  await until('the options', () => own.run(() => document.querySelector('#toolbar'), null));
  return own;
};

/** What the popup's last line says; null where it has none. */
const line = (own: Tab) =>
  inPopup(own, (popup) => popup.document.querySelector('.site-line')?.textContent ?? null, null);

const lineWhen = (own: Tab, wanted: string) =>
  until(`the line “${wanted}”`, async () => {
    const said = await line(own);
    if (said === wanted) return said;
    throw new Error(`it is “${said}”`);
  });

const pressLine = (own: Tab) =>
  inPopup(
    own,
    (popup) => popup.document.querySelector<HTMLElement>('.site-line button')?.click(),
    null,
  );

const closePopup = (own: Tab) => inPopup(own, (popup) => popup.close(), null);

describe('the popup over a page', () => {
  it('is as large as it is drawn, and hides and shows the strip on the page’s site, in all its tabs', async () => {
    const own = await openOwn();
    const other = await here.rig.open('https://timesca.com/other');
    const tab = await here.rig.open(page);
    await tickerWhen(tab, 'the full strip', isFull);
    await here.rig.pressButton();
    await lineWhen(own, 'Hide the strip on timesca.com');
    const size = await inPopup(
      own,
      (popup) => {
        const foot = popup.document.querySelector('.site-line')?.getBoundingClientRect();
        return { width: popup.innerWidth, height: popup.innerHeight, foot: foot?.bottom };
      },
      null,
    );
    // As large as it asks to be; the screen of a headless Chromium has less room. Its foot is in view.
    if (here.rig.name === 'firefox') expect(size).toMatchObject({ width: 400, height: 600 });
    else expect(size?.height).toBeGreaterThan(500);
    expect(size?.foot).toBe(size?.height);
    await pressLine(own);
    for (const shown of [tab, other]) {
      await until('the strip to go', async () => (await readTicker(shown)) === null);
    }
    await lineWhen(own, 'Show the strip on timesca.com');
    await pressLine(own);
    for (const shown of [tab, other]) await tickerWhen(shown, 'the strip again', () => true);
    await lineWhen(own, 'Hide the strip on timesca.com');
    await closePopup(own);
    for (const each of [own, other, tab]) await each.close();
  });

  it('puts the site on the list where the strip is shown on listed sites alone', async () => {
    const own = await openOwn();
    await own.run(() => document.querySelector<HTMLElement>('input[value=only]')?.click(), null);
    const tab = await here.rig.open(page);
    await here.rig.pressButton();
    await lineWhen(own, 'Show the strip on timesca.comOnly on sites you choose');
    expect(await readTicker(tab)).toBeNull();
    await pressLine(own);
    await tickerWhen(tab, 'the strip', () => true);
    await lineWhen(own, 'Hide the strip on timesca.comOnly on sites you choose');
    await closePopup(own);
    const listed = await own.run(() => document.querySelector('.sites span')?.textContent, null);
    expect(listed).toBe('timesca.com');
    await own.run(() => document.querySelector<HTMLElement>('.sites button')?.click(), null);
    await own.run(
      () => document.querySelector<HTMLElement>('input[value=everywhere]')?.click(),
      null,
    );
    // Not before both are written: a page that is closed takes what it was writing with it.
    const elsewhere = await here.rig.open(anyPage);
    await tickerWhen(elsewhere, 'the strip on another site', () => true);
    for (const each of [own, tab, elsewhere]) await each.close();
  });

  it('switches the strip on again where it was switched off', async () => {
    const own = await openOwn();
    await own.run(
      () => document.querySelector<HTMLElement>('#ticker input[type=checkbox]')?.click(),
      null,
    );
    const tab = await here.rig.open(page);
    await here.rig.pressButton();
    await lineWhen(own, 'Switch it onThe strip is switched off on all sites.');
    await pressLine(own);
    await tickerWhen(tab, 'the strip', () => true);
    await closePopup(own);
    for (const each of [own, tab]) await each.close();
  });

  it.each(['https://timesca.com/data.xml', 'welcome.html'])(
    'says nothing over %s',
    async (address) => {
      const own = await openOwn();
      const tab = await here.rig.open(address);
      await here.rig.pressButton();
      await until('the popup’s articles', () =>
        inPopup(own, (popup) => popup.document.querySelectorAll('.article a').length === 6, null),
      );
      expect(await line(own)).toBeNull();
      await closePopup(own);
      for (const each of [own, tab]) await each.close();
    },
  );
});
