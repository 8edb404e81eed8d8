import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../lib/news/entry.ts';
import type { FeedSource } from '../../../lib/news/feed-source.ts';
import { entryIdOf, identitiesOf } from '../../../lib/news/identity.ts';
import { cleanLink, linkKey } from '../../../lib/news/link.ts';
import { type IncomingEntry, incomingEntries, mergeEntry } from '../../../lib/news/merge.ts';
import type { ParsedEntry } from '../../../lib/news/parse-feed.ts';
import type { Rule } from '../../../lib/news/rule.ts';
import { compileRules } from '../../../lib/news/rules.ts';
import { sourceList } from '../../../lib/news/source-list.ts';

const now = Date.UTC(2026, 10, 23, 12);
const hour = 3_600_000;
const source: FeedSource | undefined = sourceList[0];
if (!source) throw new Error('There are no sources');
const other: FeedSource = {
  ...source,
  id: 'category-feed',
  url: 'https://timesca.com/category/x/feed/',
};

const parsed = (changes: Partial<ParsedEntry> = {}): ParsedEntry => ({
  id: 'https://timesca.com/?p=41',
  title: 'Ferry crews rest',
  link: 'https://timesca.com/ferry/',
  published: now - hour,
  excerpt: 'Until March.',
  author: '',
  categories: [],
  ...changes,
});
function incoming(
  changes: Partial<ParsedEntry> = {},
  from: FeedSource = source ?? other,
  topic = 'kazakhstan',
  rules: readonly Rule[] = [],
): IncomingEntry {
  const [entry] = incomingEntries([parsed(changes)], from, {
    fileUnder: () => [{ topic, reason: { by: 'source' } }],
    follow: compileRules(rules),
  });
  if (!entry) throw new Error('Nothing came in');
  return entry;
}
const first = mergeEntry(undefined, incoming(), now);
if (!first) throw new Error('Nothing came of the first entry');

describe('the identity of a story', () => {
  it('is the same whatever scheme, www, tracking or slash do', () => {
    const same = [
      parsed(),
      parsed({
        link: 'http://www.timesca.com/ferry?utm_source=rss',
        id: 'http://timesca.com/?p=41',
      }),
      parsed({ link: 'https://timesca.com/ferry/#comments' }),
    ].map((entry) => identitiesOf(entry, source.url));
    expect(new Set(same.map((identities) => JSON.stringify(identities))).size).toBe(1);
  });

  it('tells stories of one site apart', () => {
    const ids = ['a', 'b', 'a?id=1', 'a?id=2'].map((path) =>
      entryIdOf(
        identitiesOf(parsed({ link: `https://timesca.com/${path}`, id: path }), source.url),
        now,
        0,
      ),
    );
    expect(new Set(ids).size).toBe(4);
    expect(ids[0]).toMatch(/^[\da-z]{9}-[\da-z]{2}[\da-f]{16}$/);
  });

  it('does not trust a link that several entries of one answer bear', () => {
    const front = { link: 'https://timesca.com/' };
    const entries = [
      parsed({ ...front, id: 'a', title: 'One' }),
      parsed({ ...front, id: 'b', title: 'Two' }),
      parsed({ link: 'https://timesca.com/x#1', id: 'https://timesca.com/x#1', title: 'Three' }),
      parsed({ link: 'https://timesca.com/x#2', id: 'https://timesca.com/x#2', title: 'Four' }),
    ];
    const ids = incomingEntries(entries, source, {
      fileUnder: () => [],
      follow: compileRules([]),
    }).map(({ identities }) => entryIdOf(identities, now, 0));
    expect(new Set(ids).size).toBe(4);
  });

  it('keeps a guid that is no address within its feed', () => {
    const [here] = identitiesOf(parsed({ link: '', id: '17' }), source.url);
    const [there] = identitiesOf(parsed({ link: '', id: '17' }), 'https://other.example/feed');
    expect(here).not.toBe(there);
  });

  it('trusts a guid that is no address only beside the same title or the same link', () => {
    const names = (changes: Partial<ParsedEntry>) => identitiesOf(parsed(changes), source.url);
    const told = names({ id: '1' });
    const shared = (others: string[]) => others.filter((name) => told.includes(name)).length;
    const link = 'https://timesca.com/moved/';
    expect(shared(names({ id: '1', link }))).toBe(1);
    expect(shared(names({ id: '1', title: 'Ferry crews sail' }))).toBe(1);
    expect(shared(names({ id: '1', link, title: 'Ferry crews sail' }))).toBe(0);
    const unlinked = names({ id: '1', link: '' });
    expect(names({ id: '1', link: '', title: 'Ferry crews sail' })).toContain(unlinked[0]);
  });

  it('cleans links, and has none for what is no web address', () => {
    expect(cleanLink('?id=2&utm_campaign=x&fbclid=1', 'https://a.example/n')).toBe(
      'https://a.example/n?id=2',
    );
    expect(cleanLink('javascript:alert(1)', 'https://a.example/')).toBe('');
    expect(cleanLink('mailto:a@b.example', 'https://a.example/')).toBe('');
    expect(linkKey('not an address')).toBe('');
  });
});

