import { describe, expect, it } from 'vitest';
import { type Tab, until } from '../drive/rig.ts';
import { readTicker } from '../drive/ticker-reading.ts';
import { anyPage, browserName, isFull, started, tickerWhen } from './started.ts';

const here = started();

const openStrip = async (address = anyPage) => {
  const tab = await here.rig.open(address);
  await tickerWhen(
    tab,
    'the strip',
    ({ rates, headlines }) => rates.length > 0 && headlines.length > 0,
  );
  return tab;
};

/** Whether the strip's element is laid out at all. */
const display = (tab: Tab) => tab.inTicker((root) => getComputedStyle(root.host).display, null);

const becomes = (tab: Tab, wanted: string) =>
  until(`the strip to be ${wanted}`, async () => (await display(tab)) === wanted);

/** Presses a button of the page, as a hand does. */
async function pressButton(tab: Tab, selector: string): Promise<void> {
  const at = await tab.run((wanted) => {
    const box = document.querySelector(wanted)?.getBoundingClientRect();
    return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
  }, selector);
  if (at) await tab.point(at.x, at.y, true);
}

/** Makes the tab's look follow a choice that is stored, and takes it back. */
async function withTicker(change: { [name: string]: string }, then: () => Promise<void>) {
  const options = await here.rig.open('options.html#ticker');
  const choose = (name: string, value: string) =>
    until(`${name} ${value}`, () =>
      options.run(
        ([group, wanted]) => {
          const input = document.querySelector<HTMLInputElement>(
            `input[name=${group}][value=${wanted}]`,
          );
          if (input && !input.checked) input.click();
          return input?.checked === true;
        },
        [name, value],
      ),
    );
  for (const [name, value] of Object.entries(change)) await choose(name, value);
  await then();
  await choose('room', 'overlay');
  await options.close();
}

describe('the strip is not seen', () => {
  it.each(['whole', 'part'])(
    'where the page fills the screen (%s), and is there again after',
    async (button) => {
      const tab = await openStrip('https://example.org/gallery/fullscreen.html');
      const seen = () =>
        tab.run(() => {
          const host = document.querySelector('steppewire-ticker');
          const box = host?.getBoundingClientRect();
          if (!host || !box || box.height === 0) return false;
          return document.elementFromPoint(box.x + 300, box.y + box.height / 2) === host;
        }, null);
      expect(await seen()).toBe(true);
      await pressButton(tab, `#${button}`);
      await until('the full screen', () =>
        tab.run(() => document.fullscreenElement !== null, null),
      );
      await until('the strip to go', async () => !(await seen()));
      await tab.run(() => document.exitFullscreen(), null);
      await until('the strip again', seen);
      await tab.close();
    },
  );

  it('on paper, and its room is not either', async () => {
    const tab = await openStrip();
    await withTicker({ room: 'reserve' }, async () => {
      const padding = () =>
        tab.run(() => getComputedStyle(document.documentElement).paddingBottom, null);
      await until('the room', async () => (await padding()) === '32px');
      await tab.pretend({ print: true });
      await becomes(tab, 'none');
      await until('no room on paper', async () => (await padding()) === '0px');
      await tab.pretend({});
      await becomes(tab, 'block');
      await until('the room again', async () => (await padding()) === '32px');
      // A window that is too narrow for a strip has no room for it either.
      await tab.resize({ width: 470, height: 600 });
      await until('no room in a narrow window', async () => (await padding()) === '0px');
      await tab.resize({ width: 1280, height: 720 });
      await until('the room once more', async () => (await padding()) === '32px');
    });
    await tab.close();
  });
});

