import { describe, expect, it } from 'vitest';
import { siteLineView } from '../../../components/reading/site-line.tsx';
import { en } from '../../../lib/i18n/en.ts';
import { parseSettings } from '../../../lib/settings/schema.ts';
import { showsOn, siteOfPage } from '../../../lib/sites.ts';

const settings = parseSettings(undefined);
const front = { state: 'site', site: 'example.org' } as const;
const words = en.site;

describe('the popup’s line on the site in front', () => {
  it('offers to hide the strip there, and to show it again', () => {
    const hide = siteLineView(front, settings, words);
    expect(hide).toMatchObject({ said: null, button: 'Hide the strip on example.org' });
    const hidden = hide.edit(settings);
    expect(showsOn(hidden.sites, 'www.example.org')).toBe(false);
    const show = siteLineView(front, hidden, words);
    expect(show.button).toBe('Show the strip on example.org');
    expect(show.edit(hidden)).toEqual(settings);
  });

  it('says so where the strip is shown on chosen sites alone', () => {
    const only = { ...settings, sites: { ...settings.sites, mode: 'only' as const } };
    const line = siteLineView(front, only, words);
    expect(line).toMatchObject({ said: words.onlyChosen, button: words.show('example.org') });
    expect(line.edit(only).sites.only).toEqual(['example.org']);
  });

  it('offers nothing in a private window, and says why', () => {
    const line = siteLineView({ state: 'private' }, settings, words);
    expect(line).toMatchObject({ said: words.privateWindow, button: null });
    expect(line.edit(settings)).toBe(settings);
  });
});

describe('the site of a page', () => {
  it.each([
    ['https://www.Example.org/a?b#c', 'example.org'],
    ['http://localhost:8080/', 'localhost'],
    ['about:config', null],
    ['chrome-extension://abcdef/popup.html', null],
    ['file:///etc/hosts', null],
    ['', null],
  ])('%s is %s', (address, site) => {
    expect(siteOfPage(address)).toBe(site);
  });
});
