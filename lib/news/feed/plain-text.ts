import { decodeHTML } from 'entities';
import { withoutFoot } from './foot.ts';

/** Elements whose content is no text for a reader. */
const unread = new Set(
  'script style iframe noscript textarea title template svg math object embed applet noembed noframes xmp select audio video canvas'.split(
    ' ',
  ),
);

/** Elements that part words: without a space for them, two paragraphs would grow together. */
const blocks = new Set(
  'address article aside blockquote br caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol option p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Stands for a block boundary until white space is folded. */
const boundary = '\n';

const nameAhead = /\/?([a-z][^\s/>]*)/iy;

/**
 * The text of a piece of HTML as a reader would see it: no markup, no scripts, entities decoded, blocks
 * parted by a space, white space folded. One pass from left to right, so its time grows with the length of
 * the input whatever is in it. The result is text: it belongs in text nodes, never in markup.
 *
 * @param most stop after about this many characters
 */
function plainText(html: string, most = Number.POSITIVE_INFINITY): string {
  const parts: string[] = [];
  let length = 0;
  let at = 0;
  while (at < html.length && length < most * 2) {
    const open = html.indexOf('<', at);
    const end = open === -1 ? html.length : open;
    if (end > at) {
      parts.push(decodeHTML(html.slice(at, end)));
      length += end - at;
    }
    if (open === -1) break;
    const tag = readTag(html, open);
    parts.push(tag.text);
    at = tag.end;
  }
  const text = parts.join('');
  // A section within a section: its beginning was passed over as a tag, and its end is none of the text.
  return foldSpace(html.includes(cdataStart) ? text.replaceAll(']]>', '') : text);
}

const cdataStart = '<![CDATA[';

/** What a `<` at `open` begins: the text it stands for, and where reading goes on. */
function readTag(html: string, open: number): { text: string; end: number } {
  if (html.startsWith(cdataStart, open)) return { text: '', end: open + cdataStart.length };
  if (html.startsWith('<!--', open)) return { text: '', end: after(html, '-->', open + 4) };
  if (html[open + 1] === '!' || html[open + 1] === '?') {
    return { text: '', end: after(html, '>', open + 2) };
  }
  nameAhead.lastIndex = open + 1;
  const found = nameAhead.exec(html);
  const name = found?.[1]?.toLowerCase();
  if (!found || !name) return { text: '<', end: open + 1 };
  const end = tagEnd(html, nameAhead.lastIndex);
  const text = blocks.has(name) ? boundary : '';
  const opensUnread = unread.has(name) && html[open + 1] !== '/' && html[end - 2] !== '/';
  return { text, end: opensUnread ? closingTag(html, name, end) : end };
}

/** Behind the `>` that ends a tag, past quoted values; the end of the text where there is none. */
function tagEnd(html: string, from: number): number {
  let at = from;
  while (at < html.length) {
    const character = html[at];
    if (character === '>') return at + 1;
    const quoted = character === '=' ? /^\s*(["'])/.exec(html.slice(at + 1, at + 9)) : null;
    const quote = quoted?.[1];
    at = quote ? after(html, quote, at + 1 + (quoted[0]?.length ?? 0)) : at + 1;
  }
  return html.length;
}

function closingTag(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  closing.lastIndex = from;
  const found = closing.exec(html);
  return found ? tagEnd(html, closing.lastIndex) : html.length;
}

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found === -1 ? html.length : found + mark.length;
}

/** Control characters, and marks that could turn the order of neighbouring text around. */
const invisible =
  /(?![\t\n\v\f\r])\p{Cc}|[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/** One line of text: white space of any kind folded to single spaces, invisible marks gone. */
export function foldSpace(text: string): string {
  return text.replace(c1, asWindows).replace(invisible, '').replace(/\s+/g, ' ').trim();
}

/** Letters of no text: windows-1252's quotes and dashes that were taken for Latin-1, as browsers know them. */
const c1 = /[\u0080-\u009f]/g;
const windows = new TextDecoder('windows-1252');

function asWindows(letter: string): string {
  return windows.decode(Uint8Array.of(letter.charCodeAt(0)));
}

/** References that are still there after decoding were encoded twice; those of markup stay as they are. */
const leftOver =
  /&(?:#\d{2,6}|#x[\da-f]{2,5}|(?!(?:amp|lt|gt);)[a-z][a-z\d]{1,20}|amp(?!;#?\w{1,20};));/gi;

/** A title or a name out of HTML: one line, decoded once more where a feed encoded twice. */
export function plainLine(html: string, most: number): string {
  const text = plainText(html, most).replace(leftOver, (reference) => decodeHTML(reference));
  return cutAtWord(foldSpace(text), most);
}

const caption = /\[caption\b[^\]]*\][\s\S]{0,2000}?\[\/caption\]/g;
const shortcodes =
  /\[\/?(?:[a-z][\w-]{0,40}(?:\s+[\w-]{1,40}=(?:"[^"\]]*"|'[^'\]]*'|[^\s\]"']{1,200}))+\s*\/?|\/[a-z][\w-]{0,40}|caption|gallery|embed|playlist|audio|video|toc)\]/gi;

/** About how long an excerpt is, in characters. */
const excerptLength = 280;

/** A summary or an article as an excerpt: its first words as plain text, without shortcodes. */
export function excerptOf(html: string): string {
  const text = plainText(html.slice(0, 60_000), 4000)
    .replace(caption, ' ')
    .replace(shortcodes, ' ');
  const decoded = text.replace(leftOver, (reference) => decodeHTML(reference));
  const own = withoutFoot(foldSpace(decoded)).replace(/\s*\[(?:…|\.{3})\]$/, '…');
  return cutAtWord(own, excerptLength);
}

/** `text`, or as many of its words as fit into `most` characters, with `…` for the rest. */
export function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  const words = space > most / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '');
  return `${words.replace(/[\s.,;:–—-]+$/, '')}…`;
}
