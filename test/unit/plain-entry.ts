import type { Entry } from '../../lib/news/entry.ts';

/** An entry of which nothing is known: what a test is about is put in its place. */
export const plainEntry: Entry = {
  id: 'e',
  identities: [],
  sourceId: 'steppe-post',
  title: 'Story',
  link: 'https://steppe.example/story',
  excerpt: '',
  author: '',
  categories: [],
  published: 0,
  firstSeen: 0,
  time: 0,
  topics: [],
  read: false,
  saved: false,
  muted: false,
  highlighted: false,
  follows: null,
  others: [],
};
