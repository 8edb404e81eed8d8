/**
 * Lets `work` run once at a time. A call while it runs waits for one further run, which all such calls share:
 * that run begins after they were made, so it sees what they wanted seen.
 */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  let waiting: Promise<void> | null = null;
  return () => {
    waiting ??= last.then(() => {
      waiting = null;
      const run = work();
      last = run.catch(() => undefined);
      return run;
    });
    return waiting;
  };
}
