/** Below this share of its size a rate's movement is noise, and must not be drawn as a mountain. */
const least = 0.002;

/**
 * The path of a line through `rates`, oldest first, that fills `box` (CSS pixels) with a margin for its
 * stroke. One rate, or rates that hardly differ, are a line in the middle.
 */
export function sparklinePath(
  rates: readonly number[],
  { width, height }: { width: number; height: number },
): string {
  const margin = 2;
  const [low, high] = [Math.min(...rates), Math.max(...rates)];
  if (rates.length === 0) return '';
  const middle = (low + high) / 2;
  const span = Math.max(high - low, middle * least);
  const y = (rate: number) => height / 2 - ((rate - middle) / span) * (height - 2 * margin);
  const points = rates.length === 1 ? [...rates, ...rates] : rates;
  const step = width / (points.length - 1);
  return points
    .map((rate, n) => `${n === 0 ? 'M' : 'L'}${(n * step).toFixed(1)} ${y(rate).toFixed(1)}`)
    .join('');
}
