import { describe, expect, it } from 'vitest';
import { type Tab, until } from '../drive/rig.ts';
import { readTicker } from '../drive/ticker-reading.ts';
import { violationsOn } from './axe.ts';
import { caughtUp, numbersOf } from './own-page.ts';
import { anyPage, isFull, started, tickerWhen } from './started.ts';

const press = (page: Tab, text: string) =>
  until(`“${text}” to press`, () =>
    page.run((wanted) => {
      const found = [...document.querySelectorAll<HTMLElement>('button, label')].find(
        (one) => one.textContent?.replace(/^[✓+]/, '').trim() === wanted,
      );
      found?.click();
      return found !== undefined;
    }, text),
  );

const text = (page: Tab, selector: string) =>
  page.run((wanted) => document.querySelector(wanted)?.textContent ?? null, selector);

describe('the page after installation', () => {
  const here = started(() => undefined, { keepsFirstRun: true });
  const openPage = async () => await here.rig.tabAt('welcome.html');

  it('opens by itself, with the strip as it is, and says when what it shows is there', async () => {
    const page = await openPage();
    const ticker = await tickerWhen(page, 'the full strip', isFull);
    expect(ticker.edge).toBe('bottom');
    await until('the state', async () =>
      (await text(page, '.state'))?.startsWith('Rates and headlines are here, as of '),
    );
    await page.inTicker((root) => root.querySelector<HTMLElement>('.rate button')?.click(), null);
    await until('a rate’s card', () =>
      page.inTicker((root) => root.querySelector('.card h2')?.textContent, null),
    );
    await page.inTicker((root) => root.querySelector<HTMLElement>('.card .close')?.click(), null);
  });

  it('says of each permission what it is for', async () => {
    const page = await openPage();
    const [held, told] = await page.run(() => {
      const { runtime } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
      const { permissions }: { permissions: string[] } = runtime.getManifest();
      return [permissions.length, document.querySelectorAll('.access li').length];
    }, null);
    // One more for the pages the strip lies on, and one for the hosts that are asked.
    expect(told).toBe((held ?? 0) + 2);
  });

  it('applies what is chosen at once, on all pages', async () => {
    const page = await openPage();
    const other = await here.rig.open(anyPage);
    await tickerWhen(other, 'the full strip', isFull);
    await press(page, 'RUB');
    await tickerWhen(other, 'the rouble', ({ rates }) => /^RUB\/USD 0\.\d+/.test(rates[5] ?? ''));
    await press(page, 'TMT');
    await tickerWhen(other, 'no manat', ({ rates }) => rates.length === 5);
    await press(page, 'Central Asia');
    await tickerWhen(other, 'the ready list', isFull);
    await press(page, 'Tajikistan');
    const narrowed = await tickerWhen(
      page,
      'headlines of one topic',
      ({ headlines }) => headlines.length > 0 && headlines.length < 18,
    );
    const popup = await here.rig.open('popup.html', { width: 400, height: 600 });
    const tabs = await until('the topics', () =>
      popup.run(() => {
        const found = [...document.querySelectorAll('[role=tab]')].map((tab) => tab.textContent);
        return found.length > 1 ? found : null;
      }, null),
    );
    expect(tabs).toHaveLength(2);
    expect(tabs[1]).toContain(`Tajikistan ${narrowed.headlines.length}`);
    await popup.close();
    await press(page, 'All topics');
    await tickerWhen(page, 'all headlines', isFull);
    await press(page, 'At the top');
    for (const tab of [page, other]) {
      await tickerWhen(tab, 'the strip on top', ({ edge }) => edge === 'top');
    }
    await press(page, 'Only on sites I choose');
    await until('the strip to go', async () => (await readTicker(other)) === null);
    expect(await readTicker(page)).not.toBeNull();
    await press(page, 'On all sites');
    await press(page, 'At the bottom');
    await tickerWhen(other, 'the strip again', isFull);
    await other.close();
  });

  it('shows at once what was chosen, though other news of the strip comes between', async () => {
    const page = await openPage();
    await tickerWhen(page, 'the full strip', isFull);
    // Other snapshots are written when rates come in, or for what was chosen before.
    await page.run(async () => {
      const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
      const { 'ticker-snapshot': snapshot } = await storage.local.get('ticker-snapshot');
      const chips = [...document.querySelectorAll<HTMLElement>('label, button')];
      chips.find(({ textContent }) => textContent?.endsWith('Tajikistan'))?.click();
      await storage.local.set({ 'ticker-snapshot': { ...snapshot, asOf: '1 Nov, 12:00' } });
    }, null);
    await tickerWhen(page, 'the topic’s headlines', ({ headlines }) => headlines.length === 3);
    await press(page, 'All topics');
    await tickerWhen(page, 'all headlines', isFull);
  });

  it('shows what was chosen as it was, however quickly', async () => {
    const page = await openPage();
    const elsewhere = await here.rig.open('options.html');
    await page.run(async () => {
      const chips = document.querySelector('.chips');
      const pressed = () => [...(chips?.querySelectorAll('[aria-pressed=true]') ?? [])];
      const counted: number[] = [];
      Reflect.set(globalThis, 'counted', counted);
      const watching = new MutationObserver(() => counted.push(pressed().length));
      if (chips) watching.observe(chips, { attributeFilter: ['aria-pressed'], subtree: true });
      for (const chip of pressed()) {
        if (chip instanceof HTMLElement) chip.click();
        await new Promise((resolve) => setTimeout(resolve, 15));
      }
    }, null);
    await caughtUp(page, elsewhere);
    await elsewhere.close();
    expect(await numbersOf(page, 'counted')).toEqual([4, 3, 2, 1, 0]);
    await press(page, 'Central Asia');
  });

  it('offers the strip in open tabs where the browser does not put it there by itself', async () => {
    const page = await openPage();
    const said = await text(page, '.open-tabs [role=status]');
    expect(said).toBe(
      here.rig.name === 'firefox'
        ? null
        : 'Tabs that are open already show it once they are reloaded.',
    );
  });

  it('leaves when it is told to, and does not come again', async () => {
    const page = await openPage();
    const own = await here.rig.open('options.html');
    await press(page, 'Done');
    const open = () =>
      own.run(async () => {
        const { tabs } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
        const all: { url?: string }[] = await tabs.query({});
        return all.filter(({ url }) => url?.includes('welcome.html')).length;
      }, null);
    await until('the tab to close', async () => (await open()) === 0);
    await here.rig.stopWorker();
    await own.run(() => {
      const { runtime } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
      runtime.sendMessage('toolbar-changed').catch(() => undefined);
    }, null);
    await until('the worker', () => here.rig.workerRuns());
    expect(await open()).toBe(0);
    await own.close();
  });
});

