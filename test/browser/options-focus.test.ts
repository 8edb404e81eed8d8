import { describe, expect, it } from 'vitest';
import { type Tab, until } from '../drive/rig.ts';
import { chooseFile, openOptions } from './options-tab.ts';
import { click, text, written } from './own-page.ts';
import { started } from './started.ts';

const here = started();

/** What has the focus, by its name for those who do not see it, by its id, or by what is in it. */
const focused = (tab: Tab) =>
  tab.run(() => {
    const held = document.activeElement;
    return held?.ariaLabel || held?.id || held?.textContent?.trim().slice(0, 40) || '';
  }, null);

const focusOn = (tab: Tab, selector: string) =>
  until(selector, () =>
    tab.run((wanted) => {
      const place = document.querySelector<HTMLElement>(wanted);
      const fold = place?.closest('details');
      if (fold) fold.open = true;
      place?.focus();
      return place !== null && document.activeElement === place;
    }, selector),
  );

/** Gives something the focus and presses Enter; what has the focus then is to be `next`. */
async function pressed(tab: Tab, selector: string, next: string): Promise<void> {
  await focusOn(tab, selector);
  await tab.press('Enter');
  await until(`the focus on ${next} after ${selector}`, async () => {
    const now = await focused(tab);
    if (now !== next) throw new Error(`It is on ${now}`);
    return true;
  });
}

/** Options in which every list has some rows. */
async function openFilled(): Promise<Tab> {
  const options = await openOptions(here.rig);
  const settings = {
    alerts: [
      { id: 'one', base: 'KZT', quote: 'USD', kind: 'moves', percent: 2 },
      { id: 'two', base: 'UZS', quote: 'USD', kind: 'moves', percent: 3 },
    ],
    rules: [
      { id: 'one', action: 'mute', words: ['marathon'] },
      { id: 'two', action: 'save', words: ['cotton'] },
    ],
    topics: {
      own: [
        { id: 'own-1', label: 'Cotton', keywords: ['cotton'], exclude: [], sources: [] },
        { id: 'own-2', label: 'Passes', keywords: ['pass'], exclude: [], sources: [] },
      ],
    },
    sites: { hidden: ['bank.example', 'mail.example'] },
  };
  const file = JSON.stringify({ steppewire: 'settings', version: 1, settings });
  await chooseFile(options, '#settings-file input[type=file]', 'lists.json', file);
  await click(options, '#settings-file .preview .strong');
  await until('the lists', async () => (await text(options, '#rules li')) !== '');
  await written(options);
  return options;
}

/** What is written in all fields that `selector` finds. */
const values = (tab: Tab, selector: string) =>
  tab.run(
    (wanted) =>
      [...document.querySelectorAll<HTMLInputElement>(wanted)].map((field) => field.value),
    selector,
  );

/** The names of all that `selector` finds. */
const names = (tab: Tab, selector: string) =>
  tab.run(
    (wanted) => [...document.querySelectorAll(wanted)].map((one) => one.ariaLabel ?? ''),
    selector,
  );

const writtenIn = (tab: Tab, selector: string) =>
  tab.run((wanted) => document.querySelector<HTMLInputElement>(wanted)?.value ?? '', selector);

describe('in the options the focus stays', () => {
  it('in a list whose row is removed, and at its heading when that was the last', async () => {
    const options = await openFilled();
    const [hide, save] = ['Hide headlines with “marathon”', 'Save headlines with “cotton”'];
    await pressed(options, `[aria-label="Remove: ${hide}"]`, `Remove: ${save}`);
    await pressed(options, `[aria-label="Remove: ${save}"]`, 'Rules');
    const alerts = await names(options, '#alerts .alerts button');
    await pressed(options, '#alerts .alerts li:last-child button', alerts[0] ?? '');
    await pressed(options, '#alerts .alerts button', 'alerts-title');
    const site = (host: string) => `Take ${host}.example off the list`;
    await pressed(options, `[aria-label="${site('bank')}"]`, site('mail'));
    await pressed(options, '[aria-label="Remove KZT/USD"]', 'Remove TJS/USD');
    await pressed(options, '[aria-label="Remove Cotton"]', 'Remove Passes');
    await pressed(options, '[aria-label="Remove Eurasianet"]', 'Remove The Diplomat');
    await options.close();
  });

  it('on a pair that is turned, and on a topic that is moved to an end of its list', async () => {
    const options = await openFilled();
    await pressed(options, '[aria-label="Turn UZS/USD around"]', 'Turn USD/UZS around');
    const last = '.topics-list li:last-child .name';
    const [, beforeLast = ''] = (await values(options, '.topics-list .name')).reverse();
    await pressed(options, `[aria-label="Move ${beforeLast} down"]`, `Move ${beforeLast} down`);
    expect(await writtenIn(options, last)).toBe(beforeLast);
    // There it leads nowhere, and still has the focus.
    await pressed(options, `[aria-label="Move ${beforeLast} down"]`, `Move ${beforeLast} down`);
    const [, second = ''] = await values(options, '.topics-list .name');
    await pressed(options, `[aria-label="Move ${second} up"]`, `Move ${second} up`);
    expect(await writtenIn(options, '.topics-list .name')).toBe(second);
    await options.close();
  });

  it('in a field whose number or name was changed, which shows what an undo makes of it', async () => {
    const options = await openOptions(here.rig);
    await focusOn(options, '#page-size');
    for (const size of ['7', '8']) {
      await options.press('ArrowUp');
      await until(
        `${size} articles`,
        async () => (await writtenIn(options, '#page-size')) === size,
      );
      await written(options);
      expect(await focused(options)).toBe('page-size');
    }
    await until('fewer again', async () => {
      await click(options, '.undo');
      return (await writtenIn(options, '#page-size')) !== '8';
    });
    const name = '.topics-list li:first-child .name';
    const usual = await writtenIn(options, name);
    await focusOn(options, name);
    await options.run(() => document.execCommand('selectAll'), null);
    await options.type('Steppe');
    await options.press('Enter');
    await until('the name', async () => (await focused(options)) === 'Name of Steppe');
    await until('the step', async () => (await text(options, '.undo')) === 'Undo: names of topics');
    await click(options, '.undo');
    await until('the usual name', async () => (await writtenIn(options, name)) === usual);
    await options.close();
  });

  it('in the field for an address, once what was found there is added', async () => {
    const options = await openOptions(here.rig);
    await focusOn(options, '#source-address');
    await options.type('timesca.com/section/');
    await options.press('Enter');
    await pressed(options, '.add-source .preview button', 'source-address');
    await options.close();
  });
});
