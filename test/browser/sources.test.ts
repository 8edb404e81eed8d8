import { describe, expect, it } from 'vitest';
import { type Tab, until } from '../drive/rig.ts';
import type { TickerReading } from '../drive/ticker-reading.ts';
import { anyPage, browserName, isFull, refreshIn, started, tickerWhen } from './started.ts';

const here = started((world) => {
  world.faults.set('*', { kind: 'hang' });
  world.faults.set('example.org', { kind: 'body', body: '<!doctype html><title>x</title><p>x' });
});

const open = () => here.rig.open('popup.html', { width: 400, height: 600 });

/** Asked in a page of the extension: everything the store holds, counted. */
const held = (tab: Tab) =>
  tab.run(async () => {
    const opening = indexedDB.open('steppewire');
    const store = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const count = (table: string) =>
      new Promise<number>((resolve) => {
        const counting = store.transaction(table).objectStore(table).count();
        counting.onsuccess = () => resolve(counting.result);
      });
    const counts = [await count('entries'), await count('rates')];
    store.close();
    return counts;
  }, null);

const saysOffline = ({ notice }: TickerReading) => notice?.startsWith('You are offline.') === true;

describe('sources that fail', () => {
  it('leave the ticker and the popup saying that they are fetching, in the first minute', async () => {
    const page = await here.rig.open('https://example.org/first').catch(() => null);
    // The page hangs as everything does; heal it alone.
    here.world.faults.set('example.org', {
      kind: 'body',
      body: '<!doctype html><title>x</title><p>x',
    });
    await page?.close();
    const tab = await here.rig.open(anyPage);
    const ticker = await tickerWhen(tab, 'the first words', ({ notice }) => notice !== null);
    expect(ticker.notice).toBe('Fetching rates and headlines…');
    expect(ticker.rates).toEqual([]);
    const popup = await open();
    await until('the popup’s words', () =>
      popup.run(
        () => document.body.textContent?.includes('The first headlines are on their way.'),
        null,
      ),
    );
    await popup.close();
    await tab.close();
  });

  it('lose nothing when the worker is killed in the middle: the next wake refreshes again', async () => {
    await here.rig.stopWorker();
    here.world.faults.clear();
    here.world.requests.length = 0;
    const tab = await here.rig.open(anyPage);
    const popup = await open();
    // Only something that wakes the worker can go on: the alarm does it after two minutes, a setting at once.
    await popup.run(async () => {
      const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
      await storage.sync.set({ settings: { version: 1 } });
    }, null);
    await tickerWhen(tab, 'the full strip', isFull);
    const [entries] = await held(popup);
    expect(entries).toBe(18);
    await popup.close();
    await tab.close();
  });

  it('are told in one sentence when all fail, and the last good data stays with its age', async () => {
    const [tab, popup] = [await here.rig.open(anyPage), await open()];
    const before = await tickerWhen(tab, 'the full strip', isFull);
    for (const host of [
      'api.frankfurter.dev',
      'cdn.jsdelivr.net',
      'timesca.com',
      'astanatimes.com',
      'thediplomat.com',
      'eurasianet.org',
      'www.uzdaily.uz',
      'akipress.com',
      'asiaplustj.info',
      'en.trend.az',
    ]) {
      here.world.faults.set(host, { kind: 'down' });
    }
    for (const { date } of here.world.days.slice(-9)) {
      here.world.faults.set(`${date}.currency-api.pages.dev`, { kind: 'down' });
    }
    await refreshIn(popup);
    const after = await tickerWhen(tab, 'a sentence', ({ notice }) => notice !== null);
    expect(after.notice).toMatch(
      /^No source can be reached\. What you see is from \d+ \w{3}, \d\d:\d\d\.$/,
    );
    expect(after.rates).toEqual(before.rates);
    expect(after.headlines).toEqual(before.headlines);
    const said = await popup.run(() => document.querySelector('.notice')?.textContent, null);
    expect(said).toMatch(
      /^No source can be reached\. What you see is from (just now|\d+ min ago)\.$/,
    );
    here.world.heal();
    await refreshIn(popup);
    await tickerWhen(tab, 'the sentence to go', isFull);
    for (const opened of [tab, popup]) await opened.close();
  });

  it('are not even asked offline, and the sentence says so', async () => {
    const [tab, popup] = [await here.rig.open(anyPage), await open()];
    const before = await tickerWhen(tab, 'the full strip', isFull);
    await here.rig.setOffline(true);
    here.world.requests.length = 0;
    await refreshIn(popup);
    const after = await tickerWhen(tab, 'the sentence', ({ notice }) => notice !== null);
    expect(after.notice).toMatch(/^You are offline\. What you see is from \d+ \w{3}, \d\d:\d\d\.$/);
    expect(after.rates).toEqual(before.rates);
    expect(here.world.requests.filter(({ host }) => host === 'timesca.com')).toEqual([]);
    await here.rig.setOffline(false);
    await refreshIn(popup);
    await tickerWhen(tab, 'the sentence to go', isFull);
    for (const opened of [tab, popup]) await opened.close();
  });

  it('are looked for again within a minute, and asked at once where the browser tells of its network', async () => {
    const [tab, popup] = [await here.rig.open(anyPage), await open()];
    await here.rig.setOffline(true);
    await refreshIn(popup);
    await tickerWhen(tab, 'the sentence', saysOffline);
    await until('the alarm', async () => {
      const seconds = await popup.run(async () => {
        const { alarms } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
        return ((await alarms.get('refresh')).scheduledTime - Date.now()) / 1000;
      }, null);
      return seconds > 0 && seconds <= 60;
    });
    here.world.requests.length = 0;
    await here.rig.setOffline(false);
    if (browserName === 'chromium') await refreshIn(popup);
    await tickerWhen(tab, 'the sentence to go', isFull);
    expect(here.world.requests.some(({ host }) => host === 'api.frankfurter.dev')).toBe(true);
    for (const opened of [tab, popup]) await opened.close();
  });

  it('show nothing wrong when a provider turns hostile', async () => {
    const [tab, popup] = [await here.rig.open(anyPage), await open()];
    const before = await tickerWhen(tab, 'the full strip', isFull);
    const today = here.world.days.at(-1)?.date ?? '';
    const absurd = ['KGS', 'KZT', 'TJS', 'UZS', 'TMT'].map((quote) => ({
      date: today,
      base: 'USD',
      quote,
      rate: 1,
    }));
    for (const body of [
      '<html><title>Login</title></html>',
      '[{"date":"20',
      JSON.stringify(absurd),
      '[]',
    ]) {
      here.world.faults.set('api.frankfurter.dev', {
        kind: 'body',
        body,
        type: 'application/json',
      });
      await refreshIn(popup);
      const { rates } = await tickerWhen(tab, 'the strip', isFull);
      expect(rates.map((rate) => rate.slice(0, 12))).toEqual(
        before.rates.map((rate) => rate.slice(0, 12)),
      );
    }
    here.world.heal();
    for (const opened of [tab, popup]) await opened.close();
  });
});
