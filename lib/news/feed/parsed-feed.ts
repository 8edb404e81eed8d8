/** One entry as a feed gives it. Texts that are not there are ''. */
export interface ParsedEntry {
  /** The feed's own id (guid, atom:id, rdf:about), or else the link, or else made of title and date. */
  id: string;
  /** Plain text, at most 300 characters. */
  title: string;
  /** Absolute http(s) address without tracking parameters. */
  link: string;
  /** Epoch milliseconds; null where there is no date that can be read. It may lie in the future. */
  published: number | null;
  /** Plain text, about 280 characters. */
  excerpt: string;
  author: string;
  categories: string[];
}

/** A feed, whatever its format. */
export interface ParsedFeed {
  title: string;
  /** The site's address. */
  link: string;
  /** How often the feed asks to be read (`<ttl>`, `sy:update*`), in minutes; null where it says nothing. */
  updateMinutes: number | null;
  entries: ParsedEntry[];
}

/** Why something is no feed. */
export type FeedErrorKind =
  /** Nothing came. */
  | 'empty'
  /** A web page: an address of the site, not of its feed. */
  | 'web-page'
  /** A page that wants to see whether a person is asking. */
  | 'challenge'
  /** Neither a feed nor a page. */
  | 'not-a-feed';

/** The one error of feed parsing. */
export class FeedError extends Error {
  override name = 'FeedError';
  readonly kind: FeedErrorKind;

  constructor(kind: FeedErrorKind, message: string) {
    super(message);
    this.kind = kind;
  }
}

/** Caps that hold for every format. */
export const limits = {
  bytes: 4 * 1024 * 1024,
  entries: 500,
  title: 300,
  author: 200,
  categories: 50,
};
