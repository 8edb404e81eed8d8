import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { linkIdentity } from '../../lib/news/identity.ts';
import { markMoment, markNames, writeMarks } from '../../lib/sync/marks.ts';
import { type Plain, type Tab, until } from '../drive/rig.ts';
import { openOptions } from './options-tab.ts';
import { click, text } from './own-page.ts';
import { anyPage, isFull, started, tickerWhen } from './started.ts';

const here = started();

const isChecked = (tab: Tab, selector: string) =>
  tab.run((wanted) => document.querySelector<HTMLInputElement>(wanted)?.checked === true, selector);

/** Everything in the browser's synchronised storage. */
const synced = (tab: Tab): Promise<Record<string, unknown>> =>
  tab.run(async () => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    return await storage.sync.get(null);
  }, null);

/** Writes there as another device does. */
const writeSynced = (tab: Tab, items: { [key: string]: Plain }) =>
  tab.run(async (given) => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    await storage.sync.set(given);
  }, items);

/** What is synchronised of a field; undefined where nothing is. */
async function syncedField(tab: Tab, path: string): Promise<unknown> {
  const items = Object.values(await synced(tab));
  for (const item of items) {
    const field: unknown = typeof item === 'object' && item ? Reflect.get(item, path) : null;
    if (Array.isArray(field)) return field[1];
  }
  return undefined;
}

/** Has the worker synchronise now, as its alarm will. */
const ring = (tab: Tab) =>
  tab.run(async () => {
    const { alarms } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    await alarms.create('synchronise marks', { when: Date.now() });
  }, null);

const top = '#ticker input[value=top]';
const bottom = '#ticker input[value=bottom]';

describe('a choice', () => {
  it('holds at once in every open page, and soon lies with the browser, to be carried on', async () => {
    const [one, other] = [await openOptions(here.rig), await openOptions(here.rig)];
    const page = await here.rig.open(anyPage);
    await tickerWhen(page, 'the full strip', isFull);
    await click(one, top);
    await until('the other page to follow', () => isChecked(other, top));
    await tickerWhen(page, 'the strip on top', ({ edge }) => edge === 'top');
    await until(
      'it to be synchronised',
      async () => (await syncedField(one, 'ticker/edge')) === 'top',
    );
    await until('a word about it', async () =>
      /^Last in step with your browser/.test(await text(one, '#synchronising .standing')),
    );
    for (const tab of [one, other, page]) await tab.close();
  });

  it('that is one of very many quick ones costs few writes, and the last one arrives', async () => {
    const options = await openOptions(here.rig);
    await options.run(async () => {
      const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
      Reflect.set(globalThis, 'writes', 0);
      storage.sync.onChanged.addListener(() => {
        Reflect.set(globalThis, 'writes', Reflect.get(globalThis, 'writes') + 1);
      });
      for (let minutes = 100; minutes < 300; minutes += 1) {
        const field = document.querySelector<HTMLInputElement>('#interval');
        if (field) field.value = String(minutes);
        field?.dispatchEvent(new Event('change', { bubbles: true }));
        await new Promise((resolve) => setTimeout(resolve));
      }
    }, null);
    await until(
      'the last one to be synchronised',
      async () => (await syncedField(options, 'refresh/everyMinutes')) === 299,
    );
    const writes = await options.run(() => Number(Reflect.get(globalThis, 'writes')), null);
    expect(writes).toBeLessThan(10);
    await options.close();
  });

  it('outlives a worker that is killed before it is handed on', async () => {
    const options = await openOptions(here.rig);
    const page = await here.rig.open(anyPage);
    await click(options, bottom);
    // So far the worker has followed; what it hands on waits for some seconds.
    await tickerWhen(page, 'the strip at the bottom', ({ edge }) => edge === 'bottom');
    await here.rig.stopWorker();
    expect(await syncedField(options, 'ticker/edge')).toBe('top');
    // Whatever wakes it.
    await options.run(async () => {
      const { alarms } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
      await alarms.create('refresh', { when: Date.now() });
    }, null);
    await until(
      'it to be synchronised',
      async () => (await syncedField(options, 'ticker/edge')) === 'bottom',
    );
    for (const tab of [options, page]) await tab.close();
  });

  it('of another device arrives, beside what was chosen here', async () => {
    const options = await openOptions(here.rig);
    const page = await here.rig.open(anyPage);
    await here.rig.stopWorker();
    // As from a device that knows more settings than this one.
    const at = Date.now() + 60_000;
    await writeSynced(options, {
      'choices-7': { 'ticker/edge': [at, 'top'], 'ticker/sparkle': [at, 'much'] },
    });
    await until('the options to follow', () => isChecked(options, top));
    await tickerWhen(page, 'the strip on top', ({ edge }) => edge === 'top');
    await click(options, bottom);
    await until(
      'the later one to be synchronised',
      async () => (await syncedField(options, 'ticker/edge')) === 'bottom',
    );
    expect(await syncedField(options, 'ticker/sparkle')).toBe('much');
    expect(await syncedField(options, 'refresh/everyMinutes')).toBe(299);
    for (const tab of [options, page]) await tab.close();
  });
});

