import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { onceSettled } from '../../../lib/worker/settled.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('does the work once calls have ceased, and now and then while they do not', () => {
  const work = vi.fn();
  const call = onceSettled(work, { quiet: 3_000, most: 15_000 }, Date.now);
  call();
  vi.advanceTimersByTime(2_999);
  expect(work).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(work).toHaveBeenCalledTimes(1);
  for (let second = 0; second < 60; second += 1) {
    call();
    vi.advanceTimersByTime(1_000);
  }
  expect(work).toHaveBeenCalledTimes(1 + 4);
  vi.advanceTimersByTime(20_000);
  const afterwards = work.mock.calls.length;
  vi.advanceTimersByTime(60_000);
  expect(work).toHaveBeenCalledTimes(afterwards);
});
