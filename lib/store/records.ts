import type { Entry } from '../news/entry.ts';

/** An entry with what it is found by. */
export interface StoredEntry extends Entry {
  /** Where it is listed: a key for each list, and each part of one, that it is in, each `list\0time\0id`. */
  topicKeys: readonly string[];
  /** The words it can be searched by; none where it is in no list. */
  words: readonly string[];
  /** What another outlet's telling of the same story would have in common with it; '' for none. */
  story: string;
  /** The names under which its marks travel. */
  markNames: readonly string[];
}

/** How many entries a list holds, or what one source tells of it (see `listName`). Kept by every write, so that no count ever reads the entries. */
export interface Tally {
  topic: string;
  total: number;
  unread: number;
}
