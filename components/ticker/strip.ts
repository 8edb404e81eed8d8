import type { TickerSnapshot, TickerWords } from '../../lib/snapshot.ts';
import { draw, html } from '../shared/dom.ts';
import { type Belt, createBelt } from './belt.ts';
import { drawMark } from './mark.ts';

const shapes = {
  pause: 'M2.5 2h2.5v8H2.5zM7 2h2.5v8H7z',
  resume: 'M3 1.5v9l7.5-4.5z',
  minimise: 'M2 5.3h8v1.4H2z',
  menu: 'M1 5.2h1.6v1.6H1zM5.2 5.2h1.6v1.6H5.2zM9.4 5.2H11v1.6H9.4z',
} as const;

/** The whole strip: the mark and the time at its beginning, the moving part, the controls. */
export interface Strip {
  element: HTMLElement;
  belt: Belt;
  menuButton: HTMLElement;
  /** @param atOnce whether nobody can see the items jump */
  update(snapshot: TickerSnapshot, isRtl: boolean, atOnce: boolean): void;
  /** `paused`: by the button, on all pages; `held`: something is open over the strip, or the tab is hidden. */
  rest(paused: boolean, held: boolean): void;
}

/** Presses of its controls carry `data-press`; who holds the strip answers them. */
export function createStrip(first: TickerSnapshot): Strip {
  const belt = createBelt(first);
  const asOf = html('span', { class: 'as-of' });
  const notice = html('p', { class: 'notice' });
  const control = (press: string, shape: keyof typeof shapes, more = {}) =>
    html(
      'button',
      { type: 'button', 'data-press': press, class: press, ...more },
      drawShape(shape),
    );
  const controls = {
    pause: control('hold', 'pause'),
    minimise: control('minimise', 'minimise'),
    menu: control('menu', 'menu', { 'aria-haspopup': 'menu' }),
    previous: html('button', { type: 'button', 'data-press': 'previous', class: 'paging' }, '‹'),
    next: html('button', { type: 'button', 'data-press': 'next', class: 'paging' }, '›'),
  };
  const element = html(
    'section',
    { class: 'strip' },
    html('div', { class: 'head' }, drawMark(), asOf),
    notice,
    belt.element,
    controls.previous,
    controls.next,
    controls.pause,
    controls.minimise,
    controls.menu,
  );
  let isPaused = false;

  const name = (words: TickerWords) => {
    for (const key of ['minimise', 'menu', 'previous', 'next'] as const) {
      label(controls[key], words[key]);
    }
    label(controls.pause, isPaused ? words.resume : words.pause);
  };
  let words = first.words;

  return {
    element,
    belt,
    menuButton: controls.menu,
    update(snapshot, isRtl, atOnce) {
      words = snapshot.words;
      element.ariaLabel = words.region;
      element.lang = snapshot.language;
      element.dir = isRtl ? 'rtl' : 'ltr';
      element.classList.toggle('still', snapshot.look.motion === 'still');
      asOf.textContent = snapshot.asOf;
      asOf.hidden = snapshot.asOf === null;
      notice.textContent = snapshot.notice;
      notice.hidden = snapshot.notice === null;
      name(words);
      belt.take(snapshot, atOnce);
    },
    rest(paused, held) {
      element.classList.toggle('held', paused || held);
      if (paused === isPaused) return;
      isPaused = paused;
      controls.pause.replaceChildren(drawShape(paused ? 'resume' : 'pause'));
      name(words);
    },
  };
}

function label(control: HTMLElement, text: string): void {
  control.ariaLabel = text;
  control.title = text;
}

function drawShape(shape: keyof typeof shapes): Element {
  return draw([
    'svg',
    { viewBox: '0 0 12 12', 'aria-hidden': 'true' },
    ['path', { d: shapes[shape] }],
  ]);
}
