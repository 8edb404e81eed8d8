import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { RefreshRun } from '../../../lib/journal.ts';

/** A page's end of a port to the worker. */
const port = vi.hoisted(() => {
  const messages: ((data: unknown) => void)[] = [];
  const ends: (() => void)[] = [];
  return {
    messages,
    ends,
    onMessage: { addListener: (listener: (data: unknown) => void) => messages.push(listener) },
    onDisconnect: { addListener: (listener: () => void) => ends.push(listener) },
    postMessage: vi.fn(),
    disconnect: vi.fn(),
  };
});
vi.mock('webextension-polyfill', () => ({ default: { runtime: { connect: () => port } } }));

const { startRefresh } = await import('../../../lib/platform/refresh-port.ts');

const hear = (data: unknown) => {
  for (const listener of port.messages) listener(data);
};
const run: RefreshRun = { startedAt: 1, finishedAt: 2, outcomes: [] };

beforeEach(() => {
  port.messages.length = 0;
  port.ends.length = 0;
  vi.clearAllMocks();
});

describe('startRefresh', () => {
  it('tells how far the refresh is, and what it has brought', async () => {
    const onProgress = vi.fn();
    const { finished } = startRefresh(onProgress);
    const progress = { done: 1, total: 3, asking: [{ kind: 'news', name: 'Timesca' }] };
    hear({ type: 'progress', progress });
    hear({ type: 'finished', run });
    expect(await finished).toEqual(run);
    expect(onProgress.mock.calls).toEqual([[progress]]);
    expect(port.disconnect).toHaveBeenCalledOnce();
  });

  it.each([
    ['an unknown word', { type: 'yet-unknown' }],
    ['a run of another version', { type: 'finished', run: { startedAt: 1 } }],
    ['nothing', undefined],
  ])('ends where the worker says what cannot be understood: %s', async (_what, said) => {
    const { finished } = startRefresh(() => undefined);
    hear(said);
    await expect(finished).rejects.toThrow('does not understand');
    expect(port.disconnect).toHaveBeenCalledOnce();
  });

  it('ends where the worker goes away', async () => {
    const { finished } = startRefresh(() => undefined);
    for (const end of port.ends) end();
    await expect(finished).rejects.toThrow('interrupted');
  });
});
