import { describe, expect, it } from 'vitest';
import { type Tab, until } from '../drive/rig.ts';
import { openOptions } from './options-tab.ts';
import { click, select, text, write, written } from './own-page.ts';
import { anyPage, headlinesNow, isFull, refreshed, started, tickerWhen } from './started.ts';

const here = started();
const size = { width: 760, height: 1000 };

const inCyrillic = (text: string) =>
  Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    return code >= 0x410 && code <= 0x44f ? code - 0x350 : code;
  });

const story = (title: string, slug: string) =>
  `<item><title>${title}</title><link>https://akipress.com/${slug}</link><guid>${slug}</guid><pubDate>${new Date(Date.now() - 60_000).toUTCString()}</pubDate><description>x</description></item>`;

/** What is said of a source under Health. */
const healthOf = (tab: Tab, name: string) =>
  tab.run((wanted) => {
    const row = [...document.querySelectorAll('#feeds li')].find(
      (one) => one.querySelector('.name')?.textContent === wanted,
    );
    return row?.querySelector('p')?.textContent?.trim() ?? '';
  }, name);

const told = (title: string) =>
  until(title, async () => (await headlinesNow(here)).includes(title));

describe('sources in trouble', () => {
  it('each say what is wrong and harm no other', async () => {
    const page = await here.rig.open(anyPage);
    await tickerWhen(page, 'the full strip', isFull);
    const { faults } = here.world;
    faults.set('astanatimes.com', { kind: 'down' });
    faults.set('eurasianet.org', { kind: 'hang' });
    const challenge = '<!doctype html><title>Just a moment...</title>';
    faults.set('thediplomat.com', { kind: 'status', status: 403, body: challenge });
    faults.set('www.uzdaily.uz', { kind: 'body', body: '<!doctype html><h1>Welcome</h1>' });
    const russian = `<?xml version="1.0"?><rss version="2.0"><channel><title>x</title>${story('Перевал Тоо открыт для всех', 'too')}</channel></rss>`;
    faults.set('akipress.com', { kind: 'body', body: inCyrillic(russian), type: 'text/xml' });
    const cut = `<rss version="2.0"><channel><title>x</title>${story('Lamps lit along the Varzob road', 'lamps')}<item><title>Half a st`;
    faults.set('asiaplustj.info', { kind: 'body', body: cut, type: 'text/xml' });
    faults.set('en.trend.az', { kind: 'redirect', to: '/moved/casia.rss' });
    await refreshed(here);
    await told('Перевал Тоо открыт для всех');
    await told('Lamps lit along the Varzob road');
    await told('Beekeepers count hives below the glacier');
    const options = await openOptions(here.rig, { size });
    const said = async (name: string) =>
      await until(name, async () => {
        const health = await healthOf(options, name);
        return !health.startsWith('Not asked') && health;
      });
    expect(await said('The Times of Central Asia')).toMatch(
      /^Answered .*, with \d+ entries\. Next at /,
    );
    expect(await said('The Astana Times')).toMatch(/^It cannot be reached\. Answered .* Next at /);
    expect(await said('Eurasianet')).toMatch(/^It took too long to answer\./);
    expect(await said('The Diplomat')).toMatch(/^It turns browsers like this one away\./);
    expect(await said('UzDaily')).toMatch(/^A web page came instead of a feed\./);
    expect(await said('AKIpress')).toMatch(/^Answered .* with 1 entry\./);
    expect(await said('Trend')).toContain(
      'Its address leads to https://en.trend.az/moved/casia.rss.',
    );
    here.world.heal();
    for (const tab of [page, options]) await tab.close();
  });
});

