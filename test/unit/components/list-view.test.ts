import { describe, expect, it } from 'vitest';
import { type ListFacts, listView, type ShownList } from '../../../components/reading/list-view.ts';
import { monogramOf } from '../../../components/reading/monogram.ts';
import { pageSizeFor, remainingSlots } from '../../../components/reading/pages.ts';
import { en } from '../../../lib/i18n/en.ts';
import { defaultSettings } from '../../../lib/settings/defaults.ts';
import { plainEntry } from '../plain-entry.ts';

const list: ShownList = {
  topic: 'water',
  part: { unread: false, source: null },
  query: '',
  page: 1,
  size: 6,
  entries: [],
  total: 0,
  more: false,
  unread: 0,
  sources: new Map(),
};

const facts: ListFacts = {
  now: 0,
  online: true,
  list,
  size: 6,
  pending: 0,
  journal: { runs: [], lastRates: 1, lastNews: 1 },
  storeBroken: false,
  settings: defaultSettings,
};

const emptyText = (shown: Partial<ShownList>, more: Partial<ListFacts> = {}) =>
  listView({ ...facts, list: { ...list, ...shown }, ...more }, en).empty;

describe('an empty list says why', () => {
  const { empty } = en.reading;
  const never = { runs: [], lastRates: null, lastNews: null };
  const failed = { ...never, runs: [{ startedAt: 0, finishedAt: 1, outcomes: [] }] };
  const unread = { unread: true, source: null };

  it.each([
    ['nothing filed', {}, {}, empty.topic, false],
    ['nothing unread', { part: unread }, {}, empty.unread, true],
    ['nothing of a source', { part: { unread: false, source: 'trend' } }, {}, empty.source, true],
    ['nothing saved', { topic: 'saved' }, {}, empty.saved, false],
    ['nothing saved so far', { topic: 'saved' }, { journal: never }, empty.saved, false],
    ['nothing found', { query: 'x' }, {}, en.popup.notFound, false],
    ['the first minute', {}, { journal: never }, empty.fetching, false],
    ['offline from the start', {}, { journal: never, online: false }, empty.offline, false],
    ['all sources failing', {}, { journal: failed }, empty.failing, false],
    ['no store', { part: unread }, { storeBroken: true }, empty.broken, false],
  ] as const)('%s', (_, shown, more, text, showAll) => {
    expect(emptyText(shown, more)).toEqual({ text, showAll });
  });

  it('and none where something is listed, or is being read', () => {
    expect(listView({ ...facts, list: null }, en)).toMatchObject({ empty: null, articles: null });
  });
});

describe('the sources of a list', () => {
  const sources = new Map([
    ['trend', { total: 4, unread: 0 }],
    ['timesca', { total: 9, unread: 3 }],
    ['gone-source', { total: 9, unread: 1 }],
  ]);
  const labels = (shown: Partial<ShownList>) =>
    listView({ ...facts, list: { ...list, sources, ...shown } }, en).sources.map(
      ({ label }) => label,
    );

  it('stand by how much they tell, under their names', () => {
    expect(labels({})).toEqual(['The Times of Central Asia (9)', 'gone-source (9)', 'Trend (4)']);
  });

  it('are those with unread ones where these alone are shown, and the chosen one', () => {
    expect(labels({ part: { unread: true, source: null } })).toEqual([
      'The Times of Central Asia (3)',
      'gone-source (1)',
    ]);
    expect(labels({ part: { unread: true, source: 'trend' } })).toHaveLength(3);
  });
});

describe('places in a list that shrinks while it is read', () => {
  it('are the index’s own where nothing has gone', () => {
    expect(remainingSlots([], 6, 6)).toEqual({ offset: 6, limit: 6 });
  });

  it('leave room for what has gone and is still shown', () => {
    // Two of page 1 and one of page 2 were read.
    expect(remainingSlots([1, 4, 7], 0, 6)).toEqual({ offset: 0, limit: 4 });
    expect(remainingSlots([1, 4, 7], 6, 6)).toEqual({ offset: 4, limit: 5 });
    expect(remainingSlots([1, 4, 7], 12, 6)).toEqual({ offset: 9, limit: 6 });
  });
});

it('a tall page has as many articles as fill it, no fewer than were chosen, and no more than there may be', () => {
  expect([100, 500, 840, 9000].map((height) => pageSizeFor(height, 6, 20))).toEqual([6, 6, 10, 20]);
});

describe('a monogram', () => {
  it.each([
    ['timesca', 'The Times of Central Asia', 'TC'],
    ['akipress', 'AKIpress', 'AK'],
    ['24kg-ru', '24.kg', '24'],
    ['gazeta-ru', 'Газета.uz', 'ГА'],
    ['hronika', 'Хроника Туркменистана', 'ХТ'],
    ['asia-plus', 'Asia-Plus', 'AP'],
    ['own-1', '???', 'OW'],
    ['own-2', 'The', 'OW'],
  ])('of %s, %s, is %s', (id, name, letters) => {
    expect(monogramOf(id, name).letters).toBe(letters);
  });

  it('has the hue of its source, whatever that is called', () => {
    expect(monogramOf('trend', 'Trend').hue).toBe(monogramOf('trend', 'My own name').hue);
    const hues = ['timesca', 'trend', 'akipress', 'uzdaily'].map((id) => monogramOf(id, id).hue);
    expect(new Set(hues).size).toBe(4);
    for (const hue of hues) expect(hue).toBeLessThanOrEqual(360);
  });
});

describe('a source that was removed', () => {
  const link = 'https://www.gone.example/story';
  const entries = [{ ...plainEntry, sourceId: 'own-1', link }];
  const sources = new Map([
    ['own-1', { total: 1, unread: 1 }],
    ['own-2', { total: 1, unread: 1 }],
    ['trend', { total: 3, unread: 3 }],
  ]);
  const view = (shown: Partial<ShownList>) =>
    listView({ ...facts, list: { ...list, entries, sources, ...shown } }, en);

  it('is called by the site of its stories, where the page has any', () => {
    const { articles, sources: choices } = view({});
    expect(articles?.[0]?.source).toBe('gone.example');
    expect(choices.map(({ label }) => label)).toEqual([
      'Trend (3)',
      'gone.example (1)',
      'own-2 (1)',
    ]);
  });
});
