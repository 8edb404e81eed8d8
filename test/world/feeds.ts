import { createHash } from 'node:crypto';
import { type Story, stories } from './stories.ts';

/** A feed as its host serves it. */
export interface ServedFeed {
  body: string;
  etag: string;
  lastModified: string;
}

const paths: Readonly<Record<string, { path: string; title: string }>> = {
  'timesca.com': { path: '/feed/', title: 'The Times of Central Asia' },
  'astanatimes.com': { path: '/feed/', title: 'The Astana Times' },
  'thediplomat.com': { path: '/regions/central-asia/feed/', title: 'The Diplomat | Central Asia' },
  // They answer, and have nothing to tell today.
  'eurasianet.org': { path: '/rss', title: 'Eurasianet' },
  'www.uzdaily.uz': { path: '/en/rss', title: 'UzDaily' },
  'akipress.com': { path: '/rss/', title: 'AKIpress' },
  'asiaplustj.info': { path: '/en/rss', title: 'Asia-Plus' },
  'en.trend.az': { path: '/feeds/casia.rss', title: 'Trend' },
};

/** The feed at an address of this world, or null. */
export function feedAt(host: string, path: string, now: number): ServedFeed | null {
  const feed = paths[host];
  const told = stories[host] ?? [];
  if (!feed || feed.path !== path) return null;
  const body = wordPressFeed(host, feed.title, feed.path, told, now);
  return {
    body,
    etag: `W/"${createHash('sha1').update(body).digest('hex').slice(0, 16)}"`,
    lastModified: new Date(now - (told[0]?.age ?? 0) * 3_600_000).toUTCString(),
  };
}

/** RSS 2.0 in the shape of WordPress's own template, its entities and CDATA sections included. */
function wordPressFeed(
  host: string,
  title: string,
  path: string,
  told: readonly Story[],
  now: number,
): string {
  const items = told.map((story, n) => wordPressItem(host, title, story, 5100 - n, now));
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"
	xmlns:content="http://purl.org/rss/1.0/modules/content/"
	xmlns:wfw="http://wellformedweb.org/CommentAPI/"
	xmlns:dc="http://purl.org/dc/elements/1.1/"
	xmlns:atom="http://www.w3.org/2005/Atom"
	xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"
	xmlns:slash="http://purl.org/rss/1.0/modules/slash/"
	>

<channel>
	<title>${escaped(title)}</title>
	<atom:link href="https://${host}${path}" rel="self" type="application/rss+xml" />
	<link>https://${host}</link>
	<description>Invented news for a closed world</description>
	<language>en-US</language>
	<sy:updatePeriod>
	hourly	</sy:updatePeriod>
	<sy:updateFrequency>
	1	</sy:updateFrequency>
	<generator>https://wordpress.org/?v=6.8</generator>
${items.join('')}	</channel>
</rss>
`;
}

function wordPressItem(
  host: string,
  site: string,
  story: Story,
  number: number,
  now: number,
): string {
  const { slug, title, excerpt, categories, age } = story;
  const date = new Date(now - age * 3_600_000).toUTCString().replace('GMT', '+0000');
  const link = `https://${host}/${slug}/`;
  const post = `<p>The post <a href="${link}">${escaped(title)}</a> appeared first on <a href="https://${host}">${escaped(site)}</a>.</p>`;
  return `	<item>
		<title>${escaped(title)}</title>
		<link>${link}?utm_source=rss&#038;utm_medium=feed</link>
		<dc:creator><![CDATA[Newsroom]]></dc:creator>
		<pubDate>${date}</pubDate>
${categories.map((name) => `		<category><![CDATA[${name.replace('&', '&amp;')}]]></category>\n`).join('')}		<guid isPermaLink="false">https://${host}/?p=${number}</guid>
		<description><![CDATA[<p>[caption id="attachment_${number}" align="alignnone" width="1024"]<img src="https://${host}/i.jpg" /> Image: archive[/caption]${escaped(excerpt)}</p>
${post}]]></description>
		<content:encoded><![CDATA[<p>${escaped(excerpt)}</p><p>The rest of this invented article is left to the reader.</p>]]></content:encoded>
	</item>
`;
}

/** As WordPress writes typographic marks: by number. */
function escaped(text: string): string {
  return text
    .replace(/&/g, '&#038;')
    .replace(/[’“”–]/g, (mark) => `&#${mark.charCodeAt(0)};`)
    .replace(/</g, '&lt;');
}

/** A site's section: a page that names its feed in its head, beside one for comments. */
export const sectionPage = `<!doctype html>
<html>
  <head>
    <title>Section</title>
    <link rel="alternate" type="application/rss+xml" title="Comments" href="/section/comments/feed/">
    <link rel="alternate" type="application/rss+xml" title="Section" href="/section/feed/">
  </head>
  <body><p>The section’s own page.</p></body>
</html>`;

/** The section's feed: two stories that no other feed tells. */
export function sectionFeed(now: number): string {
  const date = (hours: number) => new Date(now - hours * 3_600_000).toUTCString();
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>Section of the Steppe</title><link>https://timesca.com/section/</link>
<item><title>Beekeepers count hives below the glacier</title><link>https://timesca.com/hives/</link><guid>hives</guid><pubDate>${date(0.1)}</pubDate><description>More of them than last autumn.</description></item>
<item><title>Marathon runners cross the frozen reservoir</title><link>https://timesca.com/marathon/</link><guid>marathon</guid><pubDate>${date(0.2)}</pubDate><description>It held.</description></item>
</channel></rss>`;
}
