import { describe, expect, it } from 'vitest';
import { type Tab, until } from '../drive/rig.ts';
import { violationsOn } from './axe.ts';
import { openOptions } from './options-tab.ts';
import { click, text, texts } from './own-page.ts';
import { anyPage, browserName, isFull, refreshed, started, tickerWhen } from './started.ts';

const here = started();

/** One record of the store. */
const stored = (tab: Tab, table: string, key: string) =>
  tab.run(
    async ([name = '', wanted = '']) => {
      const opening = indexedDB.open('steppewire');
      await new Promise((resolve) => {
        opening.onsuccess = resolve;
      });
      const reading = opening.result.transaction(name).objectStore(name).get(wanted);
      await new Promise((resolve) => {
        reading.onsuccess = resolve;
      });
      opening.result.close();
      return JSON.parse(JSON.stringify(reading.result ?? null));
    },
    [table, key],
  );

const row = (tab: Tab, kind: string) => texts(tab, `tr[data-kind=${kind}] td`);

async function filled(): Promise<Tab> {
  const page = await here.rig.open(anyPage);
  await tickerWhen(page, 'the full strip', isFull);
  await page.close();
  const options = await openOptions(here.rig);
  await until('a refresh', async () => (await texts(options, '.runs li')).length > 0);
  return options;
}

async function clear(tab: Tab, kind: string): Promise<string[]> {
  await click(tab, `tr[data-kind=${kind}] button[aria-haspopup]`);
  await until('the question', () =>
    tab.run((k) => document.querySelector(`tr[data-kind=${k}] dialog[open]`) !== null, kind),
  );
  const sentences = await texts(tab, `tr[data-kind=${kind}] dialog p:not(.buttons)`);
  await click(tab, `tr[data-kind=${kind}] dialog .strong`);
  return sentences;
}

describe('health', () => {
  it('tells what the store holds: each refresh, each source, each byte, each host', async () => {
    const options = await filled();
    await refreshed(here);
    const runs = await until('the second refresh', async () => {
      const journal = await stored(options, 'meta', 'journal');
      const shown = await texts(options, '.runs > li');
      return journal.runs.length > 1 && shown.length === journal.runs.length && journal.runs;
    });
    const details = await texts(options, '.runs li:first-child tbody tr th');
    expect(details).toHaveLength(runs[0].outcomes.length);
    const answered = runs[0].outcomes.filter(
      ({ result }: { result: { state: string } }) => result.state !== 'failed',
    );
    expect(await text(options, '.runs li:first-child summary')).toContain(
      `${answered.length} of ${runs[0].outcomes.length} sources answered`,
    );
    const traffic = await stored(options, 'meta', 'traffic');
    const contacts: { host: string; requests: number; bytes: number }[] = traffic[0].contacts;
    const bytes = contacts.reduce((sum, contact) => sum + contact.bytes, 0);
    const inRuns = runs
      .flatMap(({ outcomes }: { outcomes: { bytes: number }[] }) => outcomes)
      .reduce((sum: number, outcome: { bytes: number }) => sum + outcome.bytes, 0);
    expect(bytes).toBe(inRuns);
    expect(bytes).toBeGreaterThan(1000);
    expect(await text(options, '.days tbody tr:first-child td:last-child')).toBe(
      `${Math.round(bytes / 1000)} kB`,
    );
    expect(await texts(options, '.days tbody tr')).toHaveLength(14);
    const asked = new Set(
      here.world.requests
        .map(({ host }) => host)
        .filter((host) => !/example|mozilla|google/.test(host)),
    );
    const hosts = await texts(options, '.hosts dt');
    expect(new Set(hosts)).toEqual(new Set(contacts.map(({ host }) => host)));
    for (const host of hosts) expect(asked).toContain(host);
    const times = await stored(options, 'feeds', 'timesca');
    expect(await text(options, '#health-timesca')).toContain(
      `It took ${times.latencies[0]} ms the last time`,
    );
    await options.close();
  });

  it('tells what is wrong with a source and asks it again while others fail', async () => {
    const options = await filled();
    for (const host of ['astanatimes.com', 'thediplomat.com']) {
      here.world.faults.set(host, { kind: 'status', status: 500 });
    }
    await refreshed(here);
    await until('the trouble', async () =>
      (await text(options, '#health-astana-times')).includes('It answered with error 500.'),
    );
    // News sources point there, and say no more.
    expect(await text(options, '#sources a[href="#health-astana-times"]')).not.toBe('');
    here.world.faults.delete('astanatimes.com');
    const before = here.world.requests.filter(({ host }) => host === 'timesca.com').length;
    await click(options, '#health-astana-times button');
    await until('the end of it', async () =>
      (await text(options, '#health-astana-times')).includes('Answered just now'),
    );
    expect(await text(options, '#health-diplomat-central-asia')).toContain('error 500');
    // Only what is due is asked with it.
    expect(here.world.requests.filter(({ host }) => host === 'timesca.com')).toHaveLength(before);
    here.world.heal();
    await options.close();
  });

  it('has a reason for every permission, and for every host that the browser names', async () => {
    const options = await filled();
    const facts = await options.run(async () => {
      const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
      const { permissions, optional_permissions } = api.runtime.getManifest();
      const held = await api.permissions.getAll();
      return { named: [...permissions, ...(optional_permissions ?? [])], held };
    }, null);
    for (const permission of facts.held.permissions) {
      const reason = await text(options, `[data-permission="${permission}"] dd`);
      expect(reason, permission).not.toBe('');
      if (facts.named.includes(permission)) {
        expect(reason, permission).not.toBe('Your browser grants this by itself.');
      }
    }
    expect((await texts(options, '#access [data-origin] dt')).sort()).toEqual(
      [...facts.held.origins].sort(),
    );
    const reasons = await texts(options, '#access [data-origin] dd');
    expect(reasons).not.toContain('A site that you allowed; no source of yours lies there now.');
    await options.close();
  });

  it('gives a report that names nothing of its user', async () => {
    const options = await filled();
    await options.run(async () => {
      const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
      await storage.sync.set({
        sources: {
          states: {},
          names: { timesca: 'Grandmother’s paper' },
          own: [
            { id: 'own-secret', name: 'Whistle', url: 'https://whistle.example/feed', home: '' },
          ],
        },
        sites: { mode: 'everywhere', hidden: ['my-bank.example'], only: [] },
        rules: [{ id: 'r', action: 'mute', words: ['divorce'], source: '', topic: '' }],
      });
    }, null);
    await until('its source', async () => (await text(options, '#health-own-secret')) !== '');
    await refreshed(here);
    const report = await until('its line', async () => {
      const written = await text(options, '#report pre');
      return written.includes('own source 1') && written;
    });
    expect(report).toMatch(/^Steppewire \d+\.\d+\.\d+, (Chrome|Firefox) \d+/);
    expect(report).toContain('timesca, last success');
    expect(report).not.toMatch(/whistle|own-secret|grandmother|my-bank|divorce/i);
    await options.run(() => document.querySelector<HTMLElement>('#report button')?.focus(), null);
    await options.press('Enter');
    await until(
      'a word about the copy',
      async () => (await text(options, '#report [role=status]')) === 'The report was copied.',
    );
    await options.close();
  });
});

