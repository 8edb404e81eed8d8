import { describe, expect, it } from 'vitest';
import { type Tab, until } from '../drive/rig.ts';
import { readTicker } from '../drive/ticker-reading.ts';
import { openOptions } from './options-tab.ts';
import { click, text } from './own-page.ts';
import { anyPage, isFull, started, tickerWhen } from './started.ts';

const here = started();
const size = { width: 760, height: 900 };

const watched = (tab: Tab) =>
  tab.run(() => [...document.querySelectorAll('.watched b')].map((b) => b.textContent), null);

const middleOf = (tab: Tab, selector: string) =>
  until(selector, () =>
    tab.run((wanted) => {
      const element = document.querySelector(wanted);
      element?.scrollIntoView({ block: 'center' });
      const box = element?.getBoundingClientRect();
      return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;
    }, selector),
  );

describe('the watched pairs', () => {
  it('are found by name, added, turned, priced by the hundred and removed, at once on every page', async () => {
    const page = await here.rig.open(anyPage);
    await tickerWhen(page, 'the full strip', isFull);
    const options = await openOptions(here.rig, { size });
    await options.run(() => document.querySelector<HTMLElement>('#pair-search')?.focus(), null);
    await options.type('tenge rouble');
    await until('suggestions', async () => (await text(options, '[role=option]')) !== '');
    await options.press('Enter');
    const added = await tickerWhen(page, 'the pair with a rate', ({ rates }) =>
      /^KZT\/RUB 0\.\d{5}/.test(rates[5] ?? ''),
    );
    const newest = here.world.days.findLast(
      ({ date }) => ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay()),
    );
    const rate = (newest?.perUsd.get('RUB') ?? 0) / (newest?.perUsd.get('KZT') ?? 1);
    const shown = Number(/^KZT\/RUB ([\d.]+)/.exec(added.rates[5] ?? '')?.[1]);
    expect(Math.abs(shown / rate - 1)).toBeLessThan(0.001);
    expect(added.provenances[5]).toContain('crossed through the dollar');

    await options.run(() => {
      const select = document.querySelector<HTMLSelectElement>('.watched li:last-child select');
      if (!select) return;
      select.value = '100';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }, null);
    await tickerWhen(
      page,
      'a hundred tenge',
      ({ rates }) => rates[5]?.startsWith('100 KZT/RUB ') === true,
    );
    await click(options, '.watched li:last-child button[aria-label^=Turn]');
    await tickerWhen(
      page,
      'the inverse',
      ({ rates }) => rates[5]?.startsWith('RUB/KZT 5.') === true,
    );
    await click(options, '.watched li:last-child button[aria-label^=Remove]');
    await tickerWhen(page, 'five pairs again', ({ rates }) => rates.length === 5);
    await click(options, 'header .button');
    await tickerWhen(page, 'the pair back after undoing', ({ rates }) => rates.length === 6);
    await click(options, '.watched li:last-child button[aria-label^=Remove]');
    await tickerWhen(page, 'five pairs', ({ rates }) => rates.length === 5);
    for (const tab of [page, options]) await tab.close();
  });

  it('are ordered by the arrow keys and by dragging', async () => {
    const options = await openOptions(here.rig, { size });
    const before = await watched(options);
    await options.run(() => document.querySelector<HTMLElement>('.watched .handle')?.focus(), null);
    await options.press('ArrowDown');
    await until('the first pair second', async () => (await watched(options))[1] === before[0]);
    expect(await text(options, '#watchlist [role=status]')).toBe('KGS/USD is now 2 of 5.');
    const focused = await options.run(
      () => document.activeElement?.getAttribute('aria-label'),
      null,
    );
    expect(focused).toContain('KGS/USD');
    await options.press('ArrowUp');
    await until('the old order', async () => (await watched(options))[0] === before[0]);

    const from = await middleOf(options, '.watched li:nth-child(1) .handle');
    const to = await middleOf(options, '.watched li:nth-child(4) .handle');
    const start = await options.run(() => {
      const box = document.querySelector('.watched .handle')?.getBoundingClientRect();
      return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;
    }, null);
    await options.drag(start ?? from, { x: to.x, y: to.y });
    await until('the dragged order', async () => (await watched(options))[3] === before[0]);
    const page = await here.rig.open(anyPage);
    await tickerWhen(
      page,
      'the strip in that order',
      ({ rates }) => rates[3]?.startsWith('KGS') === true,
    );
    for (const tab of [page, options]) await tab.close();
  });

  it('come as ready lists', async () => {
    const page = await here.rig.open(anyPage);
    const options = await openOptions(here.rig, { size });
    await click(options, '.presets .button:nth-of-type(2)');
    await tickerWhen(
      page,
      'the neighbours with rates',
      ({ rates }) => rates.length === 8 && rates.every((rate) => / [\d.]+ /.test(rate)),
    );
    await click(options, '.presets .line .button');
    await tickerWhen(
      page,
      'remittances with rates',
      ({ rates }) =>
        rates.length === 5 &&
        rates[1]?.startsWith('100 KRW/KGS ') === true &&
        rates.every((rate) => / [\d.]+ /.test(rate)),
    );
    await click(options, '.presets .button:nth-of-type(1)');
    await tickerWhen(
      page,
      'the first list',
      ({ rates }) => rates[0]?.startsWith('KGS/USD ') === true,
    );
    for (const tab of [page, options]) await tab.close();
  });
});

