import { describe, expect, it } from 'vitest';
import { unaskedFeed } from '../../../lib/news/feed-state.ts';
import {
  addressToAsk,
  dueAfterSuccess,
  movedAfter,
  stateAfterFailure,
} from '../../../lib/refresh/feed-schedule.ts';
import { retryAfter } from '../../../lib/refresh/retry-after.ts';

const now = Date.UTC(2026, 10, 24, 12);
const minute = 60_000;
const pace = { now, everyMinutes: 30, random: 0.5 };
const held = unaskedFeed('a');
const minutesTo = (due: number) => Math.round((due - now) / minute);

describe('a feed that answered', () => {
  const dueIn = (headers: Record<string, string>, feedMinutes: number | null, everyMinutes = 30) =>
    minutesTo(dueAfterSuccess(new Headers(headers), feedMinutes, { ...pace, everyMinutes }));

  it('is asked after the interval, or later where it wants more patience, up to a day', () => {
    expect(dueIn({}, null)).toBe(30);
    expect(dueIn({}, 60)).toBe(60);
    expect(dueIn({}, 5)).toBe(30);
    expect(dueIn({}, 43_200)).toBe(1440);
    expect(dueIn({ 'cache-control': 'public, max-age=5400' }, null)).toBe(90);
    expect(dueIn({ 'cache-control': 'max-age=5400', age: '1800' }, null)).toBe(60);
    expect(dueIn({ 'cache-control': 'no-cache, max-age=5400' }, null)).toBe(30);
    expect(dueIn({ 'cache-control': 'max-age=nonsense' }, null)).toBe(30);
    expect(dueIn({}, null, 5)).toBe(15);
  });

  it('is asked a little sooner or later than others', () => {
    const ends = [0, 1].map((random) =>
      minutesTo(dueAfterSuccess(new Headers(), null, { ...pace, random })),
    );
    expect(ends).toEqual([27, 33]);
  });
});

describe('a feed that failed', () => {
  const fail = (
    from: typeof held,
    failure: Parameters<typeof stateAfterFailure>[1],
    status: number | null = null,
    headers: Record<string, string> = {},
  ) => stateAfterFailure(from, failure, { status, headers: new Headers(headers) }, pace);

  it('waits twice as long each time, up to a day', () => {
    let state = held;
    const waits: number[] = [];
    for (let time = 0; time < 9; time += 1) {
      state = fail(state, { kind: 'unreachable' });
      waits.push(minutesTo(state.due));
    }
    expect(waits.slice(0, 5)).toEqual([30, 60, 120, 240, 480]);
    expect(waits.at(-1)).toBe(1440);
    expect(state.failures).toBe(9);
  });

  it('waits as long as it is told to', () => {
    const told = fail(held, { kind: 'status', status: 429 }, 429, { 'retry-after': '7200' });
    expect([minutesTo(told.due), minutesTo(told.restUntil)]).toEqual([120, 120]);
    const untold = fail(held, { kind: 'status', status: 500 }, 500, { 'retry-after': '7200' });
    expect([minutesTo(untold.due), untold.restUntil]).toEqual([30, 0]);
  });

  it('is never asked again once it is gone, and not blamed for its user’s network', () => {
    expect(fail(held, { kind: 'gone' }, 410).due).toBe(Number.POSITIVE_INFINITY);
    expect(fail(held, { kind: 'offline' })).toBe(held);
    expect(fail(held, { kind: 'cancelled' })).toBe(held);
  });
});

describe('what a host says of its rest', () => {
  it.each([
    ['120', 2],
    ['5', 1],
    ['999999999', 1440],
    ['Tue, 24 Nov 2026 12:30:00 GMT', 30],
    ['Tue, 24 Nov 2020 12:30:00 GMT', 1],
    ['soon', null],
    ['', null],
  ])('%s', (written, minutes) => {
    const wait = retryAfter(new Headers({ 'retry-after': written }), now);
    expect(wait === null ? null : wait / minute).toBe(minutes);
  });
});

describe('a feed that has moved', () => {
  const source = 'https://old.example/feed';
  const there = 'https://new.example/feed';

  it('is asked at its new address once it was led there three times in a row', () => {
    let moved = held.moved;
    for (let time = 1; time <= 3; time += 1) {
      expect(addressToAsk(source, { ...held, moved })).toBe(source);
      moved = movedAfter(moved, { source, url: source, answered: there });
    }
    expect(addressToAsk(source, { ...held, moved })).toBe(there);
    expect(movedAfter(moved, { source, url: there, answered: there })).toEqual(moved);
    // What fails there is asked where it was before.
    expect(addressToAsk(source, { ...held, moved, failures: 1 })).toBe(source);
  });

  it('is forgotten to have moved when it answers at home', () => {
    const moved = { url: there, times: 2 };
    expect(movedAfter(moved, { source, url: source, answered: source })).toBeNull();
    expect(movedAfter(moved, { source, url: source, answered: 'https://x.example/' })?.times).toBe(
      1,
    );
  });
});
