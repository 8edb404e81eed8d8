import { describe, expect, it } from 'vitest';
import type { RefreshProgress, RefreshRun } from '../../../lib/journal.ts';
import { createRefresher } from '../../../lib/refresh/refresher.ts';
import { type RefreshTask, runTasks } from '../../../lib/refresh/run-tasks.ts';

const done: RefreshRun = { startedAt: 1, finishedAt: 2, outcomes: [] };

describe('one refresh at a time', () => {
  it('lets everybody who asks in the meantime follow the running one', async () => {
    const end = Promise.withResolvers<RefreshRun>();
    let runs = 0;
    const refresher = createRefresher((_which, _signal, onProgress) => {
      runs += 1;
      onProgress({ done: 0, total: 3, asking: [] });
      return end.promise;
    });
    const first = refresher.refresh('all');
    const seen: RefreshProgress[] = [];
    const second = refresher.refresh('all', (progress) => seen.push(progress));
    expect(runs).toBe(1);
    expect(refresher.running()).toBe(true);
    expect(seen).toEqual([{ done: 0, total: 3, asking: [] }]);
    end.resolve(done);
    expect(await first.finished).toBe(await second.finished);
    expect(refresher.running()).toBe(false);
    await refresher.refresh('all').finished;
    expect(runs).toBe(2);
  });

  it('is free again after a refresh that failed', async () => {
    const refresher = createRefresher(() => Promise.reject(new Error('disk full')));
    await expect(refresher.refresh('all').finished).rejects.toThrow('disk full');
    expect(refresher.running()).toBe(false);
  });

  it('stops when a follower cancels', async () => {
    const refresher = createRefresher(
      (_which, signal) =>
        new Promise((resolve) => signal.addEventListener('abort', () => resolve(done))),
    );
    const { cancel, finished } = refresher.refresh('all');
    cancel();
    expect(await finished).toBe(done);
  });
});

describe('asking the sources', () => {
  const task = (id: string, host: string, ask: RefreshTask['ask']): RefreshTask => ({
    kind: 'news',
    id,
    name: id.toUpperCase(),
    host,
    ask,
  });
  const never = new AbortController().signal;

  it('asks four hosts at once at most, and one host never twice at the same time', async () => {
    let busy = 0;
    let most = 0;
    const busyHosts = new Set<string>();
    const ask = (host: string) => async () => {
      expect(busyHosts.has(host)).toBe(false);
      busyHosts.add(host);
      busy += 1;
      most = Math.max(most, busy);
      await Promise.resolve();
      await Promise.resolve();
      busy -= 1;
      busyHosts.delete(host);
      return { state: 'unchanged' } as const;
    };
    const tasks = Array.from({ length: 12 }, (_, n) => {
      const host = `h${n % 6}`;
      return task(`t${n}`, host, ask(host));
    });
    const outcomes = await runTasks(
      tasks,
      () => 0,
      never,
      () => undefined,
    );
    expect(outcomes).toHaveLength(12);
    expect(most).toBe(4);
  });

  it('lets a source that breaks fail alone, and counts every one', async () => {
    const seen: RefreshProgress[] = [];
    const outcomes = await runTasks(
      [
        task('a', 'a', () => Promise.reject(new Error('quota'))),
        task('b', 'b', async () => ({ state: 'ok', changed: 2 })),
      ],
      () => 0,
      never,
      (progress) => seen.push(progress),
    );
    expect(outcomes.map(({ id, result }) => [id, result.state])).toEqual(
      expect.arrayContaining([
        ['a', 'failed'],
        ['b', 'ok'],
      ]),
    );
    const told = seen.map(
      ({ done: sofar, total, asking }) =>
        `${sofar}/${total}: ${asking.map(({ name }) => name).join(' ')}`,
    );
    expect(told[0]).toBe('0/2: ');
    expect(told).toContain('0/2: A B');
    expect(told.at(-1)).toBe('2/2: ');
  });

  it('asks nobody any more once it is cancelled', async () => {
    const controller = new AbortController();
    const outcomes = await runTasks(
      [
        task('a', 'one', async () => {
          controller.abort();
          return { state: 'unchanged' };
        }),
        task('b', 'one', () => Promise.reject(new Error('must not be asked'))),
      ],
      () => 0,
      controller.signal,
      () => undefined,
    );
    expect(outcomes[1]?.result).toEqual({ state: 'failed', failure: { kind: 'cancelled' } });
  });
});
