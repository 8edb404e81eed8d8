import { describe, expect, it } from 'vitest';
import type { RefreshRun, SourceOutcome } from '../../../lib/journal.ts';
import {
  alarmToSet,
  isDue,
  planAfter,
  planForInterval,
  planWhileRunning,
} from '../../../lib/refresh/schedule.ts';

const minute = 60_000;
const noon = Date.UTC(2026, 8, 29, 12);
const fresh = { due: 0, unfinished: true, barren: 0, cutOffs: 0 };

function run(...results: SourceOutcome['result'][]): RefreshRun {
  const outcomes = results.map(
    (result, n): SourceOutcome => ({
      kind: 'news',
      id: `f${n}`,
      name: 'Feed',
      at: noon,
      took: 5,
      result,
    }),
  );
  return { startedAt: noon - 1000, finishedAt: noon, outcomes };
}

const down: SourceOutcome['result'] = { state: 'failed', failure: { kind: 'unreachable' } };

describe('the plan after a refresh', () => {
  it('waits the interval, give or take a tenth', () => {
    const plan = (random: number) =>
      planAfter(run({ state: 'unchanged' }, down), fresh, 30, random);
    expect(plan(0).due).toBe(noon + 27 * minute);
    expect(plan(0.5).due).toBe(noon + 30 * minute);
    expect(plan(1).due).toBe(noon + 33 * minute);
    expect(plan(0.5).unfinished).toBe(false);
  });

  it('tries again sooner when nothing answered, then ever later, never later than the interval', () => {
    const waits: number[] = [];
    let plan = fresh;
    for (let n = 0; n < 5; n += 1) {
      plan = planAfter(run(down, down), plan, 30, 0.5);
      waits.push((plan.due - noon) / minute);
    }
    expect(waits).toEqual([5, 10, 20, 30, 30]);
    expect(planAfter(run({ state: 'ok', changed: 0 }), plan, 30, 0.5).barren).toBe(0);
  });

  it('does not count a refresh the user stopped as a failing one', () => {
    const stopped = run({ state: 'failed', failure: { kind: 'cancelled' } }, down);
    expect(planAfter(stopped, fresh, 30, 0.5).due).toBe(noon + 30 * minute);
  });

  it('looks for the network again in a minute, and counts nothing against the sources meanwhile', () => {
    const offline: SourceOutcome['result'] = { state: 'failed', failure: { kind: 'offline' } };
    const barren = planAfter(run(down, down), fresh, 30, 0.5);
    let plan = barren;
    for (let n = 0; n < 5; n += 1) plan = planAfter(run(offline, offline), plan, 30, 0.5);
    expect(plan).toEqual({ ...barren, due: noon + minute });
    expect(planForInterval(plan, run(offline, offline), 15, 0.5)).toEqual(plan);
    expect(planAfter(run(down, down), plan, 30, 0.5).due).toBe(noon + 10 * minute);
  });

  it('follows a changed interval from the last refresh on', () => {
    const plan = planAfter(run({ state: 'unchanged' }), fresh, 60, 0.5);
    expect(planForInterval(plan, run({ state: 'unchanged' }), 15, 0.5).due).toBe(
      noon + 15 * minute,
    );
    expect(planForInterval(fresh, undefined, 15, 0.5)).toBe(fresh);
  });
});

describe('a refresh whose worker is killed', () => {
  const begun = planWhileRunning({ due: 0, unfinished: false, barren: 0, cutOffs: 0 }, noon, 30);

  it('is taken up at the next wake, or after two minutes', () => {
    expect(begun).toMatchObject({ unfinished: true, due: noon + 2 * minute, cutOffs: 0 });
    expect(isDue(begun, noon + 1)).toBe(true);
  });

  it('is left alone for longer each time that it is killed again, never longer than the interval', () => {
    const waits: number[] = [];
    let plan = begun;
    for (let n = 0; n < 5; n += 1) {
      plan = planWhileRunning(plan, noon, 30);
      waits.push((plan.due - noon) / minute);
      expect(isDue(plan, noon + 1)).toBe(false);
      expect(isDue(plan, plan.due)).toBe(true);
    }
    expect(waits).toEqual([4, 8, 16, 30, 30]);
    expect(planAfter(run({ state: 'unchanged' }), plan, 30, 0.5)).toMatchObject({
      cutOffs: 0,
      unfinished: false,
    });
  });
});

describe('the alarm', () => {
  const plan = { due: noon, unfinished: false, barren: 0, cutOffs: 0 };

  it('is made again when the browser has lost it', () => {
    expect(alarmToSet(plan, null, noon - minute)).toBe(noon);
    expect(alarmToSet(plan, null, noon + 8 * 60 * minute)).toBe(noon + 8 * 60 * minute);
  });

  it('is never moved back by a wake, and brought forward when it would ring too late', () => {
    expect(alarmToSet(plan, noon - 5 * minute, noon - 20 * minute)).toBeNull();
    expect(alarmToSet(plan, noon, noon - 20 * minute)).toBeNull();
    expect(alarmToSet(plan, noon + 15 * minute, noon - 20 * minute)).toBe(noon);
  });
});

describe('a plan made while the clock was ahead', () => {
  const hour = 60 * minute;
  const plan = { due: noon + 30 * 24 * hour, unfinished: false, barren: 0, cutOffs: 0 };

  it('is due now, and its alarm with it', () => {
    expect(isDue(plan, noon)).toBe(true);
    expect(alarmToSet(plan, plan.due, noon)).toBe(noon);
  });

  it('is so by however few hours it was ahead, and its alarm rings at once', () => {
    const ahead = { ...run({ state: 'unchanged' }), finishedAt: noon + 5 * hour };
    const made = planAfter(ahead, fresh, 30, 0.5);
    expect(isDue(made, noon)).toBe(true);
    expect(alarmToSet(made, made.due, noon)).toBe(noon);
    const begun = planWhileRunning({ ...fresh, cutOffs: 1 }, noon + 5 * hour, 30);
    expect(isDue(begun, noon)).toBe(true);
    // A clock that was put right by seconds is none that was ahead.
    expect(isDue(made, ahead.finishedAt - 20_000)).toBe(false);
  });

  it('is not mistaken for one of the longest interval', () => {
    const longest = planAfter(run({ state: 'unchanged' }), fresh, 1440, 1);
    expect(isDue(longest, noon)).toBe(false);
    expect(alarmToSet(longest, longest.due, noon)).toBeNull();
  });
});
