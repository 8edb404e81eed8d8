import { type Tab, until } from '../drive/rig.ts';

/** Presses what `selector` finds on a page of ours, as soon as it is there. */
export const click = (tab: Tab, selector: string) =>
  until(selector, () =>
    tab.run((wanted) => {
      const element = document.querySelector<HTMLElement>(wanted);
      element?.click();
      return element !== null;
    }, selector),
  );

/** Chooses in a select, as a person does. */
export const select = (tab: Tab, selector: string, value: string) =>
  tab.run(
    ([wanted = '', chosen = '']) => {
      const field = document.querySelector<HTMLSelectElement>(wanted);
      if (!field) throw new Error(`There is no ${wanted}`);
      field.value = chosen;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    [selector, value],
  );

/** The text of what `selector` finds, '' where that is nothing. */
export const text = (tab: Tab, selector: string) =>
  tab.run((wanted) => document.querySelector(wanted)?.textContent?.trim() ?? '', selector);

/** The texts of all that `selector` finds. */
export const texts = (tab: Tab, selector: string) =>
  tab.run(
    (wanted) => [...document.querySelectorAll(wanted)].map((one) => one.textContent?.trim() ?? ''),
    selector,
  );

/** Waits until what was changed is stored: pages and worker write under one lock. */
export const written = (tab: Tab) =>
  tab.run(() => navigator.locks.request('steppewire-settings', () => true), null);
