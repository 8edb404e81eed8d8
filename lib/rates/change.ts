/**
 * The change from `previous` to `current` in percent, or null where one of them is no believable rate. Zero
 * is always plain 0, never -0.
 */
export function changePercent(
  current: number | null | undefined,
  previous: number | null | undefined,
): number | null {
  if (!isRate(current) || !isRate(previous)) return null;
  const percent = (current / previous - 1) * 100;
  if (!Number.isFinite(percent)) return null;
  return percent === 0 ? 0 : percent;
}

/** Rates are positive, finite numbers; anything else is a provider's mistake. */
export function isRate(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
}
