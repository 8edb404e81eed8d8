import { expect, it } from 'vitest';
import { oneAtATime } from '../../lib/one-at-a-time.ts';

it('never overlaps, and folds calls during a run into one further run', async () => {
  const ends: (() => void)[] = [];
  let running = 0;
  let most = 0;
  const publish = oneAtATime(async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise<void>((resolve) => ends.push(resolve));
    running -= 1;
  });
  const first = publish();
  await Promise.resolve();
  const later = [publish(), publish(), publish()];
  ends[0]?.();
  await first;
  await Promise.resolve();
  await Promise.resolve();
  ends[1]?.();
  await Promise.all(later);
  expect(most).toBe(1);
  expect(ends).toHaveLength(2);
});

it('goes on after a run that failed', async () => {
  let runs = 0;
  const publish = oneAtATime(async () => {
    runs += 1;
    if (runs === 1) throw new Error('quota');
  });
  await expect(publish()).rejects.toThrow('quota');
  await publish();
  expect(runs).toBe(2);
});
