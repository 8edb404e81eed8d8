import { describe, expect, it } from 'vitest';
import { type Tab, until } from '../drive/rig.ts';
import { readTicker } from '../drive/ticker-reading.ts';
import { openOptions } from './options-tab.ts';
import { caughtUp, click, numbersOf, text, texts, written } from './own-page.ts';
import { anyPage, isFull, started, tickerWhen } from './started.ts';

const here = started();

/** Writes into the field as a person would, and leaves it. */
const write = (tab: Tab, minutes: string) =>
  tab.run((value) => {
    const field = document.querySelector<HTMLInputElement>('#interval');
    if (!field) return;
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }, minutes);

/** Minutes until the alarm rings; asked of the browser in a page of the extension. */
const alarm = (tab: Tab) =>
  tab.run(async () => {
    const { alarms } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    const set = await alarms.get('refresh');
    return set ? (Number(set.scheduledTime) - Date.now()) / 60_000 : null;
  }, null);

/** Keeps all pages from writing settings, as a slow disk would; what it returns lets them. */
async function holdSettings(tab: Tab): Promise<() => Promise<void>> {
  await tab.run(
    () =>
      new Promise<void>((held) => {
        void navigator.locks.request('steppewire-settings', () => {
          held();
          return new Promise((letGo) => Reflect.set(globalThis, 'letGo', letGo));
        });
      }),
    null,
  );
  return () => tab.run(() => Reflect.get(globalThis, 'letGo')(), null);
}

/** Writes into a form's field and sends it. */
const send = (tab: Tab, form: string, value: string) =>
  tab.run(
    ([wanted = '', typed = '']) => {
      const field = document.querySelector<HTMLInputElement>(`${wanted} input`);
      if (!field) throw new Error(`There is no ${wanted}`);
      field.value = typed;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      // What was typed is drawn before it is sent.
      return new Promise<void>((sent) =>
        setTimeout(() => {
          field.form?.requestSubmit();
          sent();
        }),
      );
    },
    [form, value],
  );