describe('marks', () => {
  const story = 'https://timesca.com/ferry-season-ends/';

  /** Whether the popup shows the story as unread; null where it does not show it. */
  const isUnread = (popup: Tab) =>
    popup.run((link) => {
      const article = document.querySelector(`.article a[href^="${link}"]`)?.closest('.article');
      return article ? article.querySelector('.unread-mark') !== null : null;
    }, story);

  it('of another device mark the article here', async () => {
    const popup = await here.rig.open('popup.html', { width: 400, height: 600 });
    await until('the story', async () => (await isUnread(popup)) === true);
    await here.rig.stopWorker();
    const [name = ''] = markNames([linkIdentity(story)]);
    const at = markMoment(Date.now());
    await writeSynced(popup, { 'marks-0': writeMarks([{ name, kind: 'read', set: true, at }]) });
    await until('the story to be read', async () => (await isUnread(popup)) === false);
    await popup.close();
  });

  it('that are made here travel, in minutes and not at once', async () => {
    const popup = await here.rig.open('popup.html', { width: 400, height: 600 });
    await click(popup, '.article .star');
    const due = await until('the alarm', () =>
      popup.run(async () => {
        const { alarms } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
        const set = await alarms.get('synchronise marks');
        return set ? (set.scheduledTime - Date.now()) / 60_000 : null;
      }, null),
    );
    expect(due).toBeGreaterThan(3);
    await ring(popup);
    await until('the mark to be synchronised', async () =>
      Object.entries(await synced(popup)).some(
        ([key, item]) => key.startsWith('marks-') && /.{8}s.{4}/.test(String(item)),
      ),
    );
    await popup.close();
  });
});

