/** A feed as its reader knows it. */
export interface FeedSource {
  id: string;
  name: string;
  /** The feed. */
  url: string;
  /** The site, for people. */
  home: string;
  /** BCP 47 language of its entries. */
  language: string;
  /** The topic of a source that writes of one country alone, else null. */
  implies: string | null;
}

/** The sources that are read before anything is chosen. */
export const defaultSources: readonly FeedSource[] = [
  {
    id: 'timesca',
    name: 'The Times of Central Asia',
    url: 'https://timesca.com/feed/',
    home: 'https://timesca.com/',
    language: 'en',
    implies: null,
  },
  {
    id: 'astana-times',
    name: 'The Astana Times',
    url: 'https://astanatimes.com/feed/',
    home: 'https://astanatimes.com/',
    language: 'en',
    implies: 'kazakhstan',
  },
  {
    id: 'diplomat-central-asia',
    name: 'The Diplomat',
    url: 'https://thediplomat.com/regions/central-asia/feed/',
    home: 'https://thediplomat.com/regions/central-asia/',
    language: 'en',
    implies: 'central-asia',
  },
];

/** What a source is called; its id where it is no longer known. */
export function sourceName(id: string): string {
  return defaultSources.find((source) => source.id === id)?.name ?? id;
}
