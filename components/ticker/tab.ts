import type { Drawing } from '../../lib/drawing.ts';
import { draw } from '../shared/dom.ts';
import { arrowStep } from './arrow-step.ts';
import { type TabSpot, tabSide } from './placement.ts';

/** A pointer that moves less than this while it is down, in CSS pixels, has pressed and not dragged. */
const dragsFrom = 4;

/** How far an arrow key moves the tab, as a share of the view's width. */
const keyStep = 0.05;

/** What the strip shrinks to. */
export interface Tab {
  element: HTMLElement;
  update(spot: TabSpot): void;
  /** Moves it by an arrow key; false for all other keys. */
  key(event: KeyboardEvent): boolean;
}

export interface TabActions {
  /** The strip is wanted again. */
  restore(): void;
  /** It was dragged, or moved by a key. */
  move(spot: TabSpot): void;
}

export function createTab(drawing: Drawing, { restore, move }: TabActions): Tab {
  const element = draw(drawing);
  let spot: TabSpot = { edge: 'bottom', along: 1 };
  const moveTo = ({ edge, along }: TabSpot) =>
    move({ edge, along: Math.min(1, Math.max(0, along)) });

  const spotAt = ({ clientX, clientY }: PointerEvent): TabSpot => ({
    edge: clientY < innerHeight / 2 ? 'top' : 'bottom',
    along: (clientX - tabSide / 2) / (innerWidth - tabSide),
  });
  // Only while it is held does anything listen to the pointer's way.
  const letGo = () => {
    element.onpointermove = element.onpointerup = element.onpointercancel = null;
  };
  let dragged = false;
  const onDown = (down: PointerEvent) => {
    if (down.button !== 0) return;
    dragged = false;
    element.setPointerCapture(down.pointerId);
    element.onpointermove = (at) => {
      dragged ||= Math.hypot(at.clientX - down.clientX, at.clientY - down.clientY) > dragsFrom;
      if (dragged) moveTo(spotAt(at));
    };
    element.onpointerup = element.onpointercancel = letGo;
  };
  // Keys and assistive technology press it too; a drag ends in a click, and is none.
  element.onclick = ({ detail }) => {
    if (detail === 0 || !dragged) restore();
  };
  element.addEventListener('pointerdown', onDown);

  return {
    element,
    update(next) {
      spot = next;
    },
    key({ key }) {
      const edge = key === 'ArrowUp' ? 'top' : key === 'ArrowDown' ? 'bottom' : spot.edge;
      const isArrow = key.startsWith('Arrow');
      if (isArrow) moveTo({ edge, along: spot.along + arrowStep(key) * keyStep });
      return isArrow;
    },
  };
}
