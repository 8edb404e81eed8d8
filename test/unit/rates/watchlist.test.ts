import { describe, expect, it } from 'vitest';
import { findPairs } from '../../../lib/rates/find-pairs.ts';
import { currenciesOf, pairName, pairOf } from '../../../lib/rates/pair.ts';
import {
  defaultWatchlist,
  longestWatchlist,
  movedPair,
  remittancesWatchlist,
  watchedName,
  withPair,
} from '../../../lib/rates/watchlist.ts';

const names = (list: readonly { base: string; quote: string }[]) => list.map(pairName);
const found = (typed: string) => names(findPairs(typed, () => []));

describe('finding a pair', () => {
  it.each([
    ['kzt', ['KZT/USD', 'USD/KZT']],
    ['tenge', ['KZT/USD', 'USD/KZT']],
    ['Kazakhstan', ['KZT/USD', 'USD/KZT']],
    ['kzt/rub', ['KZT/RUB']],
    ['KZT RUB', ['KZT/RUB']],
    ['rouble in som', ['RUB/KGS']],
    ['tenge → euro', ['KZT/EUR']],
    ['Türkiye', ['TRY/USD', 'USD/TRY']],
    ['turkiye', ['TRY/USD', 'USD/TRY']],
  ])('%s', (typed, pairs) => {
    expect(found(typed).slice(0, pairs.length)).toEqual(pairs);
  });

  it('offers several where several are meant, and never a currency in itself', () => {
    expect(found('dollar euro')).toContain('USD/EUR');
    expect(found('usd')).not.toContain('USD/USD');
    expect(found('kzt kzt')).toEqual([]);
    expect(found('united').length).toBeGreaterThan(2);
    expect(found('d').length).toBeLessThanOrEqual(8);
    expect(found('  ')).toEqual([]);
    expect(found('qqq')).toEqual([]);
  });

  it('searches the names of the user’s language as well', () => {
    const russian = (code: string) => (code === 'KZT' ? ['казахстанский тенге'] : []);
    expect(names(findPairs('теңге', russian))).toEqual(['KZT/USD', 'USD/KZT']);
  });

  it.each([
    ['Ozbekiston', ['Oʻzbekiston soʻmi', 'Oʻzbekiston']],
    ["o'zbek", ['oʻzbek soʻmi']],
    ['O‘ZBEK', ['oʻzbek soʻmi']],
    ['казак', ['қазақ теңгесі']],
    ['өзбекстан', ['өзбек сумы', 'Өзбекстан']],
    ['узбекистон', ['Сӯми ӯзбекӣ', 'Ӯзбекистон']],
  ])('%s is found without the letters and marks that a keyboard lacks', (typed, called) => {
    const some = (code: string) => (code === 'UZS' ? called : []);
    expect(names(findPairs(typed, some))).toEqual(['UZS/USD', 'USD/UZS']);
  });
});

describe('a watchlist', () => {
  it('takes a pair once, and no more pairs than it may hold', () => {
    const tenge = { base: 'KZT', quote: 'USD', per: 100 as const };
    expect(withPair(defaultWatchlist, tenge)).toBe(defaultWatchlist);
    const full = Array.from({ length: longestWatchlist }, () => tenge);
    expect(withPair(full, { base: 'EUR', quote: 'USD', per: 1 })).toHaveLength(longestWatchlist);
  });

  it('moves a pair to any place, and no further than its ends', () => {
    expect(names(movedPair(defaultWatchlist, 0, 2))).toEqual([
      'KZT/USD',
      'TJS/USD',
      'KGS/USD',
      'UZS/USD',
      'TMT/USD',
    ]);
    expect(names(movedPair(defaultWatchlist, 4, -3))[0]).toBe('TMT/USD');
    expect(names(movedPair(defaultWatchlist, 0, 99)).at(-1)).toBe('KGS/USD');
    expect(movedPair(defaultWatchlist, 9, 0)).toBe(defaultWatchlist);
  });

  it('prices what families send in what it arrives as, in units that people use', () => {
    expect(remittancesWatchlist('UZS').map(watchedName)).toEqual([
      'RUB/UZS',
      '100 KRW/UZS',
      'TRY/UZS',
      'USD/UZS',
      'EUR/UZS',
    ]);
  });

  it('needs rates of every currency but the dollar', () => {
    expect(
      currenciesOf([
        { base: 'KZT', quote: 'RUB' },
        { base: 'USD', quote: 'KZT' },
      ]),
    ).toEqual(['KZT', 'RUB']);
    expect(pairOf('KZT/USD')).toEqual({ base: 'KZT', quote: 'USD' });
    for (const name of ['', 'KZT', 'KZT/KZT', 'kzt/usd', 'KZT/USD/EUR']) {
      expect(pairOf(name)).toBeNull();
    }
  });
});
