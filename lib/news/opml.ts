import { Parser } from 'htmlparser2';
import { cleanLink } from './link.ts';

/** A feed as an OPML list names it. */
export interface OpmlFeed {
  name: string;
  url: string;
  home: string;
}

/**
 * Feeds of an OPML list (http://opml.org/spec2.opml), whatever folders they lie in, each once. Empty for anything
 * that is no such list.
 */
export function readOpml(text: string): OpmlFeed[] {
  const feeds = new Map<string, OpmlFeed>();
  const parser = new Parser(
    {
      onopentag(name, written) {
        if (name.toLowerCase() !== 'outline') return;
        const given = new Map(
          Object.entries(written).map(([key, value]) => [key.toLowerCase(), value]),
        );
        const url = cleanLink(given.get('xmlurl') ?? '', '');
        if (url === '') return;
        const label =
          given.get('title')?.trim() || given.get('text')?.trim() || new URL(url).hostname;
        const home = cleanLink(given.get('htmlurl') ?? '', '');
        feeds.set(url, { name: label.slice(0, 80), url, home });
      },
    },
    { xmlMode: true },
  );
  parser.end(text.slice(0, 2_000_000));
  return [...feeds.values()];
}

/** An OPML list of feeds. */
export function writeOpml(feeds: readonly OpmlFeed[]): string {
  const outlines = feeds.map(({ name, url, home }) => {
    const [title, feed, site] = [name, url, home].map(escaped);
    return `    <outline type="rss" text="${title}" title="${title}" xmlUrl="${feed}" htmlUrl="${site}"/>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head>
    <title>Steppewire</title>
  </head>
  <body>
${outlines.join('')}  </body>
</opml>
`;
}

function escaped(text = ''): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replace(/[\p{Cc}]/gu, ' ');
}