describe('a rate’s card in the strip', () => {
  it('opens, is read by keys, converts both ways, and gives the focus back', async () => {
    const tab = await here.rig.open('https://example.org/amounts');
    await tickerWhen(tab, 'the full strip', isFull);
    const inCard = <Result extends string | number | boolean | null | undefined>(
      read: (root: ShadowRoot, given: null) => Result,
    ) => tab.inTicker(read, null);
    await tab.inTicker(
      (root) => root.querySelector<HTMLElement>('ul:not(.copy) .rate:nth-child(2) button')?.focus(),
      null,
    );
    await tab.press('Enter');
    await until('the card', () => inCard((root) => root.querySelector('.card') !== null));
    expect(await inCard((root) => root.querySelector('.now')?.textContent)).toMatch(
      /^0\.002266 1 USD = 441\.23 KZT$/,
    );
    const spans = await inCard((root) =>
      [...root.querySelectorAll('.spans button')].map((span) => span.textContent).join('|'),
    );
    expect(spans).toMatch(/^1D ▲ 0\.44%\|1W ▲ [\d.]+%\|1M ▲ [\d.]+%\|1Y –$/);
    const strip = await readTicker(tab);
    expect(strip?.box.height).toBe(32);
    expect(strip?.motion).toBe('paused');

    await tab.inTicker((root) => root.querySelector<HTMLElement>('.crosshair')?.focus(), null);
    await tab.press('ArrowLeft');
    const readout = () => inCard((root) => root.querySelector('.readout')?.textContent);
    const last = await until('a value', readout);
    await tab.press('Home');
    const first = await until('another value', readout);
    expect(first).toMatch(/^\d+ \w{3} \d{4}: 0\.00\d{4}$/);
    expect(first).not.toBe(last);
    expect(
      await inCard((root) => root.querySelector('.crosshair')?.getAttribute('aria-valuetext')),
    ).toBe(first);

    const fields = () =>
      inCard((root) => [...root.querySelectorAll('input')].map(({ value }) => value).join(' = '));
    const focusField = (n: number) =>
      tab.inTicker((root, at) => {
        const field = root.querySelectorAll('input')[at];
        field?.focus();
        field?.select();
      }, n);
    await focusField(0);
    await tab.type('5,2 млн ₸');
    await until('dollars', async () => /^5,2 млн ₸ = 11,78\d\.\d\d$/.test((await fields()) ?? ''));
    await focusField(1);
    await tab.type('1.5k');
    await until('tenge', async () => /^661,8\d\d(\.\d\d?)? = 1\.5k$/.test((await fields()) ?? ''));
    await focusField(1);
    await tab.type('abc');
    await until('a sentence', async () =>
      (await inCard((root) => root.querySelector('.problem')?.textContent))?.startsWith(
        'That is not an amount.',
      ),
    );
    expect(
      await tab.run(
        () =>
          Reflect.get(globalThis, 'heard').filter(
            (type: string) => type !== 'selectionchange' && type !== 'keyup',
          ),
        null,
      ),
    ).not.toContain('input');

    await tab.press('Escape');
    await until('the card to go', () => inCard((root) => root.querySelector('.card') === null));
    const focused = await inCard((root) => root.activeElement?.getAttribute('aria-label'));
    expect(focused).toMatch(/^KZT\/USD /);
    await tab.close();
  });
});

