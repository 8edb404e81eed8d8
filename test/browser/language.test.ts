import { describe, expect, it } from 'vitest';
import { type Tab, until } from '../drive/rig.ts';
import { openOptions } from './options-tab.ts';
import { select, text, texts } from './own-page.ts';
import { anyPage, isFull, started, tickerWhen } from './started.ts';

const here = started();

const speak = (options: Tab, language: string) => select(options, '#looks select', language);

const languageOf = (tab: Tab) => tab.run(() => document.documentElement.lang, null);

/** Everything a page shows, with the names of its controls. */
const everythingSaid = (tab: Tab) =>
  tab.run(() => {
    const names = [...document.querySelectorAll('[aria-label], [title]')].map(
      (element) => `${element.getAttribute('aria-label')} ${element.getAttribute('title')}`,
    );
    return `${document.title}\n${document.body.textContent}\n${names.join('\n')}`;
  }, null);

describe('the language', () => {
  it('is the first of the browser’s that we speak, until another is chosen', async () => {
    const options = await openOptions(here.rig);
    expect(await languageOf(options)).toBe('en');
    expect(await text(options, '#looks option')).toBe('As the browser (English)');
    await options.close();
  });

  it('changes every open page and the strip at once, and can be undone', async () => {
    const page = await here.rig.open(anyPage);
    await tickerWhen(page, 'the full strip', isFull);
    const popup = await here.rig.open('popup.html', { width: 400, height: 600 });
    const options = await openOptions(here.rig);
    await speak(options, 'ru');
    await until('Russian options', async () => (await languageOf(options)) === 'ru');
    expect(await text(options, 'h1')).toBe('Настройки Steppewire');
    expect(await options.run(() => document.title, null)).toBe('Настройки Steppewire');
    const done = () => texts(options, 'header [role=status], .undo');
    await until('what was done, in Russian', async () => {
      const said = (await done()).join(' ');
      if (said !== 'Сохранено. Отменить: язык') throw new Error(said);
      return true;
    });
    await until('a Russian popup', async () =>
      (await text(popup, '.viewing')).startsWith('Показаны 1–6 из'),
    );
    await until('a Russian strip', () =>
      page.inTicker(
        (root) =>
          root.querySelector('.strip')?.getAttribute('aria-label') ===
            'Steppewire: курсы и заголовки' && root.querySelector('[lang=ru]') !== null,
        null,
      ),
    );
    const rate = await page.inTicker((root) => root.querySelector('.rate')?.textContent, null);
    expect(rate).toMatch(/\d,\d/);

    await options.run(() => document.querySelector<HTMLElement>('header .button')?.click(), null);
    await until('English options', async () => (await languageOf(options)) === 'en');
    await until('an English popup', async () =>
      (await text(popup, '.viewing')).startsWith('Viewing results'),
    );
    await until('an English strip', () =>
      page.inTicker((root) => root.querySelector('.strip')?.getAttribute('lang') === 'en', null),
    );
    for (const tab of [page, popup, options]) await tab.close();
  });

  it('holds for pages that are opened later, from their first word', async () => {
    const options = await openOptions(here.rig);
    await speak(options, 'ru');
    await until('Russian options', async () => (await languageOf(options)) === 'ru');
    const popup = await here.rig.open('popup.html', { width: 400, height: 600 });
    // The page's parts are awaited, and no word before them may have been another.
    await until('the board and the articles', () =>
      popup.run(
        () =>
          document.querySelector('.board tr[title]') !== null &&
          document.querySelectorAll('.article a').length === 6,
        null,
      ),
    );
    const said = await everythingSaid(popup);
    expect(said).toContain('Казахстан');
    expect(said).toContain('казахстанский тенге');
    expect(said).toMatch(/\d мин|\d ч|\d дн\./);
    expect(said).not.toMatch(/\b(Save|Refresh|Options|ago|unread|results|Viewing|Updated)\b/);
    await speak(options, 'auto');
    await until('English options', async () => (await languageOf(options)) === 'en');
    for (const tab of [popup, options]) await tab.close();
  });
});

describe('the menu over a selection', () => {
  it('has its entry, and the card that it opens, in the language that is chosen', async () => {
    const page = await here.rig.open('https://example.org/amounts');
    await tickerWhen(page, 'the full strip', isFull);
    const options = await openOptions(here.rig);
    await speak(options, 'ru');
    await until('a Russian strip', () =>
      page.inTicker((root) => root.querySelector('.strip')?.getAttribute('lang') === 'ru', null),
    );
    await options.close();
    const again = await here.rig.open('https://example.org/amounts');
    await tickerWhen(again, 'the full strip', isFull);
    await again.chooseConvert('#som', 'Пересчитать ');
    const name = await until('the card', () =>
      again.inTicker((root) => root.querySelector('.card')?.getAttribute('aria-label'), null),
    );
    expect(name).toBe('KGS/USD: киргизский сом — доллар США');
    const last = await openOptions(here.rig);
    await speak(last, 'auto');
    await until('English options', async () => (await languageOf(last)) === 'en');
    for (const tab of [page, again, last]) await tab.close();
  });
});

describe('the theme of our own pages', () => {
  const paper = (tab: Tab) =>
    tab.run(() => getComputedStyle(document.documentElement).backgroundColor, null);
  const choose = (options: Tab, theme: string) =>
    options.run(
      (value) =>
        document.querySelector<HTMLElement>(`input[value=${value}][name=page-theme]`)?.click(),
      theme,
    );

  it('is the system’s, and dark or light when that is chosen, on all of them', async () => {
    const popup = await here.rig.open('popup.html', { width: 400, height: 600 });
    const options = await openOptions(here.rig);
    expect(await paper(options)).toBe('rgb(251, 250, 247)');
    await choose(options, 'dark');
    for (const tab of [options, popup]) {
      await until('a dark page', async () => (await paper(tab)) === 'rgb(14, 22, 33)');
    }
    const later = await here.rig.open('popup.html', { width: 400, height: 600 });
    expect(await paper(later)).toBe('rgb(14, 22, 33)');
    await choose(options, 'system');
    for (const tab of [options, popup, later]) {
      await until('a light page', async () => (await paper(tab)) === 'rgb(251, 250, 247)');
      await tab.close();
    }
  });
});
