import type { Edge } from '../../lib/snapshot.ts';
import {
  type EdgeState,
  type Placement,
  type Surroundings,
  type TabSpot,
  tabSide,
} from './placement.ts';

/** What a page's reader presses, types in or watches. */
const controls =
  'a[href],button,input,select,textarea,label,summary,iframe,[controls],[role=button],[role=tab],:read-write,[tabindex]:not([tabindex="-1"])';

/** Fields that ask for a secret. */
const delicate =
  'input[type=password],input[autocomplete*="cc-"],input[name*=card i][name*=num i],input[name*=cvc i],input[name*=cvv i],iframe[title*="card number" i]';

/** The rows in which a band is looked at, as shares of its height: no line of text lies between two of them. */
const rows = [0.16, 0.5, 0.84];

/**
 * How far apart the places of a row are, in CSS pixels. In a close look each target of 24 × 24 (WCAG 2.2, 2.5.8) is met by
 * one of two rows; a quick one finds bars.
 */
const apart = { close: 32, quick: 60 };

/** A pinned part that is higher than this share of the view is the page itself, and no bar of it. */
const barAtMost = 0.6;

/** A control so many times as high as the strip is not lost when the strip lies over its end. */
const muchHigher = 4;

/**
 * Looks at the page where the strip would lie. It asks what is drawn there, and reads nothing of what it says.
 *
 * @param own the strip's element, which is looked through
 * @param height of the strip, in CSS pixels
 * @param isRoomToCome whether the page's flow will be moved out of the strip's way at an edge, so that only what is
 *   pinned there matters
 * @param lies where the strip or its tab lies now: through the strip a place is ten times as dear to ask for, so it is
 *   looked less closely there
 */
export function surveyPage(
  own: Element,
  height: number,
  isRoomToCome: (edge: Edge) => boolean,
  lies: Placement,
): Surroundings {
  const judged = new Map<Element, EdgeState>();
  const judge = (element: Element, edge: Edge) => {
    const held = judged.get(element);
    if (held) return held;
    const state = stateOf(element, edge, height, isRoomToCome);
    judged.set(element, state);
    return state;
  };
  const isUnder = (edge: Edge) => lies.form !== 'none' && lies.edge === edge;
  /** Goes through a band: the places of each row lie between those of the others. */
  const worst = (
    edge: Edge,
    left: number,
    high: number,
    width: number,
    step: number,
  ): EdgeState => {
    judged.clear();
    let found: EdgeState = 'free';
    let last: Element | null = null;
    const top = edge === 'top' ? 0 : innerHeight - high;
    const under = isUnder(edge);
    for (const [n, row] of rows.entries()) {
      const y = top + high * row;
      for (let x = (n * step) / rows.length; x < width; x += step) {
        const hit = hitAt(document, left + x, y, own, under);
        // Along a row it is mostly the same again.
        if (!hit || hit === last) continue;
        const element = withinRoots(hit, left + x, y, own, under);
        if (element === hit) last = hit;
        const state = judge(element, edge);
        if (state === 'taken') return state;
        if (state === 'ends') found = state;
      }
    }
    return found;
  };
  return {
    edgeState: (edge) => {
      const step = lies.form === 'strip' && isUnder(edge) ? apart.quick : apart.close;
      return worst(edge, 0, height, viewWidth(), step);
    },
    isSpotFree: ({ edge, along }: TabSpot) => {
      const left = along * (viewWidth() - tabSide);
      return worst(edge, left, tabSide, tabSide, apart.close) === 'free';
    },
    // One in a web component is found once it has the focus.
    isDelicate: () =>
      [...document.querySelectorAll(delicate)].some(isSeen) ||
      deepFocus()?.matches(delicate) === true,
    coversFocus: (edge) => {
      const focused = deepFocus();
      if (!focused || focused === own) return false;
      return liesInBand(focused, edge, height);
    },
  };
}

/** Whether the page lies behind a dialog of its own, or a menu: none of it is hit then, and it would seem to be empty. */
export function isBehind(): boolean {
  const { body } = document;
  const takesNone = body && getComputedStyle(body).pointerEvents === 'none';
  return takesNone || document.querySelector(':modal') !== null;
}

function viewWidth(): number {
  return document.documentElement.clientWidth || innerWidth;
}

/**
 * The foremost element at a place that is not our own. All that lies there is dear to ask for, and matters only where we
 * lie over it.
 */
function hitAt(
  scope: DocumentOrShadowRoot,
  x: number,
  y: number,
  own: Element,
  isUnder: boolean,
): Element | null {
  if (isUnder) return scope.elementsFromPoint(x, y).find((element) => element !== own) ?? null;
  const hit = scope.elementFromPoint(x, y);
  return hit === own ? null : hit;
}