describe('sources of one’s own', () => {
  it('are found by their site, seen before they are added, named, paused and removed', async () => {
    const options = await openOptions(here.rig, { size });
    await write(options, '#source-address', 'timesca.com/section/');
    await options.press('Enter');
    const preview = await until('a preview', () =>
      options.run(() => document.querySelector('.preview')?.textContent ?? null, null),
    );
    expect(preview).toContain('Section of the Steppe');
    expect(preview).toContain('Marathon runners cross the frozen reservoir');
    await click(options, '.preview button');
    await told('Marathon runners cross the frozen reservoir');
    await until('its health', async () =>
      (await healthOf(options, 'Section of the Steppe')).startsWith('Answered'),
    );
    await click(options, 'button[aria-label="Rename Section of the Steppe"]');
    await write(options, 'input.name[aria-label^=Rename]', 'Thought better of');
    await options.press('Escape');
    const focused = () => options.run(() => document.activeElement?.ariaLabel ?? '', null);
    expect(await focused()).toBe('Rename Section of the Steppe');
    await options.press('Enter');
    await write(options, 'input.name[aria-label^=Rename]', 'The Section');
    await options.press('Enter');
    await until('the focus on the way', async () => (await focused()) === 'Rename The Section');
    await click(options, 'button[aria-label="Pause The Section"]');
    await until('a pause', async () =>
      (await healthOf(options, 'The Section')).includes('Paused.'),
    );
    await click(options, 'button[aria-label="Remove The Section"]');
    await until('no trace', async () => (await healthOf(options, 'The Section')) === '');
    await written(options);
    await options.close();
  });

  it('come and go as OPML', async () => {
    const options = await openOptions(here.rig, { size });
    await options.run(() => {
      const list = `<opml version="2.0"><body><outline text="Folder"><outline text="From a list" xmlUrl="https://timesca.com/section/feed/"/></outline></body></opml>`;
      const field = document.querySelector<HTMLInputElement>('#opml input[type=file]');
      const data = new DataTransfer();
      data.items.add(new File([list], 'feeds.opml'));
      if (!field) return;
      field.files = data.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }, null);
    await click(options, '#opml .preview .button');
    await until('the source', async () =>
      (await healthOf(options, 'From a list')).startsWith('Answered'),
    );
    await click(options, 'button[aria-label="Remove From a list"]');
    await written(options);
    await options.close();
  });

  it('are read of a list in an old encoding, and not said to be added where nothing can be stored', async () => {
    const options = await openOptions(here.rig, { size });
    const list = `<?xml version="1.0" encoding="windows-1251"?><opml version="1.0"><body><outline title="Вести долины" xmlUrl="https://timesca.com/section/feed/"/></body></opml>`;
    await options.run(
      (bytes) => {
        const field = document.querySelector<HTMLInputElement>('#opml input[type=file]');
        const data = new DataTransfer();
        data.items.add(new File([Uint8Array.from(bytes)], 'old.opml'));
        if (!field) return;
        field.files = data.files;
        field.dispatchEvent(new Event('change', { bubbles: true }));
      },
      [...inCyrillic(list)],
    );
    await until('the name', async () =>
      (await text(options, '#opml .preview li')).startsWith('Вести долины'),
    );
    await options.run(() => {
      navigator.locks.request = () => Promise.reject(new Error('The disk is full'));
    }, null);
    const refused = async () =>
      await until('the refusal', async () =>
        (await text(options, 'header [role=status]')).startsWith('Your browser could not save'),
      );
    await click(options, '#opml .preview .strong');
    await refused();
    await write(options, '#source-address', 'timesca.com/section/');
    await options.press('Enter');
    await click(options, '.add-source .preview button');
    await refused();
    // What was found stays there, to be added once more.
    expect(await text(options, '.add-source > [role=status]')).toBe('This is what it has to tell:');
    expect(await text(options, '.add-source .preview b')).toBe('Section of the Steppe');
    expect(await healthOf(options, 'Section of the Steppe')).toBe('');
    await options.close();
  });

  it('are told apart from what is none, in a sentence', async () => {
    const options = await openOptions(here.rig, { size });
    const said = () =>
      options.run(() => document.querySelector('#source-problem')?.textContent, null);
    await write(options, '#source-address', 'nonsense');
    await options.press('Enter');
    await until('a sentence', async () => (await said())?.startsWith('Please give the address'));
    await write(options, '#source-address', 'open.er-api.com/nothing-here/');
    await options.press('Enter');
    await until('what the site lacks', async () =>
      (await said())?.startsWith('No feed was found there'),
    );
    await options.close();
  });
});

describe('topics and rules', () => {
  it('of one’s own file what is held, and hide what is not wanted', async () => {
    const options = await openOptions(here.rig, { size });
    await write(options, '#topics input[maxlength]', 'Bees');
    await write(options, '#topics label:nth-of-type(2) input', 'beekeeper, honey');
    await click(options, '#topics form .button');
    const popup = await here.rig.open('popup.html', { width: 400, height: 600 });
    await until('the topic', () =>
      popup.run(
        () =>
          [...document.querySelectorAll('[role=tab]')].some((tab) =>
            tab.textContent?.startsWith('Bees 1'),
          ),
        null,
      ),
    );
    await select(options, '#rules select', 'mute');
    await write(options, '#rules input', 'marathon');
    const met = await until('what it would have met', () =>
      options.run(() => document.querySelector('#rules form')?.textContent, null),
    );
    expect(met).toContain('It would have met 1 headline of the last seven days:');
    expect(met).toContain('Marathon runners cross the frozen reservoir');
    await click(options, '#rules form button');
    await until(
      'the headline to go',
      async () => !(await headlinesNow(here)).some((title) => title.startsWith('Marathon')),
    );
    for (const tab of [options, popup]) await tab.close();
  });
});
