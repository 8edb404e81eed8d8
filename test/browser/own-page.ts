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

/** Writes into a field as a person would. */
export async function write(tab: Tab, selector: string, text: string): Promise<void> {
  await until(selector, () =>
    tab.run((wanted) => {
      const field = document.querySelector<HTMLInputElement>(wanted);
      field?.focus();
      field?.select();
      return field !== null;
    }, selector),
  );
  await tab.type(text);
}

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

/**
 * Waits until a page has shown all that was stored up to now: what is chosen on another page, here the strip's edge and
 * that back again, comes behind it.
 */
export async function caughtUp(page: Tab, other: Tab): Promise<void> {
  for (const edge of ['top', 'bottom']) {
    const choice = `input[name=edge][value=${edge}]`;
    await click(other, choice);
    await until(`the strip’s edge, ${edge}`, () =>
      page.run(
        (wanted) => document.querySelector<HTMLInputElement>(wanted)?.checked === true,
        choice,
      ),
    );
  }
}

/** The numbers that a page has kept under a name. */
export const numbersOf = (page: Tab, name: string): Promise<number[]> =>
  page.run((kept) => Reflect.get(globalThis, kept), name);
