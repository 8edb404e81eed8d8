import { decodeHTMLStrict } from 'entities';
import { Parser } from 'htmlparser2';
import { type Namespaces, type Vocabulary, vocabularyOf } from './vocabulary.ts';

/** Text as it stood in the file: references in it are not decoded, unless it was CDATA, which has none. */
interface XmlText {
  text: string;
  cdata: boolean;
}

export interface XmlElement {
  /** Local name in small letters: upper-case RSS exists. */
  name: string;
  vocabulary: Vocabulary;
  /** In small letters; values decoded. */
  attributes: ReadonlyMap<string, string>;
  children: (XmlElement | XmlText)[];
  /** The `xml:base` in force, resolved as far as it can be; null where none was given. */
  base: string | null;
}

interface OpenElement extends XmlElement {
  namespaces: Namespaces;
}

/** As deep as browsers nest; what lies deeper is an attack, and the parser's own stack is quadratic. */
const deepest = 512;

/** Written without an end tag when HTML strays into a feed unescaped. */
const voids = new Set(['br', 'hr', 'img', 'input', 'wbr', 'area', 'col', 'embed']);

class FeedXmlParser extends Parser {
  protected override isVoidElement(name: string): boolean {
    return voids.has(name);
  }
}

class TooDeep extends Error {}

/**
 * Reads XML, however broken, into a tree: what is damaged costs its own place only. Never throws.
 *
 * @returns an element that stands for the document
 */
