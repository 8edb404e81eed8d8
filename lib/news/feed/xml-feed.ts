import { cleanLink } from '../link.ts';
import { atomAuthor, atomContent, atomLink } from './atom.ts';
import { parseDate } from './dates.ts';
import { limits, type ParsedEntry, type ParsedFeed } from './parsed-feed.ts';
import { cutAtWord, excerptOf, foldSpace, plainLine } from './plain-text.ts';
import { hasElements, markupOf, textOf, type XmlElement } from './read-xml.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Maps RSS 0.9x, 1.0 and 2.0, and Atom 0.3 and 1.0, to one shape. The two families share a mapping because
 * real feeds mix them (an Atom link in RSS, Dublin Core in both); what differs is how text is written.
 *
 * @param url where the feed was found: relative addresses without a better base are relative to it
 * @returns null where the document holds no feed
 */
export function mapXmlFeed(document: XmlElement, url: string): ParsedFeed | null {
  const root = findRoot(document);
  if (!root) return null;
  const head =
    root.name === 'feed' || root.name === 'channel' ? root : (child(root, 'channel') ?? root);
  const base = head.base ?? root.base;
  const link = linkOf(head, base ?? url);
  const items = [
    ...childrenNamed(head, 'item', 'entry'),
    ...(head === root ? [] : childrenNamed(root, 'item', 'entry')),
  ];
  const inherited = atomAuthor(head);
  const entries = items
    .slice(0, limits.entries)
    .map((item) => mapEntry(item, { url, siteLink: link, inherited }));
  return {
    title: lineOf(head, 'title'),
    link,
    updateMinutes: updateMinutes(head),
    entries: entries.filter(saysAnything),
  };
}

/** An entry may have a single field; one that has none was cut off before it began. */
function saysAnything(entry: ParsedEntry): boolean {
  const { id, title, link, excerpt, author, published, categories } = entry;
  return (
    published !== null || categories.length > 0 || [id, title, link, excerpt, author].some(Boolean)
  );
}

interface Surroundings {
  url: string;
  siteLink: string;
  inherited: string;
}

function mapEntry(item: XmlElement, { url, siteLink, inherited }: Surroundings): ParsedEntry {
  const base = item.base ?? (siteLink === '' ? url : siteLink);
  const link = linkOf(item, base);
  const title = lineOf(item, 'title');
  const published = dateOf(item);
  return {
    id: idOf(item) || link || `${title} ${published ?? ''}`.trim(),
    title,
    link,
    published,
    excerpt: summaryOf(item),
    author: cutAtWord(authorOf(item) || inherited, limits.author),
    categories: categoriesOf(item),
  };
}

const roots = new Set(['rss', 'rdf', 'feed', 'channel']);

/** The feed's element: mostly the first, but a warning printed before it may have become its parent. */
function findRoot(document: XmlElement): XmlElement | undefined {
  let level: XmlElement[] = [document];
  for (let depth = 0; depth < 40 && level.length > 0; depth += 1) {
    const root = level.find(({ name, vocabulary }) => roots.has(name) && vocabulary !== 'foreign');
    if (root) return root;
    level = level
      .flatMap(({ children }) => children.filter((node) => 'name' in node))
      .slice(0, 2000);
  }
  return undefined;
}

/** The vocabularies in which feeds have their own fields, the best first. */
const own: readonly Vocabulary[] = ['rss', 'atom'];

function childrenNamed(parent: XmlElement, ...names: string[]): XmlElement[] {
  return parent.children.filter(
    (node): node is XmlElement =>
      'name' in node && names.includes(node.name) && own.includes(node.vocabulary),
  );
}

/** The first child of that name, in the vocabularies given in their order. */
function child(
  parent: XmlElement,
  name: string,
  vocabularies: readonly Vocabulary[] = own,
): XmlElement | undefined {
  for (const vocabulary of vocabularies) {
    const found = parent.children.find(
      (node) => 'name' in node && node.name === name && node.vocabulary === vocabulary,
    );
    if (found && 'name' in found) return found;
  }
  return undefined;
}

/** An element's content as HTML. RSS means HTML by its text; Atom says which it is. */
function htmlOf(element: XmlElement): string {
  if (
    element.vocabulary === 'atom' ||
    element.attributes.has('type') ||
    element.attributes.has('mode')
  ) {
    return atomContent(element);
  }
  return hasElements(element) ? markupOf(element) : textOf(element);
}

function lineOf(parent: XmlElement, name: string): string {
  for (const element of [child(parent, name), child(parent, name, ['dc', 'media', 'itunes'])]) {
    const line = element ? plainLine(htmlOf(element).slice(0, 20_000), limits.title) : '';
    if (line !== '') return line;
  }
  return '';
}

/** Summaries before whole texts; the first that holds any text. */
const summaries: readonly (readonly [string, readonly Vocabulary[]])[] = [
  ['description', ['rss']],
  ['summary', ['atom', 'rss']],
  ['description', ['dc']],
  ['subtitle', ['atom']],
  ['tagline', ['atom']],
  ['encoded', ['content']],
  ['content', ['atom', 'rss']],
  ['body', ['xhtml', 'rss']],
  ['fullitem', ['rss']],
  ['summary', ['itunes']],
  ['subtitle', ['itunes']],
  ['description', ['media']],
];