describe('a rate’s card in the popup', () => {
  it('opens under its row with the country’s headlines, and closes again', async () => {
    const popup = await here.rig.open('popup.html', { width: 400, height: 600 });
    await click(popup, 'tbody tr:nth-child(2) th button');
    await until('the card', async () => (await text(popup, '.card')) !== '');
    expect(await text(popup, '.card h2')).toBe('KZT/USD');
    expect(await text(popup, '.card .provenance')).toMatch(
      /^Frankfurter · \d+ \w{3} · market rate · fetched \d+ \w{3}, \d\d:\d\d$/,
    );
    expect(await popup.run(() => document.querySelectorAll('.card .behind a').length, null)).toBe(
      3,
    );
    await popup.run(() => document.querySelector<HTMLElement>('.card input')?.focus(), null);
    await popup.press('Escape');
    await until('the row alone', () =>
      popup.run(() => document.querySelector('.card') === null, null),
    );
    expect(await popup.run(() => document.activeElement?.getAttribute('aria-expanded'), null)).toBe(
      'false',
    );
    await popup.close();
  });
});

describe('a card in a window of its own', () => {
  it('opens for a pair and an amount, where no strip can show it', async () => {
    const popup = await here.rig.open('popup.html#pair=KGS%2FUSD&amount=12000');
    await until('the card', async () => (await text(popup, '.card')) !== '');
    expect(await text(popup, '.card h2')).toBe('KGS/USD');
    const fields = await popup.run(
      () =>
        [...document.querySelectorAll<HTMLInputElement>('.card input')].map(({ value }) => value),
      null,
    );
    expect(fields[0]).toBe('12,000');
    expect(fields[1]).toMatch(/^137\.\d\d$/);
    await popup.close();
  });
});

describe('an amount selected on a page', () => {
  it('is converted in the card of the strip', async () => {
    const tab = await here.rig.open('https://example.org/amounts');
    await tickerWhen(tab, 'the full strip', isFull);
    await tab.chooseConvert('#som');
    const fields = () =>
      tab.inTicker(
        (root) => [...root.querySelectorAll('input')].map(({ value }) => value).join(' = '),
        null,
      );
    await until('som in dollars', async () => /^12,000 = 137\.\d\d$/.test((await fields()) ?? ''));
    expect(await tab.inTicker((root) => root.querySelector('.card h2')?.textContent, null)).toBe(
      'KGS/USD',
    );
    await tab.chooseConvert('#won');
    await until('won, of which nothing was held', async () =>
      /^50,000 = 3\d\.\d\d$/.test((await fields()) ?? ''),
    );
    const said = () => tab.inTicker((root) => root.querySelector('.said')?.textContent, null);
    await tab.chooseConvert('#bare');
    await until('a sentence', async () => (await said())?.includes('names no currency'));
    await tab.chooseConvert('#none');
    await until('another', async () => (await said())?.includes('There is no amount in'));
    await tab.close();
  });
});
