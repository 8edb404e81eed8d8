import { addDays, daysBetween } from './calendar.ts';
import type { RatePoint } from './cross.ts';
import type { IsoDate } from './observation.ts';

/** Where a chart is drawn, in CSS pixels: the line keeps `margin` from the edges, labels stand beyond it. */
export interface ChartBox {
  width: number;
  height: number;
  margin: { top: number; right: number; bottom: number; left: number };
}

/** A history as it is drawn: places in the box for the line, its points and its axes. */
export interface ChartShape {
  /** An SVG path. */
  line: string;
  points: readonly { x: number; y: number; point: RatePoint }[];
  levels: readonly { y: number; rate: number }[];
  days: readonly { x: number; valueDate: IsoDate }[];
  low: RatePoint | null;
  high: RatePoint | null;
}

/** Below this share of its size a rate's movement is noise, and must not be drawn as a mountain. */
const least = 0.002;

/**
 * Lays out a history, oldest first: days take the room that time took, and no level is invented between two of
 * them. One rate, or rates that hardly differ, are a line in the middle.
 */
export function chartOf(history: readonly RatePoint[], box: ChartBox): ChartShape {
  const [first, last] = [history[0], history.at(-1)];
  if (!first || !last) {
    return { line: '', points: [], levels: [], days: [], low: null, high: null };
  }
  const low = extreme(history, (a, b) => a < b);
  const high = extreme(history, (a, b) => a > b);
  const middle = (low.rate + high.rate) / 2;
  const span = Math.max(high.rate - low.rate, middle * least);
  const length = daysBetween(first.valueDate, last.valueDate);
  const { width, height, margin } = box;
  const [inner, tall] = [width - margin.left - margin.right, height - margin.top - margin.bottom];
  const x = (date: IsoDate) =>
    round(margin.left + (length === 0 ? 1 : daysBetween(first.valueDate, date) / length) * inner);
  const y = (rate: number) => round(margin.top + (0.5 - (rate - middle) / span) * tall);
  const points = history.map((point) => ({ x: x(point.valueDate), y: y(point.rate), point }));
  const drawn =
    points.length === 1 ? [{ x: margin.left, y: points[0]?.y ?? 0 }, ...points] : points;
  return {
    line: drawn.map((at, n) => `${n === 0 ? 'M' : 'L'}${at.x} ${at.y}`).join(''),
    points,
    levels: levelsBetween(middle - span / 2, middle + span / 2).map((rate) => ({
      y: y(rate),
      rate,
    })),
    days: daysAlong(first.valueDate, length).map((valueDate) => ({ x: x(valueDate), valueDate })),
    low,
    high,
  };
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

function extreme(
  history: readonly RatePoint[],
  beats: (a: number, b: number) => boolean,
): RatePoint {
  return history.reduce((best, point) => (beats(point.rate, best.rate) ? point : best));
}

/** Round levels inside a range: 1, 2 or 5 of a power of ten apart, two to five of them. */
function levelsBetween(from: number, to: number): number[] {
  const rough = (to - from) / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((n) => n * power).find((size) => size >= rough) ?? rough;
  const levels: number[] = [];
  for (let n = Math.ceil(from / step); n * step <= to; n += 1) levels.push(n * step);
  return levels;
}

/** The first day and some more, at equal distances. */
function daysAlong(first: IsoDate, length: number): IsoDate[] {
  const parts = Math.min(3, length);
  return Array.from({ length: parts + 1 }, (_, n) =>
    addDays(first, parts === 0 ? 0 : Math.round((n * length) / parts)),
  );
}
