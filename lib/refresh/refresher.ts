import type { RefreshProgress, RefreshRun } from '../journal.ts';

/** One running refresh, as those who follow it see it. */
export interface RunningRefresh {
  finished: Promise<RefreshRun>;
  cancel(): void;
}

/** Does one refresh; called never while another is running. */
export type RunRefresh = (
  which: 'all' | 'due',
  signal: AbortSignal,
  onProgress: (progress: RefreshProgress) => void,
) => Promise<RefreshRun>;

interface Current {
  finished: Promise<RefreshRun>;
  controller: AbortController;
}

/**
 * Sees to it that two refreshes never run at once: whoever asks while one is running follows that one. The
 * worker is the only context that refreshes, so a variable is enough.
 */
export function createRefresher(run: RunRefresh) {
  const followers = new Set<(progress: RefreshProgress) => void>();
  let latest: RefreshProgress | null = null;
  let current: Current | null = null;

  function tell(progress: RefreshProgress): void {
    latest = progress;
    for (const follower of followers) follower(progress);
  }

  function start(which: 'all' | 'due'): Current {
    const controller = new AbortController();
    const finished = run(which, controller.signal, tell).finally(() => {
      followers.clear();
      latest = null;
      current = null;
    });
    return { controller, finished };
  }

  return {
    running: () => current !== null,
    /** @param which every feed, or those whose time has come */
    refresh(
      which: 'all' | 'due',
      onProgress: (progress: RefreshProgress) => void = () => undefined,
    ): RunningRefresh {
      current ??= start(which);
      const { controller, finished } = current;
      followers.add(onProgress);
      if (latest) onProgress(latest);
      return { finished, cancel: () => controller.abort() };
    },
  };
}