describe('the page after installation, while no source can be reached', () => {
  const here = started((world) => world.faults.set('*', { kind: 'down' }), { keepsFirstRun: true });

  it('says so', async () => {
    const page = await here.rig.tabAt('welcome.html');
    await until('the sentence', async () => {
      const said = await text(page, '.state');
      return said === 'No source can be reached yet. Steppewire goes on trying.';
    });
    expect((await readTicker(page))?.notice).toBe(
      'No source can be reached yet. Steppewire goes on trying.',
    );
  });
});

describe.each([
  ['light', false],
  ['dark', true],
])('what is ours, %s', (_, dark) => {
  const here = started(() => undefined, { keepsFirstRun: true, dark });

  it('gives axe nothing to find: the page after installation, in a narrow window too', async () => {
    const page = await here.rig.tabAt('welcome.html');
    await tickerWhen(page, 'the full strip', isFull);
    expect(await violationsOn(page, '#app')).toEqual([]);
    const narrow = await here.rig.open('welcome.html', { width: 320, height: 700 });
    await until('the choices', () =>
      narrow.run(() => document.querySelectorAll('.chip').length > 20, null),
    );
    const width = await narrow.run(() => document.documentElement.scrollWidth, null);
    expect(width).toBeLessThanOrEqual(320);
    await narrow.close();
  });

  it('gives axe nothing to find: the board, a badge’s choices, what is new', async () => {
    const popup = await here.rig.open('popup.html', { width: 400, height: 600 });
    await until('the board', () =>
      popup.run(() => document.querySelectorAll('.board .figure').length === 5, null),
    );
    expect(await violationsOn(popup, '.board')).toEqual([]);
    await popup.close();
    const options = await here.rig.open('options.html#new');
    for (const mode of ['unread', 'change']) {
      await until('the choice', () =>
        options.run((wanted) => {
          const radio = document.querySelector<HTMLInputElement>(`#toolbar [value=${wanted}]`);
          radio?.click();
          return radio?.checked;
        }, mode),
      );
      expect(await violationsOn(options, '#toolbar')).toEqual([]);
    }
    expect(await violationsOn(options, '#new')).toEqual([]);
    await options.close();
  });
});
