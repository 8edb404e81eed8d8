import { describe, expect, it } from 'vitest';
import {
  absence,
  daysReadSince,
  lookNow,
  sinceLooked,
  type WatchedHistory,
} from '../../lib/since-looked.ts';

const now = Date.UTC(2026, 10, 24, 12);
const history = [
  { valueDate: '2026-11-20', rate: 100 },
  { valueDate: '2026-11-23', rate: 110 },
  { valueDate: '2026-11-24', rate: 121 },
];
const watched = (pair: string, points = history): WatchedHistory => ({
  pair,
  rate: points.at(-1)?.rate ?? null,
  valueDate: points.at(-1)?.valueDate ?? null,
  history: points,
});
const look = (valueDates: Record<string, string>, at = now - 2 * absence) => ({ at, valueDates });
const none: ReadonlyMap<string, number> = new Map();
const news: ReadonlyMap<string, number> = new Map([['all', 3]]);

describe('since the last look', () => {
  it('nothing is told of a short absence, of none, or where nothing has happened', () => {
    const dates = { 'KZT/USD': '2026-11-20' };
    const pairs = [watched('KZT/USD')];
    expect(sinceLooked(look(dates, now - absence + 1), now, pairs, none, [])).toBeNull();
    expect(sinceLooked(null, now, pairs, none, [])).toBeNull();
    expect(sinceLooked(look({ 'KZT/USD': '2026-11-24' }), now, pairs, none, [])).toBeNull();
    expect(sinceLooked(look(dates, now - absence), now, pairs, none, [])?.moves).toHaveLength(1);
  });

  it('moves are measured from the rate that was seen, the biggest first, three at most', () => {
    const small = [
      { valueDate: '2026-11-23', rate: 100 },
      { valueDate: '2026-11-24', rate: 99 },
    ];
    const still = [
      { valueDate: '2026-11-23', rate: 100 },
      { valueDate: '2026-11-24', rate: 100.004 },
    ];
    const pairs = [
      watched('A/USD', small),
      watched('B/USD'),
      watched('C/USD', still),
      watched('D/USD'),
      watched('E/USD', small),
      watched('F/USD'),
    ];
    const dates = {
      'A/USD': '2026-11-23',
      'B/USD': '2026-11-20',
      'C/USD': '2026-11-23',
      'D/USD': '2026-11-23',
      // E was not watched then; F's day is no longer held.
      'F/USD': '2026-10-01',
    };
    const told = sinceLooked(look(dates), now, pairs, none, []);
    expect(told?.moves.map(({ pair, changePercent }) => [pair, changePercent.toFixed(2)])).toEqual([
      ['B/USD', '21.00'],
      ['D/USD', '10.00'],
      ['A/USD', '-1.00'],
    ]);
  });

  it('of a day that only another provider has, the newest rate before it is as good', () => {
    const sunday = [
      { valueDate: '2026-11-20', rate: 100 },
      { valueDate: '2026-11-23', rate: 102 },
    ];
    const told = (seen: string) =>
      sinceLooked(look({ 'A/USD': seen }), now, [watched('A/USD', sunday)], news, [])?.moves;
    expect(told('2026-11-22')?.map(({ changePercent }) => changePercent.toFixed(2))).toEqual([
      '2.00',
    ]);
    expect(told('2026-11-19')).toEqual([]);
  });

  it('none is said to have moved, or not, where nothing is known of then', () => {
    const isCompared = (dates: Record<string, string>, pair = watched('KZT/USD')) =>
      sinceLooked(look(dates), now, [pair], news, [])?.isCompared;
    expect(isCompared({ 'KZT/USD': '2026-11-24' })).toBe(true);
    expect(isCompared({ 'KZT/USD': '2026-10-01' })).toBe(false);
    expect(isCompared({})).toBe(false);
    const stale = { ...watched('KZT/USD'), rate: null };
    expect(isCompared({ 'KZT/USD': '2026-11-24' }, stale)).toBe(false);
    expect(sinceLooked(look({ 'KZT/USD': '2026-11-20' }), now, [stale], none, [])).toBeNull();
  });

  it('so many days are read that the rates of then are among them', () => {
    const days = (seen: string) =>
      daysReadSince(look({ 'A/USD': '2026-11-24', 'B/USD': seen }), '2026-11-25');
    expect(days('2026-11-20')).toBe(45);
    expect(days('2026-08-17')).toBe(104);
  });

  it('topics are told by how much is new in them, hidden ones not', () => {
    const counts = new Map([
      ['all', 9],
      ['water', 2],
      ['sports', 8],
      ['kazakhstan', 5],
      ['energy-mining', 5],
      ['media', 1],
    ]);
    const shown = ['kazakhstan', 'energy-mining', 'media', 'water'];
    const told = sinceLooked(look({}), now, [], counts, shown);
    expect(told?.count).toBe(9);
    expect(told?.topics).toEqual([
      { id: 'kazakhstan', count: 5 },
      { id: 'energy-mining', count: 5 },
      { id: 'water', count: 2 },
    ]);
  });

  it('is counted from what was seen', () => {
    const pegged = { pair: 'TMT/USD', rate: 0.28, valueDate: null, history: [] };
    expect(lookNow(now, [watched('KZT/USD'), pegged])).toEqual({
      at: now,
      valueDates: { 'KZT/USD': '2026-11-24' },
    });
  });
});
