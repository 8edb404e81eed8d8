/** What a namespace is to a feed reader; `foreign` elements never stand for a feed's own. */
export type Vocabulary =
  | 'rss'
  | 'atom'
  | 'dc'
  | 'content'
  | 'media'
  | 'itunes'
  | 'rdf'
  | 'sy'
  | 'xhtml'
  | 'xml'
  | 'foreign';

/** Namespaces by address, in small letters and without what follows the last `/` or `#` where versions differ. */
const byAddress: readonly (readonly [RegExp, Vocabulary])[] = [
  [/^http:\/\/www\.w3\.org\/2005\/atom$/, 'atom'],
  [/^http:\/\/purl\.org\/(atom|echo|pie)\//, 'atom'],
  [/^(http:\/\/example\.com\/(newformat#|necho)|uri\/of\/echo\/namespace#)$/, 'atom'],
  [/^http:\/\/purl\.org\/rss\/1\.0\/modules\/content\/$/, 'content'],
  [/^http:\/\/purl\.org\/rss\/1\.0\/modules\/syndication\/$/, 'sy'],
  [/^http:\/\/purl\.org\/rss\/1\.0\/modules\/rss091#?$/, 'rss'],
  [/^http:\/\/purl\.org\/(rss\/1\.0\/$|net\/rss1\.1#)/, 'rss'],
  [/^http:\/\/(my|channel)\.netscape\.com\/rdf\/simple\/0\.9\/$/, 'rss'],
  [/^http:\/\/backend\.userland\.com\/rss/, 'rss'],
  [/^http:\/\/blogs\.law\.harvard\.edu\/tech\/rss$/, 'rss'],
  [/^http:\/\/purl\.org\/dc\/(elements\/1\.[01]|terms)\/$/, 'dc'],
  [/^http:\/\/search\.yahoo\.com\/mrss\/?$/, 'media'],
  [/^http:\/\/(www\.itunes\.com|example\.com)\/dtds\/podcast-1\.0\.dtd$/, 'itunes'],
  [/^http:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#$/, 'rdf'],
  [/^http:\/\/www\.w3\.org\/1999\/xhtml$/, 'xhtml'],
  [/^http:\/\/www\.w3\.org\/xml\/1998\/namespace$/, 'xml'],
];

/** Prefixes that everybody uses for one thing, for feeds that forget to declare them. */
const byPrefix: Readonly<Record<string, Vocabulary>> = {
  atom: 'atom',
  content: 'content',
  dc: 'dc',
  dcterms: 'dc',
  itunes: 'itunes',
  media: 'media',
  rdf: 'rdf',
  rss: 'rss',
  sy: 'sy',
  xhtml: 'xhtml',
  xml: 'xml',
};

/** Declared namespaces in force at an element: prefix ('' for the default one) to address. */
export type Namespaces = ReadonlyMap<string, string>;

/**
 * What an element's name means where it stands. Without any namespace a name is a feed's own; an unknown
 * default namespace is a feed's own only if it is that of the root (`<feed xmlns="…">` misspelt).
 *
 * @param rootNamespace the default namespace that the document's first element declared, or null
 */
export function vocabularyOf(
  prefix: string,
  namespaces: Namespaces,
  rootNamespace: string | null,
): Vocabulary {
  const address = namespaces.get(prefix);
  if (address === undefined || address === '') {
    return prefix === '' ? 'rss' : (byPrefix[prefix] ?? 'foreign');
  }
  const lower = address.trim().toLowerCase();
  const known = byAddress.find(([pattern]) => pattern.test(lower));
  if (known) return known[1];
  return prefix === '' && address === rootNamespace ? 'rss' : 'foreign';
}
