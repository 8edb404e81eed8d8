import { describe, expect, it } from 'vitest';
import { type Tab, until } from '../drive/rig.ts';
import { started } from './started.ts';

const here = started();

const openPopup = async () => {
  const popup = await here.rig.open('popup.html', { width: 400, height: 600 });
  await until('the articles', () =>
    popup.run(() => document.querySelectorAll('.article a').length === 6, null),
  );
  return popup;
};

/** What the button to the options is called, and whether it has a dot. */
const optionsButton = (popup: Tab) =>
  popup.run(() => {
    const button = document.querySelector('header button[aria-label^=Options]');
    return [button?.getAttribute('aria-label'), button?.querySelector('.dot') !== null];
  }, null);

const storeSeen = (own: Tab, version: string | null) =>
  own.run(async (seen) => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    await storage.local.set({ 'seen-version': seen });
  }, version);

describe('what is new', () => {
  it('is nothing to those who have just installed', async () => {
    const popup = await openPopup();
    expect(await optionsButton(popup)).toEqual(['Options', false]);
    await popup.close();
  });

  it('is told of by a dot after an update, which leads there, and goes once it was seen', async () => {
    const before = await openPopup();
    await storeSeen(before, '0.0.9');
    await before.close();
    const popup = await openPopup();
    await until('the dot', async () => (await optionsButton(popup))[1]);
    expect(await optionsButton(popup)).toEqual(['Options, and what is new', true]);
    await popup.run(
      () => document.querySelector<HTMLElement>('header button[aria-label^=Options]')?.click(),
      null,
    );
    const options = await here.rig.tabAt('options.html#new');
    const told = await until('the section in view', () =>
      options.run(() => {
        const section = document.querySelector('#new');
        const box = section?.getBoundingClientRect();
        return box && box.top < innerHeight && box.bottom > 0 ? section?.textContent : null;
      }, null),
    );
    expect(told).toMatch(/^What is newVersion 0\.1\.0, \d+ \w{3} 20\d\d/);
    await popup.close();
    await until('no dot', async () => {
      const later = await openPopup();
      const [name, dot] = await optionsButton(later);
      await later.close();
      return name === 'Options' && !dot;
    });
    await options.close();
  });
});