describe('what is kept', () => {
  it('is told in figures that fall when it is cleared, and comes again with the next refresh', async () => {
    const page = await here.rig.open(anyPage);
    await tickerWhen(page, 'the full strip', isFull);
    const options = await filled();
    const [count, size] = await row(options, 'articles');
    expect(count).toBe('18');
    expect(size).toMatch(/^\d+ kB$/);
    const sentences = await clear(options, 'articles');
    expect(sentences.at(-1)).toBe('This cannot be undone.');
    await until('nothing left', async () => (await row(options, 'articles'))[0] === '0');
    expect((await row(options, 'articles'))[1]).toBe('0 B');
    await tickerWhen(page, 'a strip without headlines', ({ headlines }) => headlines.length === 0);
    expect((await row(options, 'rates'))[0]).not.toBe('0');
    await refreshed(here);
    await until('all again', async () => (await row(options, 'articles'))[0] === '18');
    await clear(options, 'rates');
    await until('no rates', async () => (await row(options, 'rates'))[0] === '0');
    await refreshed(here);
    await until('rates again', async () => Number((await row(options, 'rates'))[0]) > 100);
    await clear(options, 'journal');
    await until('no refresh', async () => (await texts(options, '.runs li')).length === 0);
    await refreshed(here);
    for (const tab of [page, options]) await tab.close();
  });

  it('can be left alone: Escape closes the question, and the focus goes back', async () => {
    const options = await filled();
    await options.run(() => {
      const button = document.querySelector<HTMLElement>('tr[data-kind=articles] button');
      button?.focus();
      button?.click();
    }, null);
    await options.press('Escape');
    await until('no question', () =>
      options.run(() => document.querySelector('dialog[open]') === null, null),
    );
    expect(
      await options.run(() => document.activeElement?.getAttribute('aria-label') ?? '', null),
    ).toBe('Clear: Articles');
    expect((await row(options, 'articles'))[0]).not.toBe('0');
    await options.close();
  });
});

describe('axe', () => {
  it.each(['light', 'dark'])('finds nothing amiss in the options, %s', async (theme) => {
    const options = await filled();
    await options.run((scheme) => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
      document.documentElement.style.colorScheme = scheme;
    }, theme);
    expect(await violationsOn(options, 'html')).toEqual([]);
    await options.close();
  });
});

// Chromium lets nobody take back by a script what the manifest asks for.
it.runIf(browserName === 'firefox')(
  'says where its user has barred a site, and gets the access back by a button there',
  async () => {
    const options = await filled();
    await options.run(async () => {
      const { permissions } = Reflect.get(globalThis, 'browser');
      await permissions.remove({ origins: ['http://*/*', 'https://*/*'] });
      await permissions.remove({ origins: ['https://timesca.com/*'] });
    }, null);
    await refreshed(here);
    const button = '#health-timesca button';
    await until('the button', async () => (await text(options, button)) === 'Allow it');
    expect(await text(options, '#health-timesca p')).toContain('may not ask this site');
    expect(await text(options, '#health-eurasianet p')).toContain('Answered just now');
    await options.run((wanted) => document.querySelector<HTMLElement>(wanted)?.focus(), button);
    await options.press('Enter');
    await until('its answer', async () =>
      (await text(options, '#health-timesca p')).startsWith('Answered just now'),
    );
    await options.close();
  },
);
