import { describe, expect, it } from 'vitest';
import { readSite, showsOn } from '../../lib/sites.ts';

describe('a site that somebody typed', () => {
  it.each([
    ['example.org', 'example.org'],
    ['www.Example.org', 'example.org'],
    ['https://news.example.org:8080/a?b#c', 'news.example.org'],
    ['*.example.org', 'example.org'],
    ['https://*.example.org/*', 'example.org'],
    ['.example.org', 'example.org'],
    ['example.org.', 'example.org'],
    ['localhost', 'localhost'],
    ['[::1]:3000', '[::1]'],
    ['пример.рф', 'xn--e1afmkfd.xn--p1ai'],
  ])('%s', (typed, site) => {
    expect(readSite(typed)).toBe(site);
  });

  it.each(['', ' ', '*', '.', 'www.*.org', 'a..b', 'two words', 'about:blank', 'ftp://a.example'])(
    '%j is none',
    (typed) => {
      expect(readSite(typed)).toBeNull();
    },
  );

  it('stands for all below it, as a pattern says', () => {
    const sites = {
      mode: 'everywhere',
      hidden: [readSite('*.example.org') ?? ''],
      only: [],
    } as const;
    expect(showsOn(sites, 'news.example.org')).toBe(false);
    expect(showsOn(sites, 'example.com')).toBe(true);
  });
});