describe('the strip follows', () => {
  it('a wish for less motion, live: it stands, has each item once, and is paged', async () => {
    const tab = await openStrip();
    await tickerWhen(tab, 'the moving strip', ({ motion }) => motion === 'running');
    await tab.pretend({ reducedMotion: true });
    await tickerWhen(tab, 'the strip at rest', ({ motion }) => motion === null);
    const shown = await tab.inTicker((root) => {
      const isShown = (selector: string) =>
        [...root.querySelectorAll<HTMLElement>(selector)].some(
          ({ offsetWidth }) => offsetWidth > 0,
        );
      return {
        copies: isShown('.copy'),
        next: isShown('[data-press=next]'),
        hold: isShown('.hold'),
      };
    }, null);
    expect(shown).toEqual({ copies: false, next: true, hold: true });
    await tab.pretend({});
    await tickerWhen(tab, 'the strip in motion', ({ motion }) => motion === 'running');
    await tab.close();
  });

  it('forced colours, in which rises and falls keep their arrows', async () => {
    const tab = await openStrip();
    await tab.pretend({ forcedColors: true });
    const looks = await until('the system’s colours', () =>
      tab.inTicker((root) => {
        const colours = [...root.querySelectorAll('.figure, .up, .down, .source')].map(
          (element) => getComputedStyle(element).color,
        );
        return matchMedia('(forced-colors: active)').matches && new Set(colours).size === 1
          ? (root.querySelector('.up, .down')?.textContent ?? '')
          : null;
      }, null),
    );
    expect(looks).toMatch(/^[▲▼] /);
    await tab.pretend({});
    await tab.close();
  });

  it.runIf(browserName === 'chromium')('a wish for more contrast, as the popup does', async () => {
    const tab = await openStrip();
    await tab.pretend({ moreContrast: true });
    const ofStrip = await tab.inTicker((root) => {
      const [strip, source] = ['.strip', '.belt .source'].map((selector) =>
        root.querySelector(selector),
      );
      return strip && source
        ? [getComputedStyle(strip).backgroundColor, getComputedStyle(source).color]
        : null;
    }, null);
    expect(ofStrip).toEqual(['rgb(255, 255, 255)', 'rgb(51, 60, 71)']);
    await tab.pretend({});
    await tab.close();
    const popup = await here.rig.open('popup.html', { width: 400, height: 600 });
    await popup.pretend({ moreContrast: true });
    const ofPopup = await popup.run(() => {
      const { backgroundColor, color } = getComputedStyle(document.documentElement);
      return [backgroundColor, color];
    }, null);
    expect(ofPopup).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
    await popup.close();
  });

  it('the window: a bar that wide windows alone have moves it there and not elsewhere', async () => {
    const tab = await openStrip('https://example.org/gallery/wide-only-bar.html');
    await tickerWhen(tab, 'the strip on top', ({ edge }) => edge === 'top');
    await tab.resize({ width: 800, height: 720 });
    await tickerWhen(tab, 'the strip at the bottom', ({ edge }) => edge === 'bottom');
    await tab.resize({ width: 460, height: 720 });
    await becomes(tab, 'none');
    await tab.resize({ width: 1280, height: 720 });
    await tickerWhen(tab, 'the strip on top again', ({ edge }) => edge === 'top');
    await tab.close();
  });

  it('the browser’s zoom: at 200 % it is twice as large, cuts nothing off, and can be pressed', async () => {
    const own = await here.rig.open('options.html');
    const tab = await openStrip();
    const before = await tab.run(() => innerWidth, null);
    const zoom = (factor: number) =>
      own.run(async (wanted) => {
        const { tabs } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
        const all: { id: number }[] = await tabs.query({});
        // The newest is the page.
        await tabs.setZoom(Math.max(...all.map(({ id }) => id)), wanted);
      }, factor);
    await zoom(2);
    await until('the zoom', () => tab.run((wide) => innerWidth < wide * 0.6, before));
    const fits = await until('the strip in the zoomed view', () =>
      tab.inTicker((root) => {
        const within = ({ left, right, top, bottom }: DOMRect) =>
          left >= 0 && right <= innerWidth + 1 && top >= 0 && bottom <= innerHeight + 1;
        const buttons = [...root.querySelectorAll('.strip > button')].filter(
          (button) => button.getBoundingClientRect().width > 0,
        );
        const [rate] = root.querySelectorAll('.rate button');
        const view = root.querySelector('.view')?.getBoundingClientRect();
        return {
          height: root.host.getBoundingClientRect().height,
          buttons: buttons.map((button) => within(button.getBoundingClientRect())),
          isWhole: rate !== undefined && rate.scrollHeight <= rate.clientHeight + 1,
          isMostOfIt: view !== undefined && view.width > innerWidth / 2,
        };
      }, null),
    );
    expect(fits).toEqual({
      height: 32,
      buttons: [true, true, true],
      isWhole: true,
      isMostOfIt: true,
    });
    await zoom(1);
    await tab.close();
    await own.close();
  });
});

describe('a headline', () => {
  it('opens behind the page under the middle button, and counts as read', async () => {
    const tab = await here.rig.open(anyPage, { width: 2000, height: 720 });
    const { headlines } = await tickerWhen(tab, 'the full strip', isFull);
    const unread = async () => {
      const popup = await here.rig.open('popup.html', { width: 400, height: 600 });
      const count = await until('the count', () =>
        popup.run(() => document.querySelector('[role=tab] .count')?.textContent, null),
      );
      await popup.close();
      return Number(count);
    };
    const before = await unread();
    await tab.inTicker((root) => root.querySelector<HTMLElement>('.hold')?.click(), null);
    await tickerWhen(tab, 'the strip at rest', ({ motion }) => motion === 'paused');
    const place = await tab.inTicker((root) => {
      const view = root.querySelector('.view')?.getBoundingClientRect();
      const link = [...root.querySelectorAll('.belt a')].find((candidate) => {
        const box = candidate.getBoundingClientRect();
        return view && box.left > view.left + 30 && box.left < view.right - 160;
      });
      const box = link?.getBoundingClientRect();
      return link && box
        ? {
            href: link.getAttribute('href') ?? '',
            x: box.x + 60,
            y: box.y + box.height / 2,
          }
        : null;
    }, null);
    if (!place) throw new Error('No headline is in view');
    expect(headlines.map(({ link }) => link)).toContain(place.href);
    await tab.point(place.x, place.y, 'middle');
    const opened = await here.rig.tabAt(new URL(place.href).pathname);
    expect(await opened.run(() => [document.referrer, window.opener === null], null)).toEqual([
      '',
      true,
    ]);
    await until('one less unread', async () => (await unread()) === before - 1);
    await tab.inTicker((root) => root.querySelector<HTMLElement>('.hold')?.click(), null);
    await opened.close();
    expect(await readTicker(tab)).not.toBeNull();
    await tab.close();
  });
});