describe('an entry that comes again', () => {
  it('changes nothing when nothing has changed', () => {
    expect(mergeEntry(first, incoming(), now + hour)).toBeNull();
  });

  it('keeps its id, its first day and its marks when its title is edited', () => {
    const marked = { ...first, read: true, saved: true };
    const edited = mergeEntry(marked, incoming({ title: 'Ferry crews rest at last' }), now + hour);
    expect(edited).toMatchObject({
      id: first.id,
      title: 'Ferry crews rest at last',
      firstSeen: now,
      read: true,
      saved: true,
    });
  });

  it('keeps every name it has had', () => {
    const moved = mergeEntry(first, incoming({ link: 'https://timesca.com/ferries/' }), now);
    expect(moved?.identities).toEqual([...first.identities, 'link:timesca.com/ferries']);
  });

  it('forgets the row of its feed in which it stood before', () => {
    const rows = ['4', '5', '6'].map((id) => incoming({ id }));
    const held = rows.reduce<Entry | null>(
      (entry, row) => mergeEntry(entry ?? undefined, row, now) ?? entry,
      null,
    );
    expect(held?.identities).toEqual(rows[2]?.identities);
  });

  it('stays with its first source, and gains the topics of the next', () => {
    const again = incoming({}, other, 'water');
    const merged = mergeEntry(first, again, now);
    expect(merged?.sourceId).toBe(source.id);
    expect(merged?.topics.map(({ topic }) => topic)).toEqual(['kazakhstan', 'water']);
  });

  it('keeps the topics of another outlet that tells the same, beside its own of today', () => {
    const lead = mergeEntry(first, incoming({}, other, 'water'), now);
    if (!lead) throw new Error('Nothing came of the lead');
    const joined = { ...lead, others: [{ sourceId: 'elsewhere', link: 'https://b.example/1' }] };
    expect(mergeEntry(joined, incoming(), now + hour)).toBeNull();
    const edited = mergeEntry(joined, incoming({}, source, 'energy-mining'), now + hour);
    expect(edited?.topics.map(({ topic }) => topic)).toEqual([
      'energy-mining',
      'kazakhstan',
      'water',
    ]);
  });
});

describe('rules that name a source', () => {
  const mute: Rule = { id: 'r', action: 'mute', words: ['ferry'], source: source.id, topic: '' };

  it('hold of an entry that another feed of its site brings again', () => {
    const muted = mergeEntry(undefined, incoming({}, source, 'water', [mute]), now);
    expect(muted?.muted).toBe(true);
    const again = incoming({ excerpt: 'Until April.' }, other, 'water', [mute]);
    expect(mergeEntry(muted ?? undefined, again, now)?.muted).toBe(true);
    const freed = incoming({ excerpt: 'Until April.' }, source, 'water', []);
    expect(mergeEntry(muted ?? undefined, freed, now)?.muted).toBe(false);
  });
});

describe('the time of an entry', () => {
  it.each([
    ['its own, where it is believable', now - hour, now - hour],
    ['its own, where clocks differ a little, but never ahead', now + 5 * 60_000, now],
    ['when it was first seen, where it has none', null, now],
    ['when it was first seen, where it lies ahead', now + 30 * hour, now],
  ])('is %s', (_, published, time) => {
    expect(mergeEntry(undefined, incoming({ published }), now)?.time).toBe(time);
  });

  it('does not become a date that lay ahead when its hour comes', () => {
    const ahead = { published: now + 5 * hour };
    const early = mergeEntry(undefined, incoming(ahead), now);
    if (!early) throw new Error('Nothing came of it');
    expect(early).toMatchObject({ published: null, time: now });
    expect(mergeEntry(early, incoming(ahead), now + 5 * hour)).toBeNull();
  });

  it('stays what it was when an edit brings a later date, but follows an earlier one', () => {
    const edited = incoming({ published: now + 3 * hour });
    expect(mergeEntry(first, edited, now + 4 * hour)).toBeNull();
    const corrected = mergeEntry(first, incoming({ published: now - 9 * hour }), now + hour);
    expect(corrected?.time).toBe(now - 9 * hour);
  });

  it('does not move when a feed without dates is read again', () => {
    const undated = mergeEntry(undefined, incoming({ published: null }), now);
    if (!undated) throw new Error('Nothing came of it');
    expect(mergeEntry(undated, incoming({ published: null }), now + 9 * hour)).toBeNull();
  });
});