export function readXml(text: string): XmlElement {
  const builder = new TreeBuilder();
  const parser = new FeedXmlParser(
    {
      onopentag: (name, attributes) => builder.open(name, attributes),
      onclosetag: (name) => builder.close(name),
      ontext: (data) => builder.text(data),
      oncdatastart: () => builder.cdata(true),
      oncdataend: () => builder.cdata(false),
    },
    { xmlMode: true, decodeEntities: false, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  try {
    parser.end(closeOpenCdata(text));
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
  }
  return builder.document;
}

const cdataStart = '<![CDATA[';

/**
 * A CDATA section that was never closed runs on until the next one's end, over whole entries. Where an
 * entry's end lies inside a section, the section is closed at the first end tag after its start.
 */
function closeOpenCdata(text: string): string {
  const parts: string[] = [];
  let at = 0;
  let end = 0;
  while (at < text.length) {
    const start = text.indexOf(cdataStart, at);
    if (start === -1) break;
    // An end that lies ahead is looked for once, or many sections without one would cost the square of them.
    if (end !== -1 && end < start) end = text.indexOf(']]>', start);
    const section = text.slice(start, end === -1 ? text.length : end);
    if (!/<\/(?:item|entry)\s*>/i.test(section)) {
      if (end === -1) break;
      parts.push(text.slice(at, end));
      at = end;
      continue;
    }
    const ending =
      /<\/(?:title|description|summary|content|content:encoded|link|guid|category|author|dc:creator|item|entry)\s*>/i.exec(
        section,
      );
    const close = start + (ending?.index ?? section.length);
    parts.push(text.slice(at, close), ']]>');
    at = close;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

/** Fields of an entry or a feed. One of them never lies inside another: an end tag was lost before it. */
const rssFields = new Set(
  'title link description guid pubdate category author comments enclosure source item lastbuilddate'.split(
    ' ',
  ),
);
const atomFields = new Set(
  'title link summary content id published updated issued modified created author category entry'.split(
    ' ',
  ),
);

/** Elements that hold fields of their own. */
const containers = new Set(
  'rss rdf channel item items feed entry image textinput source author contributor'.split(' '),
);

class TreeBuilder {
  readonly document: OpenElement = {
    name: '',
    vocabulary: 'foreign',
    attributes: new Map(),
    children: [],
    base: null,
    namespaces: new Map(),
  };
  private readonly stack: OpenElement[] = [this.document];
  private depth = 0;
  private inCdata = false;
  private rootNamespace: string | null | undefined;

  open(fullName: string, given: Record<string, string>): void {
    this.depth += 1;
    if (this.depth > deepest) throw new TooDeep();
    const attributes = new Map(
      Object.entries(given).map(([name, value]) => [name, decodeHTMLStrict(value)]),
    );
    const element = this.elementOf(fullName, attributes);
    this.endLostElements(element);
    const parent = this.top();
    element.base = resolvedBase(attributes.get('xml:base'), parent.base);
    parent.children.push(element);
    this.stack.push(element);
  }

  close(fullName: string): void {
    this.depth -= 1;
    const name = localName(fullName);
    for (let at = this.stack.length - 1; at > 0; at -= 1) {
      const open = this.stack[at];
      if (open?.name === name) {
        this.stack.length = at;
        return;
      }
      // The end tag of something that was ended already must not end the entry around it.
      if (open && isContainer(open) && !containers.has(name)) return;
    }
  }

  text(text: string): void {
    this.top().children.push({ text, cdata: this.inCdata });
  }

  cdata(inside: boolean): void {
    this.inCdata = inside;
  }

  private top(): OpenElement {
    return this.stack.at(-1) ?? this.document;
  }

  private elementOf(fullName: string, attributes: ReadonlyMap<string, string>): OpenElement {
    const colon = fullName.indexOf(':');
    const prefix = colon === -1 ? '' : fullName.slice(0, colon);
    const namespaces = declaredIn(attributes, this.top().namespaces);
    if (this.rootNamespace === undefined) this.rootNamespace = namespaces.get('') ?? null;
    return {
      name: localName(fullName),
      vocabulary: vocabularyOf(prefix, namespaces, this.rootNamespace),
      attributes,
      children: [],
      base: null,
      namespaces,
    };
  }

  /**
   * Gives an element back to the entry or the feed it belongs to, when elements before it were left open
   * and would swallow it: `<title>One<link>…`, `<media:content url="…"><title>…`.
   */
  private endLostElements({ name, vocabulary }: OpenElement): void {
    if (vocabulary !== 'rss' && vocabulary !== 'atom') return;
    let at = this.stack.length - 1;
    while (at > 0 && !isContainer(this.stack[at])) at -= 1;
    if (name === 'item' || name === 'entry') {
      while (at > 0 && !/^(channel|rss|rdf|feed|items)$/.test(this.stack[at]?.name ?? '')) at -= 1;
    } else {
      const inAtom = /^(entry|feed)$/.test(this.stack[at]?.name ?? '');
      if (!(inAtom ? atomFields : rssFields).has(name)) return;
      if (inAtom && this.stack.slice(at + 1).some(isMarkup)) return;
    }
    if (at > 0) this.stack.length = at + 1;
  }
}

/** Inside XHTML content everything is content. */
function isMarkup({ vocabulary, attributes }: XmlElement): boolean {
  return (
    vocabulary === 'xhtml' || attributes.get('type') === 'xhtml' || attributes.get('mode') === 'xml'
  );
}

function isContainer(element: XmlElement | undefined): boolean {
  if (!element || !containers.has(element.name)) return false;
  if (element.name === 'source' || element.name === 'author') return element.vocabulary === 'atom';
  return (
    element.vocabulary === 'rss' || element.vocabulary === 'atom' || element.vocabulary === 'rdf'
  );
}

function localName(fullName: string): string {
  return fullName.slice(fullName.indexOf(':') + 1);
}

function declaredIn(attributes: ReadonlyMap<string, string>, outer: Namespaces): Namespaces {
  let declared: Map<string, string> | null = null;
  for (const [name, value] of attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    declared ??= new Map(outer);
    declared.set(name.slice(6), value);
  }
  return declared ?? outer;
}

function resolvedBase(own: string | undefined, outer: string | null): string | null {
  if (own === undefined) return outer;
  return URL.parse(own.trim(), outer ?? undefined)?.href ?? outer ?? own.trim();
}

/** The element's own text and that of all within it, references decoded. */
export function textOf(element: XmlElement): string {
  return element.children
    .map((child) => {
      if ('name' in child) return textOf(child);
      return child.cdata ? child.text : decodeHTMLStrict(child.text);
    })
    .join('');
}

/** The element's content as markup again, for content that was never escaped (XHTML, stray HTML). */
export function markupOf(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (!('name' in child)) return child.cdata ? escaped(child.text) : child.text;
      return `<${child.name}>${markupOf(child)}</${child.name}>`;
    })
    .join('');
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

/** Whether there are elements in it, besides text. */
export function hasElements(element: XmlElement): boolean {
  return element.children.some((child) => 'name' in child);
}
