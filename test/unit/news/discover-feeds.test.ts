import { describe, expect, it } from 'vitest';
import { addressTyped, feedsNamedIn, usualFeeds } from '../../../lib/news/discover-feeds.ts';
import { readOpml, writeOpml } from '../../../lib/news/opml.ts';
import {
  activeSources,
  chosenSources,
  sourceNamer,
  withName,
  withSource,
  withState,
} from '../../../lib/news/sources.ts';

const page = 'https://steppe.example/news/today';

describe('an address that somebody types', () => {
  it.each([
    ['timesca.com', 'https://timesca.com/'],
    [' https://kloop.kg/feed/ ', 'https://kloop.kg/feed/'],
    ['feed://kloop.kg/feed/', 'https://kloop.kg/feed/'],
    ['http://old.example/rss', 'http://old.example/rss'],
  ])('%s', (typed, url) => {
    expect(addressTyped(typed)).toBe(url);
  });

  it.each(['', 'news', 'javascript:alert(1)', 'ftp://a.example/', 'https://', 'two words.kz x'])(
    '%j is none',
    (typed) => {
      expect(addressTyped(typed)).toBeNull();
    },
  );
});

describe('the feeds of a page', () => {
  it('are those that its head names, comments last, data interfaces left out', () => {
    const html = `<!doctype html><html><head>
      <link rel="stylesheet" href="/a.css">
      <link rel="alternate" type="application/rss+xml" title="Comments Feed" href="/comments/feed/">
      <LINK REL="Alternate home" TYPE="application/atom+xml; charset=utf-8" HREF="atom.xml">
      <link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1">
      <link rel="alternate" type="application/json+oembed" href="/embed?of=today">
      <link rel="alternate" type="text/xml+oembed" href="/embed?of=today&amp;as=xml">
      <link rel="alternate" hreflang="ru" href="/ru/">
      <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">
      </head><body>text`;
    expect(feedsNamedIn(html, page)).toEqual([
      'https://steppe.example/news/atom.xml',
      'https://steppe.example/comments/feed/',
    ]);
  });

  it('may lie where sites usually keep them', () => {
    const usual = usualFeeds(page);
    expect(usual[0]).toBe('https://steppe.example/news/today/feed/');
    expect(usual).toContain('https://steppe.example/feed/');
    expect(usual).toContain('https://steppe.example/?format=feed&type=rss');
    expect(usualFeeds('nonsense')).toEqual([]);
  });
});

describe('an OPML list', () => {
  const feeds = [
    {
      name: 'Steppe & “Post”',
      url: 'https://steppe.example/feed/?a=1&b=2',
      home: 'https://steppe.example/',
    },
    { name: 'Степь', url: 'https://step.example/rss', home: '' },
  ];

  it('comes back as it was written', () => {
    expect(readOpml(writeOpml(feeds))).toEqual(feeds);
  });

  it('is read out of folders, in any case of letters, without what is no feed', () => {
    const text = `<opml><body><outline text="Folder">
      <outline TITLE="One" XMLURL="https://one.example/feed"/>
      <outline text="Two" xmlUrl="javascript:alert(1)"/>
      <outline xmlUrl="https://three.example/feed"/>
      <outline text="One again" xmlUrl="https://one.example/feed"/>
      <outline title=" " text=" Four " xmlUrl="https://four.example/feed"/>
      <outline text="  " xmlUrl="https://five.example/feed"/>`;
    expect(readOpml(text).map(({ name }) => name)).toEqual([
      'One again',
      'three.example',
      'Four',
      'five.example',
    ]);
    expect(readOpml('<html><p>no</p></html>')).toEqual([]);
  });
});

describe('the sources as chosen', () => {
  const none = { states: {}, names: {}, own: [] };
  const own = { id: 'own-1', name: 'Steppe', url: 'https://steppe.example/feed/', home: '' };

  it('are the English ones of the region before anything is chosen', () => {
    const active = activeSources(none);
    expect(active).toHaveLength(8);
    expect(active.every(({ language }) => language === 'en')).toBe(true);
    expect(chosenSources(none).some(({ language }) => language === 'ru')).toBe(true);
  });

  it('can be added, named, paused and removed without a trace', () => {
    const added = withSource(none, own);
    expect(activeSources(added).at(-1)?.name).toBe('Steppe');
    expect(withSource(added, { ...own, id: 'own-2' })).toEqual(added);
    const named = withName(added, 'own-1', 'The Steppe');
    expect(sourceNamer(named)('own-1')).toBe('The Steppe');
    expect(sourceNamer(named)('own-1', 'https://elsewhere.example/')).toBe('The Steppe');
    expect(sourceNamer(named)('gone')).toBe('gone');
    expect(sourceNamer(named)('gone', 'https://www.gone.example/a')).toBe('gone.example');
    expect(sourceNamer(named)('gone', '')).toBe('gone');
    expect(activeSources(withState(named, 'own-1', 'paused'))).toHaveLength(8);
    expect(withState(added, 'own-1', 'off')).toEqual(none);
    const off = withState(none, 'timesca', 'off');
    expect(activeSources(off).some(({ id }) => id === 'timesca')).toBe(false);
    expect(withState(off, 'timesca', 'on')).toEqual(none);
    expect(withSource(off, { ...own, url: 'https://timesca.com/feed/' })).toEqual(none);
  });
});