describe('the options', () => {
  it('open from the popup', async () => {
    const popup = await here.rig.open('popup.html');
    await until('the button', () =>
      popup.run(() => document.querySelector('header button[aria-label=Options]') !== null, null),
    );
    await click(popup, 'header button[aria-label=Options]');
    const options = await here.rig.tabAt('options.html');
    await until('the options', () =>
      options.run(() => document.querySelector('#interval') !== null, null),
    );
    for (const tab of [popup, options]) await tab.close();
  });

  it('move the ticker, take it off open pages and bring it back, at once', async () => {
    const page = await here.rig.open(anyPage);
    await tickerWhen(page, 'the full strip', isFull);
    const options = await openOptions(here.rig);
    await click(options, 'input[value=top]');
    await tickerWhen(page, 'the strip on top', ({ edge }) => edge === 'top');
    expect(await text(options, '[role=status]')).toBe('Saved.');
    await click(options, '#ticker input[type=checkbox]');
    await until('the strip to go', async () => (await readTicker(page)) === null);
    await click(options, '#ticker input[type=checkbox]');
    await tickerWhen(page, 'the strip again', isFull);
    const later = await here.rig.open(anyPage);
    await tickerWhen(later, 'the strip on top', ({ edge }) => edge === 'top');
    await click(options, 'input[value=bottom]');
    await tickerWhen(later, 'the strip at the bottom', ({ edge }) => edge === 'bottom');
    for (const tab of [page, options, later]) await tab.close();
  });

  it('set the interval, and refuse in a sentence what cannot be', async () => {
    const options = await openOptions(here.rig);
    await until('the alarm', async () => {
      const minutes = await alarm(options);
      return minutes !== null && minutes > 26 && minutes < 33.1;
    });
    await write(options, '120');
    await until('a later alarm', async () => {
      const minutes = await alarm(options);
      return minutes !== null && minutes > 106 && minutes < 132.1;
    });
    await write(options, '3');
    expect(await text(options, '#interval-hint')).toBe(
      'Please give a whole number of minutes from 15 to 1440.',
    );
    const again = await openOptions(here.rig);
    expect(
      await again.run(() => document.querySelector<HTMLInputElement>('#interval')?.value, null),
    ).toBe('120');
    await write(again, '30');
    for (const tab of [options, again]) await tab.close();
  });

  it('leave the strip a sentence, and the popup no empty board, where nothing is chosen', async () => {
    const page = await here.rig.open(anyPage);
    await tickerWhen(page, 'the full strip', isFull);
    const options = await openOptions(here.rig);
    const elsewhere = await openOptions(here.rig);
    // As quickly as a hand can: what is stored comes behind what is shown.
    await options.run(async () => {
      const counted: number[] = [];
      Reflect.set(globalThis, 'counted', counted);
      const count = () => document.querySelectorAll('.watched > li').length;
      const watching = new MutationObserver(() => counted.push(count()));
      const list = document.querySelector('.watched');
      if (list) watching.observe(list, { childList: true });
      while (count() > 0 && counted.length < 20) {
        document.querySelector<HTMLElement>('.watched button[aria-label^=Remove]')?.click();
        await new Promise((resolve) => setTimeout(resolve, 15));
      }
    }, null);
    await caughtUp(options, elsewhere);
    await elsewhere.close();
    expect(await numbersOf(options, 'counted')).toEqual([4, 3, 2, 1, 0]);
    await click(options, '#ticker input[value=rates]');
    const said =
      'There is nothing for the strip to show. Choose its pairs and headlines in the options.';
    const { rates } = await tickerWhen(page, 'the sentence', ({ notice }) => notice === said);
    expect(rates).toEqual([]);
    const popup = await here.rig.open('popup.html', { width: 400, height: 600 });
    await until('articles and no board', () =>
      popup.run(
        () =>
          document.querySelector('.article a') && !document.querySelector('.board, .board-room'),
        null,
      ),
    );
    await click(options, '#watchlist .presets button');
    await click(options, '#ticker input[value=both]');
    await until('the board', () =>
      popup.run(() => document.querySelectorAll('.board tbody tr').length === 5, null),
    );
    await popup.close();
    await page.close();
    const later = await here.rig.open(anyPage);
    await tickerWhen(later, 'the full strip', isFull);
    for (const tab of [later, options]) await tab.close();
  });

  it('change the lists that are stored, also where another page has just changed them', async () => {
    const pages = [await openOptions(here.rig), await openOptions(here.rig)] as const;
    const [one, other] = pages;
    const letGo = await holdSettings(one);
    await click(one, '.watched li:nth-child(1) button[aria-label^=Remove]');
    await click(other, '.watched li:nth-child(2) button[aria-label^=Remove]');
    await click(one, '#ticker details input[value=kazakhstan]');
    await click(other, '#ticker details input[value=kyrgyzstan]');
    for (const [n, tab] of pages.entries()) {
      await send(tab, '#hidden-on form', `site${n}.example`);
      await send(tab, '#alerts form', `0.0${n + 1}`);
    }
    await letGo();
    for (const tab of pages) {
      await written(tab);
      const list = (selector: string) => texts(tab, selector);
      await until('both pages’ pairs', async () => (await list('.watched .pair')).length === 3);
      await until('both pages’ sites', async () => (await list('#hidden-on li')).length === 2);
      await until(
        'both pages’ alerts',
        async () => (await list('#alerts .alerts li')).length === 2,
      );
      await until('both pages’ topics', async () =>
        (await text(tab, '#ticker details summary')).endsWith(': 2'),
      );
    }
    await click(one, '#watchlist .presets button');
    for (const list of ['#hidden-on li', '#alerts .alerts li']) {
      await click(one, `${list} button`);
      await until('one less', async () => (await texts(one, list)).length === 1);
      await click(one, `${list} button`);
    }
    for (const topic of ['kazakhstan', 'kyrgyzstan']) {
      await click(one, `#ticker details input[value=${topic}]`);
    }
    await written(one);
    for (const tab of pages) await tab.close();
  });

  it('give a topic its name back where none is written', async () => {
    const options = await openOptions(here.rig);
    const name = await options.run(() => {
      const field = document.querySelector<HTMLInputElement>('#topic-list input.name');
      if (!field) return [];
      const before = field.value;
      field.value = '  ';
      field.dispatchEvent(new Event('change', { bubbles: true }));
      return [before, field.value];
    }, null);
    expect(name).toEqual(['Kazakhstan', 'Kazakhstan']);
    await options.close();
  });

  it('find the alarm made again when it is missing', async () => {
    const options = await openOptions(here.rig);
    await until('the alarm', () => alarm(options));
    await options.run(async () => {
      const { alarms } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
      await alarms.clearAll();
    }, null);
    expect(await alarm(options)).toBeNull();
    await here.rig.stopWorker();
    // Anything wakes the worker: here a setting.
    await click(options, 'input[value=top]');
    await until('the alarm again', () => alarm(options));
    await click(options, 'input[value=bottom]');
    await options.close();
  });
});
