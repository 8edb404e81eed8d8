import { cleanLink } from '../link.ts';
import { foldSpace } from './plain-text.ts';
import { hasElements, markupOf, textOf, type XmlElement } from './read-xml.ts';

/**
 * The content of an Atom text construct as HTML: literal text is escaped, HTML and XHTML stay as they are.
 * Sources: RFC 4287 section 3.1 and 4.1.3; Atom 0.3 (`mode`).
 */
export function atomContent(element: XmlElement): string {
  const type = (element.attributes.get('type') ?? 'text').trim().toLowerCase();
  const mode = element.attributes.get('mode')?.trim().toLowerCase();
  if (mode === 'base64') return fromBase64(textOf(element));
  if (hasElements(element)) return markupOf(element);
  const text = textOf(element);
  const isHtml = type === 'html' || type === 'xhtml' || type.includes('html') || mode === 'escaped';
  if (isHtml && type !== 'text/plain') return text;
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

function fromBase64(text: string): string {
  try {
    const bytes = Uint8Array.from(atob(text.replace(/\s+/g, '')), (c) => c.charCodeAt(0));
    return new TextDecoder().decode(bytes);
  } catch {
    return '';
  }
}

/**
 * The address of the page that the feed or entry speaks of, or ''. A link without a relation is an alternate
 * one; of several, a page is better than a file (RFC 4287 section 4.2.7).
 */
export function atomLink(parent: XmlElement, base: string): string {
  const links = parent.children.filter(
    (node): node is XmlElement =>
      'name' in node &&
      node.name === 'link' &&
      (node.vocabulary === 'atom' || node.vocabulary === 'rss') &&
      node.attributes.has('href') &&
      /^(alternate|.*\/alternate)?$/i.test(node.attributes.get('rel')?.trim() ?? ''),
  );
  const pages = links.filter((link) => /html|^$/.test(link.attributes.get('type') ?? ''));
  for (const link of [...pages, ...links]) {
    const clean = cleanLink(foldSpace(link.attributes.get('href') ?? ''), link.base ?? base);
    if (clean !== '') return clean;
  }
  return '';
}

/** The author of a feed or entry as `Name (address)`, as far as it is given; '' for a plain text author. */
export function atomAuthor(parent: XmlElement): string {
  for (const node of parent.children) {
    if (!('name' in node) || node.name !== 'author' || !hasElements(node)) continue;
    const part = (name: string) => {
      const found = node.children.find((inner) => 'name' in inner && inner.name === name);
      return found && 'name' in found ? foldSpace(textOf(found)) : '';
    };
    const [name, email] = [part('name'), part('email')];
    if (name !== '' && email !== '') return `${name} (${email})`;
    if (name !== '' || email !== '') return name || email;
  }
  return '';
}