describe('where the browser’s storage', () => {
  it('is full, everything goes on here, and the options say what stays', async () => {
    const options = await openOptions(here.rig);
    const page = await here.rig.open(anyPage);
    await options.run(async () => {
      const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
      await storage.sync.clear();
      for (let n = 0; n < 12; n += 1) await storage.sync.set({ [`x${n}`]: 'x'.repeat(8_180) });
      await storage.sync.set({ rest: 'x'.repeat(3_200) });
    }, null);
    await click(options, top);
    await tickerWhen(page, 'the strip on top', ({ edge }) => edge === 'top');
    await until('the sentence', async () =>
      (await text(options, '#synchronising')).includes('has no room for all of your choices'),
    );
    expect(await text(options, '#synchronising ul')).toContain('the ticker');
    expect(await text(options, '#synchronising')).toContain('There is no room for read');
    const again = await openOptions(here.rig);
    expect(await isChecked(again, top)).toBe(true);
    await options.run(async () => {
      const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
      await storage.sync.clear();
    }, null);
    await until(
      'it to be synchronised',
      async () => (await syncedField(options, 'ticker/edge')) === 'top',
    );
    await until(
      'the sentence to go',
      async () => !(await text(options, '#synchronising')).includes('has no room for all'),
    );
    for (const tab of [options, page, again]) await tab.close();
  });

  it('is not wanted, nothing is written, and what lies there can be removed', async () => {
    const options = await openOptions(here.rig);
    await click(options, '#synchronising input');
    await until('the offer', async () =>
      (await text(options, '#synchronising')).includes('still lies with your browser'),
    );
    await click(options, '#synchronising .button');
    await until('it to be gone', async () => Object.keys(await synced(options)).length === 0);
    await until(
      'the word of it',
      async () => (await text(options, '#synchronising [role=status]')) === 'It was removed.',
    );
    await click(options, bottom);
    await ring(options);
    const page = await here.rig.open(anyPage);
    await tickerWhen(page, 'the strip at the bottom', ({ edge }) => edge === 'bottom');
    expect(await synced(options)).toEqual({});
    await click(options, '#synchronising input');
    await until(
      'all of it to be synchronised again',
      async () => (await syncedField(options, 'ticker/edge')) === 'bottom',
    );
    expect(await syncedField(options, 'synchronise/on')).toBeUndefined();
    for (const tab of [options, page]) await tab.close();
  });
});

describe('an update', () => {
  it('takes over what version 1 has left with the browser', async () => {
    const file = new URL('../fixtures/settings/version-1.json', import.meta.url);
    const version1: { [key: string]: Plain } = JSON.parse(readFileSync(file, 'utf8'));
    const before = await openOptions(here.rig);
    await here.rig.stopWorker();
    await before.run(async (items) => {
      const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
      await storage.local.clear();
      await storage.sync.clear();
      await storage.sync.set(items);
    }, version1);
    await before.close();
    const options = await openOptions(here.rig);
    await until('the choices', () => isChecked(options, top));
    expect(await text(options, '.watched')).toContain('RUB/KGS');
    expect(await text(options, '.sources')).toContain('Вести долины');
    expect(await text(options, '#alerts .alerts')).toContain('KZT/USD');
    const page = await here.rig.open(anyPage);
    await tickerWhen(page, 'the strip on top', ({ edge }) => edge === 'top');
    await until(
      'it to be synchronised by field',
      async () => (await syncedField(options, 'topics/names/water')) === 'Rivers',
    );
    // Other devices may still run version 1.
    expect(await synced(options)).toMatchObject(version1);
    await tickerWhen(page, 'its pairs', ({ rates }) => rates[0]?.includes('RUB/KGS') === true);
    for (const tab of [options, page]) await tab.close();
  });
});

describe('a browser that takes no more writes for now', () => {
  it('leaves everything going on here, and the options say so', async (test) => {
    // Firefox does not count writes.
    if (here.rig.name !== 'chromium') return test.skip();
    const options = await openOptions(here.rig);
    const page = await here.rig.open(anyPage);
    const refusal = await options.run(async () => {
      const { storage } = Reflect.get(globalThis, 'chrome');
      for (let n = 0; n < 200; n += 1) {
        try {
          await storage.sync.set({ busy: n });
        } catch (error) {
          return String(error);
        }
      }
      return '';
    }, null);
    expect(refusal).toContain('MAX_WRITE_OPERATIONS_PER_MINUTE');
    await click(options, bottom);
    await tickerWhen(page, 'the strip at the bottom', ({ edge }) => edge === 'bottom');
    await until('the sentence', async () =>
      (await text(options, '#synchronising .standing')).startsWith(
        'Your browser did not take your last choices',
      ),
    );
    expect(await isChecked(options, bottom)).toBe(true);
    await click(options, top);
    for (const tab of [options, page]) await tab.close();
  });
});
