/** What the store keeps, by what it is good for. */
export type StorageKind = 'articles' | 'saved' | 'rates' | 'sources' | 'journal' | 'firings';

/** How much of one kind is kept. */
export interface StorageUse {
  kind: StorageKind;
  count: number;
  /** As JSON in UTF-8, without the indexes and the packing that are the browser's own affair. */
  bytes: number;
  /** Measured on some of it, and taken as that for all. */
  estimated: boolean;
}
