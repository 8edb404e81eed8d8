import type { SheetSpan } from '../../lib/card-sheet.ts';
import { drawAny } from '../shared/dom.ts';

/** The room below a chart's line in which its days are written, in the chart's own units. */
const dayTexts = 18;

/** The chart as a slider over its days: the pointer or the arrow keys choose one, and its rate is told. */
export interface Crosshair {
  show(span: SheetSpan): void;
  /** Answers a key that was pressed on the slider. */
  key(event: KeyboardEvent): void;
}

/** @param readout tells the chosen day's rate, or the chart's range */
export function createCrosshair(slider: Element, readout: Element, first: SheetSpan): Crosshair {
  let span = first;
  let at: number | null = null;

  const move = (to: number | null) => {
    const { points, chart, height, range, spoken } = span;
    const last = points.length - 1;
    at = to === null ? null : Math.min(Math.max(0, to), last);
    const here = at === null ? null : points[at];
    const [name, attributes, ...children] = chart;
    slider.replaceChildren(
      drawAny([
        name,
        attributes,
        ...children,
        ['path', { class: 'level', d: here ? `M${here.x} 0V${height - dayTexts}` : '' }],
        ['circle', { cx: here?.x ?? 0, cy: here?.y ?? 0, r: here ? 3 : 0 }],
      ]),
    );
    slider.ariaLabel = spoken;
    slider.ariaValueMax = `${last}`;
    slider.ariaValueNow = `${at ?? last}`;
    slider.ariaValueText = points[at ?? last]?.text ?? '';
    readout.textContent = here?.text ?? range;
  };
  const follow = (event: Event) => {
    if (!(event instanceof PointerEvent)) return;
    const { left, width } = slider.getBoundingClientRect();
    const x = ((event.clientX - left) / width) * span.width;
    const away = span.points.map((point) => Math.abs(point.x - x));
    move(away.indexOf(Math.min(...away)));
  };
  const leave = () => move(null);
  slider.addEventListener('pointermove', follow);
  slider.addEventListener('pointerdown', follow);
  slider.addEventListener('pointerleave', leave);
  slider.addEventListener('blur', leave);
  leave();

  return {
    show(next) {
      span = next;
      leave();
    },
    key(event) {
      const last = span.points.length - 1;
      const from = at ?? last;
      const steps: Readonly<Record<string, number>> = {
        ArrowLeft: from - 1,
        ArrowDown: from - 1,
        ArrowRight: from + 1,
        ArrowUp: from + 1,
        Home: 0,
        End: last,
      };
      const to = steps[event.key];
      if (to === undefined) return;
      event.preventDefault();
      move(to);
    },
  };
}
