import { type Rig, type Tab, until } from '../drive/rig.ts';

/** Opens the options and waits until they show what the store tells. */
export async function openOptions(
  rig: Rig,
  { hash = '', size = { width: 980, height: 900 } } = {},
): Promise<Tab> {
  const tab = await rig.open(`options.html${hash}`, size);
  await until('the options', () =>
    tab.run(() => document.querySelector('tr[data-kind=articles]') !== null, null),
  );
  return tab;
}

/** Gives a text to a field for files, as if its user had chosen a file. */
export const chooseFile = (tab: Tab, selector: string, name: string, content: string) =>
  tab.run(
    ([wanted = '', called = '', written = '']) => {
      const field = document.querySelector<HTMLInputElement>(wanted);
      const data = new DataTransfer();
      data.items.add(new File([written], called));
      if (!field) return;
      field.files = data.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    [selector, name, content],
  );

/** Presses a button that saves a file, and gives the file's name and text instead. */
export const savedFile = (tab: Tab, selector: string) =>
  tab.run(
    (wanted) =>
      new Promise<{ name: string; text: string }>((resolve) => {
        const make = URL.createObjectURL;
        const press = HTMLAnchorElement.prototype.click;
        let held: Blob | MediaSource | null = null;
        URL.createObjectURL = (blob) => {
          held = blob;
          return make.call(URL, blob);
        };
        HTMLAnchorElement.prototype.click = function () {
          URL.createObjectURL = make;
          HTMLAnchorElement.prototype.click = press;
          const name = this.download;
          if (held instanceof Blob) {
            void held.arrayBuffer().then((bytes) => {
              const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
              resolve({ name, text: decoder.decode(bytes) });
            });
          }
        };
        document.querySelector<HTMLElement>(wanted)?.click();
      }),
    selector,
  );
