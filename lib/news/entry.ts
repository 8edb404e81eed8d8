/** Why an entry is filed under a topic; the strongest reason wins. */
type TopicReason =
  | { by: 'category'; text: string }
  | { by: 'source' }
  | { by: 'title'; text: string }
  | { by: 'excerpt'; text: string };

export interface TopicMatch {
  topic: string;
  reason: TopicReason;
}

/** One story of one source, as it is kept. Times are epoch milliseconds. */
export interface Entry {
  /** Our own identity of the story (see `identity.ts`); stable while titles, guids and links wander. */
  id: string;
  /** Every name under which the story may come back: normalised guid and normalised link. */
  identities: readonly string[];
  sourceId: string;
  title: string;
  /** Absolute http(s) address without tracking parameters, or '' where the feed gave none. */
  link: string;
  /** Plain text, about 280 characters. */
  excerpt: string;
  author: string;
  categories: readonly string[];
  /** When the source says it appeared; null where it says nothing believable. */
  published: number | null;
  firstSeen: number;
  /** What lists are sorted by: `published` where it is believable, else `firstSeen`. */
  time: number;
  topics: readonly TopicMatch[];
  read: boolean;
  saved: boolean;
  /** A rule keeps it out of every list. */
  muted: boolean;
  /** A rule makes it stand out. */
  highlighted: boolean;
  /** The entry of another outlet that tells the same story and stands for this one in lists; null mostly. */
  follows: string | null;
  /** The outlets whose entries this one stands for. */
  others: readonly OtherTelling[];
}

/** The same story as another outlet has it. */
interface OtherTelling {
  sourceId: string;
  link: string;
}

/** The list every entry is in that is not kept out of lists. */
export const allTopics = 'all';

/** The list of saved entries; it stands among the topics. */
export const savedEntries = 'saved';
