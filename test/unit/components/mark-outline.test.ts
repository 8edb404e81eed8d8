import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { markPath } from '../../../lib/mark-path.ts';

const css = readFileSync(new URL('../../../components/ticker/strip.css', import.meta.url), 'utf8');

type Point = readonly [x: number, y: number];

const numbersIn = (text: string) => (text.match(/-?\d*\.?\d+/g) ?? []).map(Number);

/** Points along the mark's line, in its own box of 20 × 14. */
function along(path: string): Point[] {
  const [x = 0, y = 0, ...moves] = numbersIn(path);
  let from: Point = [x, y];
  const points: Point[] = [];
  for (let n = 0; n < moves.length; n += 6) {
    const curve = moves.slice(n, n + 6);
    const at = (axis: 0 | 1, t: number) => {
      const [a = 0, b = 0, c = 0] = [0, 2, 4].map((k) => curve[k + axis] ?? 0);
      return from[axis] + 3 * (1 - t) ** 2 * t * a + 3 * (1 - t) * t ** 2 * b + t ** 3 * c;
    };
    for (let t = 0; t <= 1; t += 0.02) points.push([at(0, t), at(1, t)]);
    from = [at(0, 1), at(1, 1)];
  }
  return points;
}

test('the mark of the strip is the outline of the product’s mark', () => {
  const [, outline = ''] = /\.tab::before \{[^}]*clip-path: path\(\s*"([^"]+)"/.exec(css) ?? [];
  const corners = outline
    .replace(/A[\d.]+ [\d.]+ 0 0 1 /g, 'L')
    .split(/[MLz ]+/)
    .filter(Boolean)
    .map(Number);
  // Its box of 20 × 14 stands in the middle of one of 19 × 13.
  const scale = 13 / 14;
  const line = along(markPath).map(
    ([x, y]): Point => [x * scale + (19 - 20 * scale) / 2, y * scale],
  );
  expect(corners.length).toBeGreaterThan(60);
  for (let n = 0; n < corners.length; n += 2) {
    const distances = line.map(([x, y]) =>
      Math.hypot(x - (corners[n] ?? 0), y - (corners[n + 1] ?? 0)),
    );
    // Half of a line that is two wide.
    expect(Math.abs(Math.min(...distances) - scale)).toBeLessThan(0.2);
  }
});
