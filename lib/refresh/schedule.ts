import { foundNoNetwork, type RefreshPlan, type RefreshRun } from '../journal.ts';
import { jittered } from './jittered.ts';

const minute = 60_000;

/** How soon a refresh that brought nothing is tried again, before the waits double. */
const firstRetry = 5 * minute;

/** How soon after a refresh that found no network it is looked for again: that asks nobody for anything. */
const networkRetry = minute;

/** How soon after its start a refresh whose worker was killed is taken up again, before the waits double. */
const firstTakeUp = 2 * minute;

/**
 * The plan while a refresh runs: should its worker be killed, it is taken up again after two minutes, later
 * each time that this happens in a row, so that a refresh that can never end does not hammer the sources.
 */
export function planWhileRunning(
  before: RefreshPlan,
  now: number,
  everyMinutes: number,
): RefreshPlan {
  const cutOffs = before.unfinished ? before.cutOffs + 1 : 0;
  const wait = Math.min(everyMinutes * minute, firstTakeUp * 2 ** cutOffs);
  return { ...before, due: now + wait, unfinished: true, cutOffs, setAt: now };
}

/** No wait is longer: a day (the longest interval, the longest rest of a host), a tenth more, and some slack. */
const longestWait = 27 * 60 * minute;

/** Whether a moment that was set lies further ahead than any can: the clock was ahead then, and is right now. */
export function isTooFarAhead(moment: number, now: number): boolean {
  return moment > now + longestWait;
}

/** Whether something was noted down by a clock that was ahead: no clock differs by so much from itself. */
export function isAhead(noted: number, now: number): boolean {
  return noted > now + minute;
}

/** Whether nothing that a plan says of the time can be right. */
function isOfWrongClock({ due, setAt = 0 }: RefreshPlan, now: number): boolean {
  return isAhead(setAt, now) || isTooFarAhead(due, now);
}

/** Whether a worker that wakes should refresh: when it is due, and at once after a first cut. */
export function isDue(plan: RefreshPlan, now: number): boolean {
  const { due, unfinished, cutOffs } = plan;
  return due <= now || isOfWrongClock(plan, now) || (unfinished && cutOffs === 0);
}

/**
 * When to refresh next, once `run` is over: after the user's interval, or sooner (5 minutes, doubling up to
 * the interval) when no source gave anything, and very soon when there was no network.
 *
 * @param random a number from 0 to 1
 */
export function planAfter(
  run: RefreshRun,
  before: RefreshPlan,
  everyMinutes: number,
  random: number,
): RefreshPlan {
  const ended = { unfinished: false, cutOffs: 0, setAt: run.finishedAt };
  if (foundNoNetwork(run)) {
    return { ...ended, due: run.finishedAt + networkRetry, barren: before.barren };
  }
  const brought = run.outcomes.some(({ result }) => result.state !== 'failed');
  const cancelled = run.outcomes.some(
    ({ result }) => result.state === 'failed' && result.failure.kind === 'cancelled',
  );
  const barren = brought || cancelled ? 0 : before.barren + 1;
  const interval = everyMinutes * minute;
  const wait = barren === 0 ? interval : Math.min(interval, firstRetry * 2 ** (barren - 1));
  return { ...ended, due: run.finishedAt + jittered(wait, random), barren };
}

/** The plan when the user has chosen another interval: never later than that from now on. */
export function planForInterval(
  plan: RefreshPlan,
  newest: RefreshRun | undefined,
  everyMinutes: number,
  random: number,
): RefreshPlan {
  if (!newest) return plan;
  const barren = foundNoNetwork(newest) ? plan.barren : Math.max(0, plan.barren - 1);
  return planAfter(newest, { ...plan, barren }, everyMinutes, random);
}

/**
 * When the browser should wake the worker, given when it is set to: null leaves the alarm as it is. A lost
 * alarm is made again; one that would ring later than the refresh is due is brought forward; none is ever
 * moved back.
 */
export function alarmToSet(plan: RefreshPlan, alarm: number | null, now: number): number | null {
  const due = isOfWrongClock(plan, now) ? now : Math.max(plan.due, now);
  return alarm === null || alarm > due + minute ? due : null;
}
