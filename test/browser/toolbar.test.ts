import { describe, expect, it } from 'vitest';
import { type Tab, until } from '../drive/rig.ts';
import { openOptions } from './options-tab.ts';
import { click } from './own-page.ts';
import { refreshed, started } from './started.ts';

const here = started();

/** What the toolbar's button says: its badge, and its title. */
const button = (own: Tab) =>
  own.run(async (): Promise<[string, string]> => {
    const { action } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    return [await action.getBadgeText({}), await action.getTitle({})];
  }, null);

const says = (own: Tab, badge: string | RegExp) =>
  until(`the badge ${badge}`, async () => {
    const face = await button(own);
    const met = typeof badge === 'string' ? face[0] === badge : badge.test(face[0]);
    if (met) return face;
    throw new Error(`it is “${face[0]}”`);
  });

/** How many listed entries are unread, of some topics or of all, counted one by one in the store. */
const scan = (own: Tab, topics: string[] = []) =>
  own.run(
    (wanted) =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('steppewire');
        opening.onsuccess = () => {
          const reading = opening.result.transaction('entries').objectStore('entries').getAll();
          reading.onsuccess = () => {
            const unread = reading.result.filter(
              ({ read, topicKeys }: { read: boolean; topicKeys: string[] }) =>
                !read &&
                !topicKeys[0]?.startsWith('unlisted') &&
                (wanted.length === 0 ||
                  topicKeys.some((key) => wanted.includes(key.split('\0')[0] ?? ''))),
            );
            opening.result.close();
            resolve(unread.length);
          };
        };
      }),
    topics,
  );

describe('the toolbar’s button', () => {
  it('says nothing before anybody asks it to', async () => {
    const own = await openOptions(here.rig);
    await until('articles', async () => (await scan(own)) === 18);
    expect(await button(own)).toEqual(['', 'Steppewire']);
    await own.close();
  });

  it('counts what is unread, after every mark, also when the worker slept', async () => {
    const own = await openOptions(here.rig);
    await click(own, '#toolbar input[value=unread]');
    expect(await says(own, '18')).toEqual(['18', 'Steppewire: 18 unread headlines']);
    await here.rig.stopWorker();
    const popup = await here.rig.open('popup.html', { width: 400, height: 600 });
    await click(popup, '.article a');
    await (await here.rig.tabAt('timesca.com/')).close();
    await says(own, '17');
    expect(await scan(own)).toBe(17);
    await refreshed(here);
    expect((await button(own))[0]).toBe(String(await scan(own)));
    await popup.close();
    await own.close();
  });

  it('counts the chosen topics alone, and an article of two of them once', async () => {
    const own = await openOptions(here.rig);
    const topics = ['kazakhstan', 'central-asia'];
    for (const topic of topics) await click(own, `#toolbar input[value=${topic}]`);
    const together = await scan(own, topics);
    const [one = 0, other = 0] = await Promise.all(topics.map((topic) => scan(own, [topic])));
    expect(together).toBeLessThan(one + other);
    await says(own, `${together}`);
    for (const topic of topics) await click(own, `#toolbar input[value=${topic}]`);
    await says(own, '17');
    await own.close();
  });

  it('shows the change of a pair, as it is after each refresh', async () => {
    const own = await openOptions(here.rig);
    await click(own, '#toolbar input[value=change]');
    await until('the pairs', () =>
      own.run(() => {
        const select = document.querySelector<HTMLSelectElement>('select[name=toolbar-pair]');
        if (!select) return false;
        select.value = 'KZT/USD';
        select.dispatchEvent(new Event('change', { bubbles: true }));
        return true;
      }, null),
    );
    const [, title] = await says(own, '+0.4');
    expect(title).toBe('Steppewire: KZT/USD is 0.002266, 0.44% dearer than the day before');
    // More units to the dollar: the tenge is cheaper.
    here.world.moves.set('KZT', 1.03);
    await refreshed(here);
    const [, fallen] = await says(own, /^−\d\.\d$/);
    expect(fallen).toMatch(/, \d\.\d\d% cheaper than the day before$/);
    here.world.moves.clear();
    await refreshed(here);
    await says(own, '+0.4');
    await own.close();
  });

  it('shows nothing while everything is hidden', async () => {
    const own = await openOptions(here.rig);
    await click(own, '#toolbar input[value=unread]');
    await says(own, '17');
    await here.rig.pressCommand('hide-everything');
    expect(await says(own, '')).toEqual(['', 'Steppewire']);
    await click(own, '.veil button');
    await says(own, '17');
    await own.close();
  });

  it('is cleared at once when that is switched off, and for good', async () => {
    const own = await openOptions(here.rig);
    await click(own, '#toolbar input[value=nothing]');
    expect(await says(own, '')).toEqual(['', 'Steppewire']);
    here.world.moves.set('KZT', 1.01);
    await refreshed(here);
    await here.rig.stopWorker();
    await refreshed(here);
    expect(await button(own)).toEqual(['', 'Steppewire']);
    await own.close();
  });
});
