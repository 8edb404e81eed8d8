import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FeedError, parseFeed } from '../../../lib/news/parse-feed.ts';

/** Ways in which feeds arrive broken; each is done once, in the middle of the document or all over it. */
const damages: readonly ((text: string) => string)[] = [
  (t) => `\ufeff\n\n${t}`,
  (t) => `<br />\n<b>Notice</b>: Undefined index in <b>/feed.php</b>\n${t}`,
  (t) => `<!-- cached -->${t}`,
  (t) => `<?xml version="1.0"?>\n${t}`,
  (t) => t.replace(/<\?xml.*?\?>/, ''),
  (t) => t.replace(/encoding="[^"]*"/, 'encoding="no-such-charset"'),
  (t) => t.replace(/encoding="[^"]*"/i, 'encoding="windows-1251"'),
  (t) => t.slice(0, -3),
  (t) => t.slice(0, t.lastIndexOf('</')),
  (t) => `${t}\n<!-- 42 queries -->\n<script>x()</script>`,
  (t) => `${t}${t.slice(-40)}`,
  (t) => inMiddle(t, '<title>', '<title>Fish & Chips '),
  (t) => inMiddle(t, '<title>', '<title>5 < 6 '),
  (t) => inMiddle(t, '<title>', '<title>&nbsp;&rsquo;&bogus;'),
  (t) => inMiddle(t, '<title>', '<title>\u0000\u0008\u001f'),
  (t) => inMiddle(t, '</title>', ''),
  (t) => t.replaceAll('</title>', ''),
  (t) => t.replaceAll('</link>', ''),
  (t) => t.replaceAll(/<\/(description|summary)>/g, ''),
  (t) => t.replaceAll('</id>', ''),
  (t) => t.replaceAll(/<\/(pubDate|updated)>/g, ''),
  (t) => t.replaceAll(/<\/(item|entry)>/g, ''),
  (t) => inMiddle(t, '<title>', '</b></div><title>'),
  (t) => t.replaceAll(/<(description|summary)>/g, '<$1><p>One<br>two<img src="a">'),
  (t) => t.replaceAll('<title>', '<media:content url="x"><title>'),
  (t) => t.replaceAll('<title>', '<enclosure url="x" length="1"><title>'),
  (t) => t.replaceAll('<title>', '<thumb:nail a=1><title>'),
  (t) => inMiddle(t, '<title>', '<title><![CDATA['),
  (t) => t.replace(/(xmlns:\w+)="[^"]*"/g, ''),
  (t) => t.replaceAll('"', "'"),
  (t) => t.replace(/\n/g, '\r\n'),
  (t) => t.replace(/\s+/g, ' '),
  (t) => t.replaceAll('<title>', '<title attr>'),
  (t) => t.replaceAll('<title>', '<title type=html>'),
  (t) => t.replaceAll(/(\w{3}, )?\d\d \w{3} 2026[^<]*/g, 'yesterday'),
];

function inMiddle(text: string, mark: string, replacement: string): string {
  const at = text.indexOf(mark, text.length / 2);
  return at === -1 ? text : text.slice(0, at) + replacement + text.slice(at + mark.length);
}

it('delivers at least 97 % of the entries of damaged feeds, and throws nothing but FeedError', () => {
  let expected = 0;
  let delivered = 0;
  for (const name of ['steppe-post.xml', 'basin-notes.atom', 'rail-desk.rdf']) {
    const whole = readFileSync(new URL(`../../fixtures/feeds/${name}`, import.meta.url), 'utf8');
    const links = linksOf(whole);
    for (const damage of damages) {
      expected += links.length;
      const found = linksOf(damage(whole));
      delivered += links.filter((link) => found.includes(link)).length;
    }
  }
  expect(damages.length).toBeGreaterThanOrEqual(30);
  expect(delivered / expected).toBeGreaterThanOrEqual(0.97);
});

function linksOf(text: string): string[] {
  try {
    const source = { url: 'https://steppepost.example/feed/' };
    return parseFeed(new TextEncoder().encode(text), source).entries.map(({ link }) => link);
  } catch (error) {
    if (error instanceof FeedError) return [];
    throw error;
  }
}

it('survives a cut at every hundredth byte', () => {
  const whole = readFileSync(new URL('../../fixtures/feeds/steppe-post.xml', import.meta.url));
  let before = 0;
  for (let end = 0; end < whole.length; end += 100) {
    const entries = linksOf(new TextDecoder().decode(whole.subarray(0, end))).length;
    expect(entries).toBeGreaterThanOrEqual(before);
    before = entries;
  }
  expect(before).toBe(4);
});
