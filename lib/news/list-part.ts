/** Which part of a list is wanted: what is unread of it, what one source tells of it, or both. */
export interface ListPart {
  unread: boolean;
  /** A source's id; null for those of all. */
  source: string | null;
}

/** What a list, or a source's part of it, holds. */
export interface ListCount {
  total: number;
  unread: number;
}
