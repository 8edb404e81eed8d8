import { beforeAll, describe, expect, it } from 'vitest';
import { type Tab, until } from '../drive/rig.ts';
import { anyPage, isFull, started, tickerWhen } from './started.ts';

const here = started();

/** A page of the extension behind the others: the strip's own stays in front while something is written. */
let own: Tab;
beforeAll(async () => {
  own = await here.rig.open('options.html');
});

/** Writes into what every page's strip reads, as the worker does after a refresh. */
async function write(values: Record<string, string | boolean>): Promise<void> {
  await own.run(async ({ title, ...flags }) => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    const { 'ticker-snapshot': snapshot } = await storage.local.get('ticker-snapshot');
    if (title !== undefined) {
      const [headline] = snapshot.headlines;
      const [rate] = snapshot.rates;
      const [, , link] = headline.item;
      link[2][2] = title;
      const changed = JSON.stringify(rate).replaceAll(rate.rate, '12345.678901');
      snapshot.rates[0] = JSON.parse(changed);
    }
    if ('figure' in flags) {
      const [rate] = snapshot.rates;
      const next = rate.rate.replace(/.$/, (digit: string) => `${(Number(digit) + 1) % 10}`);
      snapshot.rates[0] = JSON.parse(JSON.stringify(rate).replaceAll(rate.rate, next));
    }
    if ('still' in flags) snapshot.look.motion = flags['still'] === true ? 'still' : 'moving';
    await storage.local.set({ 'ticker-snapshot': snapshot });
    if ('hidden' in flags) await storage.local.set({ 'surfaces-hidden': flags['hidden'] });
  }, values);
}

const pressHold = (tab: Tab) =>
  tab.inTicker((root) => root.querySelector<HTMLElement>('button.hold')?.click(), null);

describe('a strip that stands', () => {
  it('shows what is new as soon as it goes on, of whatever width', async () => {
    const tab = await here.rig.open(anyPage);
    await tickerWhen(tab, 'the full strip', isFull);
    await pressHold(tab);
    await tickerWhen(tab, 'a rest', ({ motion }) => motion === 'paused');
    await write({ title: 'A salt lake is measured anew' });
    const paused = await tickerWhen(tab, 'a rest', ({ motion }) => motion === 'paused');
    expect(paused.headlines[0]?.title).not.toBe('A salt lake is measured anew');
    await pressHold(tab);
    await tickerWhen(
      tab,
      'what is new',
      ({ headlines, rates }) =>
        headlines[0]?.title === 'A salt lake is measured anew' &&
        rates[0]?.includes('12345.678901') === true,
    );
    await tab.close();
  });

  it('keeps the focus that is on a headline when others come', async () => {
    const tab = await here.rig.open(anyPage);
    await tickerWhen(tab, 'the full strip', isFull);
    await write({ still: true });
    await tickerWhen(tab, 'the strip at rest', ({ motion }) => motion === null);
    await tab.inTicker((root) => root.querySelectorAll<HTMLElement>('.belt a')[1]?.focus(), null);
    await write({ title: 'Two herders find a bell' });
    await tickerWhen(
      tab,
      'the new one',
      ({ headlines }) => headlines[0]?.title === 'Two herders find a bell',
    );
    const focused = await tab.inTicker(
      (root) =>
        Array.from<Element | null>(root.querySelectorAll('.belt a')).indexOf(root.activeElement),
      null,
    );
    expect(focused).toBe(1);
    await write({ still: false });
    await tab.close();
  });
});

describe('the strip', () => {
  it('lets a figure that has changed glow once, and no other', async () => {
    const tab = await here.rig.open(anyPage);
    await tickerWhen(tab, 'motion', ({ motion }) => motion === 'running');
    const glowing = () =>
      tab.inTicker((root) => {
        const items = [...root.querySelectorAll('ul:not(.copy) li')];
        return items.flatMap((item, n) =>
          getComputedStyle(item, '::before').animationName === 'glow' ? [n] : [],
        );
      }, null);
    expect(await glowing()).toEqual([]);
    await write({ figure: true });
    await until('a glow', async () => (await glowing())?.join() === '0');
    await until('its end', async () => (await glowing())?.length === 0);
    await tab.close();
  });

  it('has learnt what was chosen while its page was put away', async () => {
    const tab = await here.rig.open('https://example.org/gallery/back-forward-cache.html');
    await tickerWhen(tab, 'the full strip', isFull);
    await tab.run(() => {
      location.href = '/gallery/dark-page.html';
    }, null);
    await until('the next page', async () => (await tab.address()).endsWith('dark-page.html'));
    await tickerWhen(tab, 'its strip', isFull);
    await write({ hidden: true });
    await tab.run(() => history.back(), null);
    await until('the page before', async () => (await tab.address()).endsWith('cache.html'));
    await until('no strip', () =>
      tab.run(() => document.querySelector('steppewire-ticker') === null, null),
    );
    await write({ hidden: false });
    await tab.close();
  });

  it('leaves its tab by keys as by a pointer', async () => {
    const tab = await here.rig.open('https://example.org/gallery/both-bars.html');
    await until('the tab', () =>
      tab.inTicker((root) => {
        const shrunk = root.querySelector<HTMLElement>('.tab');
        shrunk?.focus();
        return shrunk !== null;
      }, null),
    );
    await tab.press('Enter');
    await tickerWhen(tab, 'the strip', isFull);
    await tab.close();
  });

  it('is pressed by keys on a page that takes them for itself', async () => {
    const tab = await here.rig.open(anyPage);
    await tickerWhen(tab, 'the full strip', isFull);
    await tab.run(() => {
      document.addEventListener('keydown', (event) => event.preventDefault());
    }, null);
    await tab.inTicker((root) => root.querySelector<HTMLElement>('.strip > .menu')?.focus(), null);
    await tab.press('Enter');
    await until('the menu', () =>
      tab.inTicker((root) => root.querySelector('.over') !== null, null),
    );
    await tab.close();
  });
});
