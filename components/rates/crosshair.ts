import type { CardSpan } from '../../lib/rate-card.ts';
import { html } from '../shared/dom.ts';
import { drawChart } from './chart.ts';

/** The chart as a slider over its days: the pointer or the arrow keys choose one, and its rate is told. */
export interface Crosshair {
  slider: HTMLElement;
  /** Tells the chosen day's rate, or the chart's range. */
  readout: HTMLElement;
  show(span: CardSpan): void;
  /** Answers a key that was pressed on the slider. */
  key(event: KeyboardEvent): void;
}

export function createCrosshair(first: CardSpan): Crosshair {
  const slider = html('div', { class: 'crosshair', role: 'slider', tabindex: 0 });
  const readout = html('p', { class: 'readout quiet' });
  let span = first;
  let at: number | null = null;
  const last = () => span.chart.points.length - 1;

  const draw = () => {
    const { chart, direction, range, spoken } = span;
    const place = at ?? last();
    slider.ariaLabel = spoken;
    slider.ariaValueMin = '0';
    slider.ariaValueMax = `${last()}`;
    slider.ariaValueNow = `${place}`;
    slider.ariaValueText = chart.points[place]?.text ?? '';
    slider.replaceChildren(drawChart(chart, direction, at));
    readout.textContent = (at === null ? null : chart.points[at]?.text) ?? range;
  };
  const move = (to: number | null) => {
    at = to === null ? null : Math.min(Math.max(0, to), last());
    draw();
  };
  const follow = ({ clientX }: PointerEvent) => {
    const { left, width } = slider.getBoundingClientRect();
    const x = ((clientX - left) / width) * span.chart.width;
    const away = span.chart.points.map((point) => Math.abs(point.x - x));
    move(away.indexOf(Math.min(...away)));
  };
  slider.addEventListener('pointermove', follow);
  slider.addEventListener('pointerdown', follow);
  slider.addEventListener('pointerleave', () => move(null));
  slider.addEventListener('blur', () => move(null));
  draw();

  return {
    slider,
    readout,
    show(next) {
      span = next;
      move(null);
    },
    key(event) {
      const from = at ?? last();
      const steps: Readonly<Record<string, number>> = {
        ArrowLeft: from - 1,
        ArrowDown: from - 1,
        ArrowRight: from + 1,
        ArrowUp: from + 1,
        Home: 0,
        End: last(),
      };
      const to = steps[event.key];
      if (to === undefined) return;
      event.preventDefault();
      move(to);
    },
  };
}
