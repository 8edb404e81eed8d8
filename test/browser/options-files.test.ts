import { describe, expect, it } from 'vitest';
import { type Tab, until } from '../drive/rig.ts';
import { chooseFile, openOptions, savedFile } from './options-tab.ts';
import { click, text, texts, written } from './own-page.ts';
import { anyPage, isFull, started, tickerWhen } from './started.ts';

const here = started();

const exportButton = '#settings-file .button';
const fileField = '#settings-file input[type=file]';

/** The settings as they lie in the browser, whole. */
const exported = async (tab: Tab) => {
  const { text: written } = await savedFile(tab, exportButton);
  return written.replace(/^ {2}"exported": .*\n/m, '');
};

const confirmClearing = async (tab: Tab, kind: string) => {
  await click(tab, `tr[data-kind=${kind}] button[aria-haspopup]`);
  await until('the question', () =>
    tab.run((k) => document.querySelector(`tr[data-kind=${k}] dialog[open]`) !== null, kind),
  );
  await click(tab, `tr[data-kind=${kind}] dialog .strong`);
};

describe('settings as a file', () => {
  it('come back whole after everything was put back to the beginning, and both can be undone', async () => {
    const options = await openOptions(here.rig);
    for (const press of [
      'button[aria-label="Remove TJS/USD"]',
      'input[value=top]',
      'input[name=theme][value=dark]',
      'button[aria-label="Pause Trend"]',
      '#topic-list input[type=checkbox]',
    ]) {
      await click(options, press);
      await written(options);
    }
    const mine = await exported(options);
    expect(JSON.parse(mine)).toMatchObject({
      steppewire: 'settings',
      version: 1,
      settings: {
        ticker: { edge: 'top', theme: 'dark' },
        sources: { states: { trend: 'paused' } },
      },
    });
    await confirmClearing(options, 'settings');
    await until('all pairs', async () => (await texts(options, '.watched li')).length === 5);
    await written(options);
    const usual = await exported(options);
    expect(usual).not.toBe(mine);
    await chooseFile(options, fileField, 'mine.json', mine);
    await until('the preview', async () => (await text(options, '.preview h4')) !== '');
    expect(await text(options, '.preview h4')).toBe('What mine.json would change');
    const lines = await texts(options, '.preview li');
    expect(lines).toContain('watched pairs, removed: TJS/USD');
    expect(lines).toContain('edge of the page: Bottom → Top');
    expect(lines).toContain('which sources are read, Trend: not set → paused');
    // Nothing is changed before it is confirmed.
    expect(await exported(options)).toBe(usual);
    await click(options, '.preview .strong');
    await until(
      'the pairs of the file',
      async () => (await texts(options, '.watched li')).length === 4,
    );
    await written(options);
    expect(await exported(options)).toBe(mine);
    expect(await text(options, '.undo')).toBe('Undo: the import');
    await click(options, '.undo');
    await until('the beginning', async () => (await exported(options)) === usual);
    expect(await text(options, '.undo')).toBe('Undo: back to the beginning');
    await click(options, '.undo');
    await until('what was before', async () => (await exported(options)) === mine);
    for (const _ of [1, 2, 3, 4, 5]) {
      await click(options, '.undo');
      await written(options);
    }
    await until('the beginning', async () => (await exported(options)) === usual);
    await written(options);
    await options.close();
  });

  it('are read as far as they can be, and what cannot is named and stays', async () => {
    const options = await openOptions(here.rig);
    const before = await exported(options);
    const damaged = JSON.stringify({
      steppewire: 'settings',
      version: 1,
      settings: {
        ticker: { edge: 'sideways', speed: 70 },
        rates: { watchlist: [{ base: 'KZT', quote: 'USD', per: 1 }, { base: 'XXX' }] },
        rules: 'none',
      },
    });
    await chooseFile(options, fileField, 'damaged.json', damaged);
    await until('the preview', async () => (await text(options, '.preview h4')) !== '');
    expect(await texts(options, '.left-out li')).toEqual([
      'edge of the page: the file says something that does not exist',
      'watched pairs: 1 element was passed over',
      'rules: the file says something that does not exist',
    ]);
    await click(options, '.preview .button:not(.strong)');
    await until('no preview', async () => (await text(options, '.preview h4')) === '');
    expect(await exported(options)).toBe(before);
    await chooseFile(options, fileField, 'damaged.json', damaged);
    await click(options, '.preview .strong');
    await until('one pair', async () => (await texts(options, '.watched li')).length === 1);
    await written(options);
    expect(JSON.parse(await exported(options)).settings.ticker).toMatchObject({
      edge: 'bottom',
      speed: 70,
    });
    await click(options, '.undo');
    await until('all as before', async () => (await exported(options)) === before);
    await written(options);
    await options.close();
  });

  it.each([
    ['{"steppewire": "settings", "ver', /^That file cannot be read/],
    ['{"name": "something else"}', /^That file holds no settings of Steppewire/],
    ['{"steppewire": "settings", "version": 99, "settings": {}}', /of a newer Steppewire/],
  ])('are refused in a sentence where they are none: %s', async (content, sentence) => {
    const options = await openOptions(here.rig);
    const before = await exported(options);
    await chooseFile(options, fileField, 'x.json', content);
    const said = await until(
      'a sentence',
      async () => (await text(options, '#settings-file .wrong')) || null,
    );
    expect(said).toMatch(sentence);
    expect(await exported(options)).toBe(before);
    await written(options);
    await options.close();
  });
});

describe('what can be carried away', () => {
  it('are the saved articles, as a table and as JSON, and a pair’s history', async () => {
    const page = await here.rig.open(anyPage);
    await tickerWhen(page, 'the full strip', isFull);
    const popup = await here.rig.open('popup.html', { width: 400, height: 600 });
    await click(popup, '.article button[aria-label^=Save]');
    const options = await openOptions(here.rig);
    await until('the saved one', async () =>
      (await text(options, '#saved-articles')).includes('You have saved 1 article.'),
    );
    const json = await savedFile(options, '#saved-articles .button:last-child');
    const [article] = JSON.parse(json.text);
    expect(article).toMatchObject({
      title: expect.any(String),
      link: expect.stringMatching(/^https:/),
    });
    const csv = await savedFile(options, '#saved-articles .button');
    const [heading, line] = csv.text.split('\r\n');
    expect(csv.name).toMatch(/^steppewire-saved-\d{4}-\d\d-\d\d\.csv$/);
    expect(heading).toBe('\ufefftitle,link,source,published,topics,author,excerpt');
    expect(line).toContain(article.link);
    await options.run(() => {
      const field = document.querySelector<HTMLSelectElement>('#rate-history select');
      if (!field) return;
      field.value = 'KZT/USD';
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }, null);
    const history = await savedFile(options, '#rate-history .button');
    expect(history.name).toMatch(/^steppewire-KZT-USD-/);
    const rows = history.text.trim().split('\r\n');
    expect(rows[0]).toBe('pair,value date,provider,rate');
    const newest = here.world.days.at(-1);
    const [pair, , provider, rate] = rows.at(-1)?.split(',') ?? [];
    expect([pair, provider]).toEqual(['KZT/USD', 'frankfurter']);
    // The world's Frankfurter differs a little from its other sources.
    expect(Number(rate) * (newest?.perUsd.get('KZT') ?? 0)).toBeCloseTo(1, 3);
    for (const tab of [page, popup, options]) await tab.close();
  });
});