/** What was hit at a place, or what lies there within its open shadow roots. */
function withinRoots(hit: Element, x: number, y: number, own: Element, isUnder: boolean): Element {
  const inner = hit.shadowRoot && hitAt(hit.shadowRoot, x, y, own, isUnder);
  // A root whose host alone lies there gives its host.
  return inner && inner !== hit ? withinRoots(inner, x, y, own, isUnder) : hit;
}

/** What an element is drawn within, through the slots and out of the roots of web components. */
const parentOf = (element: Element): Element | null => {
  const root = element.getRootNode();
  const within = element.assignedSlot ?? element.parentElement;
  return within ?? (root instanceof ShadowRoot ? root.host : null);
};

function stateOf(
  element: Element,
  edge: Edge,
  height: number,
  isRoomToCome: (edge: Edge) => boolean,
): EdgeState {
  if (isElsewhere(element)) return 'taken';
  let isControl = false;
  let scrolls = false;
  for (let at: Element | null = element; at && at !== document.documentElement; at = parentOf(at)) {
    isControl ||=
      at.matches(controls) &&
      (at.localName === 'iframe' || at.getBoundingClientRect().height <= height * muchHigher);
    const style = getComputedStyle(at);
    scrolls ||= isScroller(at) && canScroll(at, style, edge) > 1;
    if (isPinned(at, style, edge)) {
      if (liesInBand(at, edge, height)) return 'taken';
      return isControl && !scrolls ? 'taken' : 'free';
    }
  }
  if (!isControl || scrolls || isRoomToCome(edge)) return 'free';
  const length = lengthOfPage();
  // What scrolls by no more than the strip's height is hardly scrolled out from under it.
  if (length <= height || isScrollLocked()) return 'taken';
  return (edge === 'top' ? scrollY : length - scrollY) > 1 ? 'free' : 'ends';
}

/** Hit, but with nothing in it and nowhere itself: what was hit lies in a closed root, and might be anything. */
function isElsewhere(element: Element): boolean {
  const isEmpty = element instanceof HTMLElement && !element.hasChildNodes();
  return isEmpty && element.getBoundingClientRect().height === 0;
}

/** Whether it stays where it is while the page scrolls: a high sidebar that sticks at the top stays at the bottom too. */
function isPinned(element: Element, style: CSSStyleDeclaration, edge: Edge): boolean {
  const { position, top } = style;
  if (position !== 'sticky') return position === 'fixed';
  return (
    style[edge] !== 'auto' || element.getBoundingClientRect().top <= Number.parseFloat(top) + 1
  );
}

const rootOverflow = () => getComputedStyle(document.documentElement).overflowY;

/** What the body says of scrolling is said of the view, unless the root has spoken. */
function isScroller(element: Element): boolean {
  return element !== document.body || rootOverflow() !== 'visible';
}

function bandTop(edge: Edge, height: number): number {
  return edge === 'top' ? 0 : innerHeight - height;
}

/**
 * Whether something that is not the page itself lies where the strip would. It need not, although it was hit there:
 * the backdrop of a page's dialog is hit in its dialog's stead, wherever that stands.
 */
function liesInBand(element: Element, edge: Edge, height: number): boolean {
  const { top, bottom, height: size, width } = element.getBoundingClientRect();
  const start = bandTop(edge, height);
  const meets = width > 0 && bottom > start + 1 && top < start + height - 1;
  // In an editor as high as the view, the line that is typed would be covered.
  return meets && (size < innerHeight * barAtMost || element.matches(':read-write'));
}

/** How far a scroller goes on towards an edge, in CSS pixels. */
function canScroll(element: Element, { overflowY }: CSSStyleDeclaration, edge: Edge): number {
  if (overflowY !== 'auto' && overflowY !== 'scroll') return 0;
  const { scrollTop, scrollHeight, clientHeight } = element;
  return edge === 'top' ? scrollTop : scrollHeight - clientHeight - scrollTop;
}

/** How far the page scrolls, or would if it were let, in CSS pixels. */
export function lengthOfPage(): number {
  const { scrollHeight, clientHeight } = document.scrollingElement ?? document.documentElement;
  return scrollHeight - clientHeight;
}

export function isScrollLocked(): boolean {
  const own = rootOverflow();
  const { body } = document;
  return /hidden|clip/.test(own === 'visible' && body ? getComputedStyle(body).overflowY : own);
}

function isSeen(field: Element): boolean {
  const { width, height } = field.getBoundingClientRect();
  return width > 1 && height > 1 && field.checkVisibility({ visibilityProperty: true });
}

function deepFocus(): Element | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused === document.body || focused === document.documentElement ? null : focused;
}
