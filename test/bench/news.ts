import { parseFeed as parseRowanmanning } from '@rowanmanning/feed-parser';
import { parseRssFeed } from 'feedsmith';
import RssParser from 'rss-parser';
import { parseFeed } from '../../lib/news/parse-feed.ts';
import { type BrowserName, launch } from '../drive/rig.ts';
import { startWorld } from '../world/server.ts';
import { storeScript } from './store-script.ts';

/**
 * `npm run bench -- news`: how long feeds take to be read, beside three libraries in the same run, and how long
 * the store takes to answer as it grows, in real browsers. `-- news parse` and `-- news store` do one of both.
 */
const which = process.argv[2] ?? 'all';
const browsers: readonly BrowserName[] = ['chromium', 'firefox'];
const sizes = [1_000, 10_000, 100_000] as const;

if (which !== 'store') await benchParsing();
if (which !== 'parse') for (const name of browsers) await benchStore(name);

/** A feed of WordPress's shape, of `items` with about `size` bytes each. */
function feedOf(items: number, size: number): string {
  const sentence =
    'The road leaves the river at the second bridge and climbs through <b>gardens</b> &amp; fields. ';
  const text = sentence.repeat(Math.ceil(size / sentence.length)).slice(0, size);
  const item = (n: number) => `<item>
    <title>Story number ${n} of the steppe &#8217; told again</title>
    <link>https://steppe.example/${n}/?utm_source=rss</link>
    <dc:creator><![CDATA[Newsroom]]></dc:creator>
    <pubDate>Mon, 23 Nov 2026 ${String(n % 24).padStart(2, '0')}:10:00 +0000</pubDate>
    <category><![CDATA[Kazakhstan]]></category><category><![CDATA[Business &amp; Economy]]></category>
    <guid isPermaLink="false">https://steppe.example/?p=${n}</guid>
    <description><![CDATA[<p>${text.slice(0, 300)}</p>]]></description>
    <content:encoded><![CDATA[<p>${text}</p>]]></content:encoded>
  </item>`;
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Steppe</title><link>https://steppe.example</link><description>x</description>${Array.from({ length: items }, (_, n) => item(n)).join('')}</channel></rss>`;
}

async function benchParsing(): Promise<void> {
  const feeds = [
    ['50 items', feedOf(50, 6_200), 15],
    ['270 items', feedOf(270, 18_000), 5],
  ] as const;
  const rssParser = new RssParser();
  const readers: readonly (readonly [string, (text: string, bytes: Uint8Array) => unknown])[] = [
    [
      'Steppewire (bytes in)',
      (_, bytes) => parseFeed(bytes, { url: 'https://steppe.example/feed/' }),
    ],
    ['feedsmith', (text) => parseRssFeed(text)],
    ['@rowanmanning/feed-parser', (text) => parseRowanmanning(text)],
    ['rss-parser', (text) => rssParser.parseString(text)],
  ];
  for (const [name, text, rounds] of feeds) {
    const bytes = new TextEncoder().encode(text);
    console.log(
      `\nReading ${name}, ${(bytes.length / 1024).toFixed(0)} kB (median of ${rounds}, ms):`,
    );
    const times = new Map(readers.map(([reader]) => [reader, [] as number[]]));
    // In turns, so that whatever else the machine does falls on all of them.
    for (let round = 0; round < rounds; round += 1) {
      for (const [reader, read] of readers) {
        const began = performance.now();
        await read(text, bytes);
        times.get(reader)?.push(performance.now() - began);
      }
    }
    for (const [reader, taken] of times) {
      const median = taken.sort((a, b) => a - b)[rounds >> 1] ?? Number.NaN;
      console.log(`  ${reader.padEnd(28)} ${median.toFixed(1).padStart(8)}`);
    }
  }
}

async function benchStore(name: BrowserName): Promise<void> {
  const extension = new URL(
    `../../.output/${name === 'firefox' ? 'firefox' : 'chrome'}-mv3`,
    import.meta.url,
  ).pathname;
  const world = await startWorld();
  const rig = await launch(name, { extension, world });
  try {
    const page = await rig.open('https://example.org/bench');
    await page.run(
      (script) => {
        const element = document.createElement('script');
        element.textContent = script;
        document.head.append(element);
      },
      await storeScript(),
    );
    const columns: Record<string, number>[] = [];
    for (const size of sizes) {
      const began = Date.now();
      await page.run(
        async (count) => await Reflect.get(globalThis, 'storeBench').fill(count),
        size,
      );
      console.error(`${name}: ${size} entries after ${((Date.now() - began) / 1000).toFixed(0)} s`);
      columns.push(
        await page.run(async () => await Reflect.get(globalThis, 'storeBench').measure(), null),
      );
    }
    console.log(`\nThe store in ${name} (median of 25, ms):`);
    console.log(
      `  ${''.padEnd(36)}${sizes.map((size) => String(size).padStart(10)).join('')}     ratio`,
    );
    for (const row of Object.keys(columns[0] ?? {})) {
      const figures = columns.map((column) => column[row] ?? Number.NaN);
      const ratio = (figures.at(-1) ?? Number.NaN) / Math.max(figures[0] ?? Number.NaN, 0.1);
      const cells = figures.map((figure) => figure.toFixed(2).padStart(10)).join('');
      console.log(`  ${row.padEnd(36)}${cells}${ratio.toFixed(1).padStart(10)}`);
    }
  } finally {
    await rig.close();
    await world.close();
  }
}
