import type { Edge } from '../../lib/snapshot.ts';
import { type EdgeState, type Surroundings, type TabSpot, tabSide } from './placement.ts';

/** What a page's reader presses, types in or watches. */
const controls =
  'a[href],button,input,select,textarea,summary,iframe,[controls],[role=button],[role=tab],:read-write,[tabindex]:not([tabindex="-1"])';

/** Fields that ask for a secret. */
const delicate =
  'input[type=password],input[autocomplete*="cc-"],input[name*=card i][name*=num i],input[name*=cvc i],input[name*=cvv i],iframe[title*="card number" i]';

/** How far apart each row of a band is looked at, in CSS pixels; the other row looks in between. */
const across = 40;

/** A pinned part that is higher than this share of the view is the page itself, and no bar of it. */
const barAtMost = 0.6;

/** A control so many times as high as the strip is not lost when the strip lies over its end. */
const muchHigher = 4;

/**
 * Looks at the page where the strip would lie. It asks what is drawn there, and reads nothing of what it says.
 *
 * @param own the strip's element, which is looked through
 * @param height of the strip, in CSS pixels
 * @param keepsRoom whether the page's flow is kept out of the strip's way, so that only pinned parts matter
 */
export function surveyPage(own: Element, height: number, keepsRoom: boolean): Surroundings {
  const judged = new Map<Element, EdgeState>();
  const judge = (element: Element, edge: Edge) => {
    const held = judged.get(element);
    if (held) return held;
    const state = stateOf(element, edge, height, keepsRoom);
    judged.set(element, state);
    return state;
  };
  const worst = (edge: Edge, places: Iterable<readonly [number, number]>): EdgeState => {
    judged.clear();
    let found: EdgeState = 'free';
    for (const [x, y] of places) {
      const element = elementAt(document, x, y, own);
      const state = element ? judge(element, edge) : 'free';
      if (state === 'taken') return state;
      if (state === 'ends' && !keepsRoom) found = state;
    }
    return found;
  };
  return {
    edgeState: (edge) => worst(edge, grid(0, bandTop(edge, height), viewWidth(), height)),
    isSpotFree: ({ edge, along }: TabSpot) => {
      const left = along * (viewWidth() - tabSide);
      const places = grid(left, bandTop(edge, tabSide), tabSide, tabSide);
      return worst(edge, places) === 'free';
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

/** Two rows of places, each between those of the other, so that no control slips through. */
function* grid(left: number, top: number, width: number, height: number) {
  for (let x = left + 4, row = 0; x < left + width; x += across / 2, row = 1 - row) {
    yield [x, top + height * (row ? 0.8 : 0.2)] as const;
  }
}

function viewWidth(): number {
  return document.documentElement.clientWidth || innerWidth;
}

/** The foremost element at a place that is not our own, inside open shadow roots too. */
function elementAt(
  scope: DocumentOrShadowRoot,
  x: number,
  y: number,
  own: Element,
): Element | null {
  // All that lies there is dear to ask for, and matters only where we lie over it.
  const found = own.isConnected
    ? scope.elementsFromPoint(x, y).find((element) => element !== own)
    : scope.elementFromPoint(x, y);
  if (!found?.shadowRoot || found.shadowRoot === scope) return found ?? null;
  return elementAt(found.shadowRoot, x, y, own) ?? found;
}

/** What an element is drawn within, through the slots and out of the roots of web components. */
const parentOf = (element: Element): Element | null => {
  const root = element.getRootNode();
  const within = element.assignedSlot ?? element.parentElement;
  return within ?? (root instanceof ShadowRoot ? root.host : null);
};

function stateOf(element: Element, edge: Edge, height: number, keepsRoom: boolean): EdgeState {
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
  if (!isControl || scrolls) return 'free';
  const { scrollHeight, clientHeight } = document.scrollingElement ?? document.documentElement;
  if (isScrollLocked()) return 'taken';
  // A page that keeps room moves its flow out of the way, however short it is.
  const length = scrollHeight - clientHeight;
  if (length <= 1) return keepsRoom ? 'free' : 'taken';
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

function isScrollLocked(): boolean {
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
