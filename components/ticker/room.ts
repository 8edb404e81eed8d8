import type { Edge } from '../../lib/snapshot.ts';

/** The properties of the document's element that make room, and are given back as they were. */
const properties = [
  'padding-top',
  'padding-bottom',
  'box-sizing',
  'scroll-padding-top',
  'scroll-padding-bottom',
] as const;

/** Where the style sheet shows no strip. */
const unseen = 'print,(display-mode:fullscreen),(width<480px),(height<320px)';

/** The room that the page leaves for the strip. */
export interface Room {
  /** Asks the page for so many CSS pixels at an edge. */
  keep(edge: Edge, height: number): void;
  giveBack(): void;
}

/** Takes all that keeps room out of an element's own style; a page's own declarations are hardly ever so important. */
export function clearRoom({ style }: HTMLElement): void {
  for (const property of properties) {
    if (style.getPropertyPriority(property)) style.removeProperty(property);
  }
}

/**
 * Room at an edge of the page: a padding of the document's own element, which moves its whole flow at once and
 * leaves the layout within as it is. The style attribute is put back to the letter.
 */
export function createRoom(): Room {
  let wanted: { edge: Edge; height: number } | null = null;
  /** Asked for where room is kept, which it is on few pages. */
  let paper: MediaQueryList | null = null;
  // On paper there is no strip, and so no room for one.
  const onPaper = () => {
    if (paper?.matches) restore();
    else if (wanted) make(wanted.edge, wanted.height);
  };
  /** What was there before: the attribute, and the values that we have replaced. */
  let before: { attribute: string | null; element: HTMLElement } | null = null;
  let kept = '';
  /** For which edge and height. */
  let made = '';
  /** The page's own padding there, in CSS pixels. */
  let own = 0;
  const restore = () => {
    if (!before) return;
    const { element, attribute } = before;
    if (element.style.cssText === kept) {
      if (attribute === null) element.removeAttribute('style');
      else element.setAttribute('style', attribute);
    } else {
      // The page has written there meanwhile: only what is ours is taken out of it.
      clearRoom(element);
    }
    before = null;
  };
  const make = (edge: Edge, height: number) => {
    const element = document.documentElement;
    const { style } = element;
    if (before?.element === element && style.cssText === kept && made === edge + height) return;
    // A page that lets all changes take their time would tell of ours instead of its own.
    const isKnown = before && made.startsWith(edge);
    restore();
    made = edge + height;
    if (!isKnown)
      own = Number.parseFloat(getComputedStyle(element).getPropertyValue(`padding-${edge}`));
    before = { attribute: element.getAttribute('style'), element };
    const set = (property: (typeof properties)[number], value: string) =>
      style.setProperty(property, value, 'important');
    set('box-sizing', 'border-box');
    set(`padding-${edge}`, `${own + height}px`);
    set(`scroll-padding-${edge}`, `${height}px`);
    kept = style.cssText;
  };
  return {
    keep(edge, height) {
      paper ??= matchMedia(unseen);
      if (!wanted) paper.addEventListener('change', onPaper);
      wanted = { edge, height };
      onPaper();
    },
    giveBack() {
      paper?.removeEventListener('change', onPaper);
      wanted = null;
      restore();
    },
  };
}
