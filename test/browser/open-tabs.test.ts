import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, type Rig, type Tab, until } from '../drive/rig.ts';
import { startWorld, type World } from '../world/server.ts';
import { anyPage, browserName, extension, isFull, started, tickerWhen } from './started.ts';

const strips = (tab: Tab) =>
  tab.run(() => document.querySelectorAll('steppewire-ticker').length, null);

/** Whether a strip has its extension: the worker answers it with a card. */
async function opensItsCard(tab: Tab): Promise<void> {
  await until('a card', () =>
    tab.inTicker((root) => {
      if (root.querySelector('.card h2')) return true;
      root.querySelector<HTMLElement>('.rate button')?.click();
      return false;
    }, null),
  );
}

describe('an update under open tabs', () => {
  const here = started();

  it('leaves one strip that works, at once or with the next load, and a quiet console', async () => {
    const tab = await here.rig.open(anyPage);
    await tickerWhen(tab, 'the full strip', isFull);
    const before = tab.said().length;
    await here.rig.reload();
    // Firefox gives the new strip to open tabs; in Chrome the old one leaves them.
    const left = here.rig.name === 'firefox' ? 1 : 0;
    await until('the old strip to go', async () => (await strips(tab)) === left);
    if (left === 1) await opensItsCard(tab);
    expect(tab.said().slice(before)).toEqual([]);
    await tab.close();
    const later = await here.rig.open(anyPage);
    await tickerWhen(later, 'the full strip', isFull);
    expect(await strips(later)).toBe(1);
    await later.close();
  });

  it('opens no page of ours', async () => {
    const own = await here.rig.open('options.html');
    const pages = await own.run(async () => {
      const { tabs } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
      const open: { url?: string }[] = await tabs.query({});
      return open.filter(({ url }) => url?.includes('welcome.html')).length;
    }, null);
    expect(pages).toBe(0);
    await own.close();
  });
});

describe.runIf(browserName === 'chromium')('where access to all sites is granted', () => {
  let folder: string;
  let world: World;
  let rig: Rig;

  beforeAll(async () => {
    // A prompt cannot be pressed here, so the same extension is built as if it had been.
    folder = await mkdtemp(join(tmpdir(), 'steppewire-granted-'));
    await cp(extension, folder, { recursive: true });
    const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
    const granted = {
      host_permissions: ['http://*/*', 'https://*/*'],
      optional_host_permissions: [],
    };
    await writeFile(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, ...granted }));
    world = await startWorld();
    rig = await launch('chromium', { extension: folder, world });
  });

  afterAll(async () => {
    await rig?.close();
    await world?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('an update gives open tabs the new strip without a load, and each of them one', async () => {
    const tabs = [await rig.open(anyPage), await rig.open('https://timesca.com/any')];
    for (const tab of tabs) await tickerWhen(tab, 'the full strip', isFull);
    const before = tabs.map((tab) => tab.said().length);
    for (const tab of tabs) {
      await tab.run(
        () => document.querySelector('steppewire-ticker')?.setAttribute('data-old', ''),
        null,
      );
    }
    await rig.reload();
    for (const tab of tabs) {
      await until('the new strip', () =>
        tab.run(() => document.querySelector('steppewire-ticker:not([data-old])') !== null, null),
      );
      await opensItsCard(tab);
      expect(await strips(tab)).toBe(1);
    }
    expect(tabs.map((tab, n) => tab.said().slice(before[n]))).toEqual([[], []]);
    for (const tab of tabs) await tab.close();
  });

  it('a tab that has its strip already is left alone', async () => {
    const tab = await rig.open(anyPage);
    await tickerWhen(tab, 'the full strip', isFull);
    await tab.run(
      () => document.querySelector('steppewire-ticker')?.setAttribute('data-first', ''),
      null,
    );
    const own = await rig.open('options.html');
    await own.run(async () => {
      const { session } = Reflect.get(globalThis, 'chrome').storage;
      await session.remove('open-tabs-filled');
    }, null);
    await rig.stopWorker();
    // The next worker takes itself for the first one, and looks through the open tabs.
    await until('the look through the tabs', () =>
      own.run(async () => {
        const { runtime, storage } = Reflect.get(globalThis, 'chrome');
        await runtime.sendMessage('toolbar-changed').catch(() => undefined);
        return (await storage.session.get('open-tabs-filled'))['open-tabs-filled'] === true;
      }, null),
    );
    await own.close();
    await opensItsCard(tab);
    expect(
      await tab.run(
        () =>
          [...document.querySelectorAll('steppewire-ticker')].map((strip) =>
            strip.hasAttribute('data-first'),
          ),
        null,
      ),
    ).toEqual([true]);
    await tab.close();
  });
});
