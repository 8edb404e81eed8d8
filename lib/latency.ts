/** So many answers' times are remembered of each source. */
const latenciesKept = 20;

/** Times (milliseconds, newest first) with one more before them. */
export function withLatency(latencies: readonly number[], took: number): number[] {
  return [took, ...latencies].slice(0, latenciesKept);
}

/** The middle one of the times, in milliseconds; null where there are none. */
export function medianLatency(latencies: readonly number[]): number | null {
  const sorted = [...latencies].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
