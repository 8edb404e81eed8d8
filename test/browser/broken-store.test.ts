import { expect, it } from 'vitest';
import { type Tab, until } from '../drive/rig.ts';
import { click, text, written } from './own-page.ts';
import { refreshed, started } from './started.ts';

const here = started();

/** What the browser keeps for us is of a version that this one cannot open. */
async function breakStore(): Promise<void> {
  // A page of ours that opens nothing by itself.
  const page = await here.rig.open('icon/128.png');
  await here.rig.stopWorker();
  await page.run(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('steppewire', 9999);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
    null,
  );
  await page.close();
}

const status = (options: Tab) => text(options, 'header [role=status]');
const broken = 'Your browser does not let Steppewire keep anything here';

it('options whose store cannot be opened say so, and nothing that they do not know', async () => {
  await refreshed(here);
  await breakStore();
  const options = await here.rig.open('options.html', { width: 980, height: 900 });
  await until('the sentence', async () =>
    (await text(options, '#app > [role=alert]')).startsWith(broken),
  );
  const said = await options.run(() => document.querySelector('main')?.textContent ?? '', null);
  for (const untrue of [
    'You have saved no article yet.',
    'No refresh has ended yet.',
    'Not asked so far',
    'There is nothing to tell yet.',
  ]) {
    expect(said).not.toContain(untrue);
  }
  for (const button of ['#rate-history .button', '#feeds .button', '#providers .button']) {
    await click(options, 'input[name=edge]:not(:checked)');
    await until('what can still be chosen', async () => (await status(options)) === 'Saved.');
    await written(options);
    await click(options, button);
    await until(`the sentence after ${button}`, async () =>
      (await status(options)).startsWith(broken),
    );
  }
  await until(
    'the end of asking',
    async () => (await text(options, '#feeds .button')) !== 'Asking…',
  );
  expect(await text(options, '#rate-history [role=alert]')).toBe('');
  await options.close();
});
