/** A feed as its reader knows it. */
export interface FeedSource {
  id: string;
  name: string;
  /** The feed. */
  url: string;
  /** The site, for people. */
  home: string;
  /** BCP 47 language of its entries; '' where nobody has said. */
  language: string;
  /** The topic of a source that writes of one country alone, else null. */
  implies: string | null;
}