function summaryOf(item: XmlElement): string {
  for (const [name, vocabularies] of summaries) {
    const element = child(item, name, vocabularies);
    const excerpt = element ? excerptOf(htmlOf(element)) : '';
    if (excerpt !== '') return excerpt;
  }
  const group = child(item, 'group', ['media']);
  const description = group && child(group, 'description', ['media']);
  return description ? excerptOf(htmlOf(description)) : '';
}

function idOf(item: XmlElement): string {
  const given = child(item, 'guid') ?? child(item, 'id') ?? child(item, 'identifier', ['dc']);
  const id = given ? foldSpace(textOf(given)) : '';
  if (id !== '') {
    const relative = item.base && !/^[a-z][\w+.-]*:/i.test(id) && isPermalink(given);
    return relative ? (URL.parse(id, given?.base ?? item.base ?? undefined)?.href ?? id) : id;
  }
  return item.attributes.get('rdf:about') ?? item.attributes.get('about') ?? '';
}

function isPermalink(guid: XmlElement | undefined): boolean {
  return guid?.attributes.get('ispermalink')?.trim().toLowerCase() !== 'false';
}

/** The text of `<link>`, an Atom link, a guid that is a permalink, or the address that RDF is about. */
function linkOf(parent: XmlElement, base: string): string {
  const written = childrenNamed(parent, 'link').filter((link) => !link.attributes.has('href'));
  for (const link of written) {
    const clean = cleanLink(foldSpace(textOf(link)), link.base ?? base);
    if (foldSpace(textOf(link)) !== '' && clean !== '') return clean;
  }
  const linked = atomLink(parent, base);
  if (linked !== '') return linked;
  const guid = child(parent, 'guid');
  const address = guid ? foldSpace(textOf(guid)) : '';
  const said = guid?.attributes.get('ispermalink')?.trim().toLowerCase() === 'true';
  if (guid && isPermalink(guid) && (said || /^https?:\/\//i.test(address))) {
    const clean = address === '' ? '' : cleanLink(address, guid.base ?? base);
    if (clean !== '') return clean;
  }
  const source = child(parent, 'content', ['atom'])?.attributes.get('src');
  const about = parent.attributes.get('rdf:about');
  return cleanLink(source ?? about ?? '', base);
}

/** When it appeared, or failing that when it was changed. */
const dates: readonly (readonly [string, readonly Vocabulary[]])[] = [
  ['pubdate', ['rss']],
  ['published', ['atom', 'rss']],
  ['issued', ['atom', 'rss', 'dc']],
  ['date', ['dc']],
  ['created', ['atom', 'rss', 'dc']],
  ['updated', ['atom', 'rss']],
  ['modified', ['atom', 'rss', 'dc']],
  ['date', ['rss']],
  ['lastbuilddate', ['rss']],
];

function dateOf(item: XmlElement): number | null {
  for (const [name, vocabularies] of dates) {
    const element = child(item, name, vocabularies);
    const date = element ? parseDate(textOf(element)) : null;
    if (date !== null) return date;
  }
  return null;
}

function authorOf(item: XmlElement): string {
  const structured = atomAuthor(item);
  if (structured !== '') return structured;
  const candidates = [
    child(item, 'author'),
    child(item, 'creator', ['dc', 'rss']),
    child(item, 'author', ['dc', 'itunes']),
    child(item, 'publisher', ['dc']),
  ];
  for (const element of candidates) {
    const name = element ? plainLine(textOf(element).slice(0, 5000), limits.author) : '';
    if (name !== '') return name;
  }
  return '';
}

/** Category names in the feed's order, each once: RSS categories, Atom terms and labels, Dublin Core subjects. */
function categoriesOf(item: XmlElement): string[] {
  const names = new Set<string>();
  for (const node of item.children) {
    if (!('name' in node)) continue;
    const isCategory = node.name === 'category' && !['foreign', 'media'].includes(node.vocabulary);
    if (!isCategory && !(node.name === 'subject' && node.vocabulary === 'dc')) continue;
    const written = textOf(node).slice(0, 500);
    const given = ['term', 'label', 'text'].map((name) => node.attributes.get(name) ?? '');
    for (const name of [written, ...given].map((text) => plainLine(text, 100))) {
      if (name !== '' && names.size < limits.categories) names.add(name);
    }
  }
  return [...names];
}

const periods: Readonly<Record<string, number>> = {
  hourly: 60,
  daily: 1440,
  weekly: 10_080,
  monthly: 43_200,
  yearly: 525_600,
};

/** `<ttl>` (RSS 2.0) or `sy:updatePeriod` and `sy:updateFrequency` (RSS 1.0 syndication module). */
function updateMinutes(head: XmlElement): number | null {
  const ttl = child(head, 'ttl');
  const minutes = ttl ? Number.parseInt(textOf(ttl), 10) : Number.NaN;
  if (minutes > 0) return minutes;
  const period = child(head, 'updateperiod', ['sy']);
  const frequency = child(head, 'updatefrequency', ['sy']);
  const span = period ? periods[textOf(period).trim().toLowerCase()] : undefined;
  const times = frequency ? Number.parseInt(textOf(frequency), 10) : 1;
  return span && times > 0 ? Math.round(span / times) : null;
}
