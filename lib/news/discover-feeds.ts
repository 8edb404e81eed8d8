import { Parser } from 'htmlparser2';
import { cleanLink } from './link.ts';

/** Types of feeds, whole: `application/json+oembed` says how a page is shown within another. */
const feedTypes =
  /^(application\/(rss\+xml|atom\+xml|feed\+json|json|rdf\+xml|xml)|text\/xml)(?![\w+.-])/i;

/** Where sites keep their feed when they do not say: WordPress, Joomla, and what others have settled on. */
const usualPaths = [
  'feed/',
  'rss',
  'rss/',
  'rss.xml',
  'feed.xml',
  'atom.xml',
  'index.xml',
  '?feed=rss2',
  '?format=feed&type=rss',
];

/** Links beyond this many are not tried: some sites name a feed for each of their tags. */
const mostLinks = 5;

/**
 * The address that somebody means who types `timesca.com` or `https://timesca.com/feed/`; null where that can be
 * none.
 */
export function addressTyped(typed: string): string | null {
  const text = typed.trim().replace(/^feed:(\/\/)?/i, '');
  const url = URL.parse(/^https?:/i.test(text) ? text : `https://${text}`);
  if (!url || !/^https?:$/.test(url.protocol) || !/\.[a-z\d-]{2,}$/i.test(url.hostname))
    return null;
  return url.href;
}

/**
 * Feeds that a web page names in its head (`<link rel="alternate" type="…">`), comments' feeds last.
 *
 * @param base the page's own address
 */
export function feedsNamedIn(html: string, base: string): string[] {
  const found: { url: string; comments: boolean }[] = [];
  const parser = new Parser({
    onopentag(name, { rel = '', type = '', href = '', title = '' }) {
      if (name !== 'link' || !/(^|\s)alternate(\s|$)/i.test(rel) || !feedTypes.test(type)) return;
      const url = cleanLink(href, base);
      // WordPress names its data interface with the type of JSON feeds.
      if (url === '' || /\/wp-json\//.test(url)) return;
      found.push({ url, comments: /comment|коммент/i.test(`${title} ${url}`) });
    },
  });
  parser.end(html.slice(0, 500_000));
  const order = found.sort((a, b) => Number(a.comments) - Number(b.comments));
  return [...new Set(order.map(({ url }) => url))].slice(0, mostLinks);
}

/** Addresses at which the site of a page may have its feed, those below the page itself first. */
export function usualFeeds(page: string): string[] {
  const url = URL.parse(page);
  if (!url) return [];
  const folder = url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/`;
  const below = folder === '/' ? [] : ['feed/', 'rss'].map((path) => url.origin + folder + path);
  return [...below, ...usualPaths.map((path) => `${url.origin}/${path}`)];
}
