import type { Edge } from '../../lib/snapshot.ts';
import { isScrollLocked, lengthOfPage } from './survey.ts';

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

/** Nobody scrolls so little, in CSS pixels: an app as high as the view may well be that much too high. */
const hardlyScrolls = 4;

/** What scrolls by more, in CSS pixels, does so with room and without: no strip is so high. */
const scrollsAnyway = 99;

/** The room that the page leaves for the strip. */
export interface Room {
  /**
   * Asks the page for so many CSS pixels at an edge; true where the page has to be looked at once more. Who asks for
   * another edge then, or gives back, has found the room to be of no use.
   */
  keep(edge: Edge, height: number, zoom: number): boolean;
  /** Gives all of it back; false, as there is nothing to look at then. */
  giveBack(): false;
  /** Whether room can be had at an edge where there is none yet. */
  isToCome(edge: Edge): boolean;
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
 *
 * Some pages are as high as the view whatever they are asked for. They would scroll where they did not, or their
 * end would be cut off, or stay under the strip; such a page is asked no more.
 */
export function createRoom(): Room {
  /** Asked for where room is kept, which it is on few pages. */
  let paper: MediaQueryList | null = null;
  /** What was there before, and for which edge and height it was changed. */
  let before: {
    attribute: string | null;
    element: HTMLElement;
    edge: Edge;
    height: number;
  } | null = null;
  /** The attribute as we have left it. Chromium leaves an empty one behind where it is removed before it was read. */
  let kept: string | null = null;
  /** The page's own padding there, in CSS pixels. */
  let own = 0;
  /** The edge at which room was made just now. */
  let tried: Edge | null = null;
  /** How the page was when it had no room to give. */
  const refused: { [edge in Edge]?: string } = {};
  const restore = () => {
    if (!before) return;
    const { element, attribute } = before;
    if (element.getAttribute('style') === kept) {
      if (attribute === null) element.removeAttribute('style');
      else element.setAttribute('style', attribute);
    } else {
      // The page has written there meanwhile: only what is ours is taken out of it.
      clearRoom(element);
    }
    before = null;
  };
  /** What has to change in a page that is to be asked again; it is the same with room as without. */
  const pageNow = () => `${[innerHeight, isScrollLocked(), lengthOfPage() > scrollsAnyway]}`;
  const refuse = (edge: Edge) => {
    restore();
    refused[edge] = pageNow();
  };
  /** Gives the room back that has just been made, unless it is still asked for. */
  const conclude = (edge: Edge | null) => {
    if (tried && tried !== edge) refuse(tried);
    tried = null;
  };
  const make = (edge: Edge, height: number) => {
    // On paper there is no strip, and so no room for one.
    if (paper?.matches) return restore();
    const element = document.documentElement;
    const { style } = element;
    // A page that lets all changes take their time would tell of ours instead of its own.
    const isKnown = before?.edge === edge;
    if (
      isKnown &&
      before?.element === element &&
      element.getAttribute('style') === kept &&
      before.height === height
    )
      return;
    restore();
    if (!isKnown)
      own = Number.parseFloat(getComputedStyle(element).getPropertyValue(`padding-${edge}`));
    before = { attribute: element.getAttribute('style'), element, edge, height };
    const set = (property: (typeof properties)[number], value: string) =>
      style.setProperty(property, value, 'important');
    set('box-sizing', 'border-box');
    set(`padding-${edge}`, `${own + height}px`);
    set(`scroll-padding-${edge}`, `${height}px`);
    kept = element.getAttribute('style');
    tried = edge;
  };
  const giveBack = () => {
    conclude(null);
    if (paper) paper.onchange = null;
    restore();
    return false as const;
  };
  return {
    keep(edge, height, zoom) {
      conclude(edge);
      if (refused[edge] === pageNow()) return giveBack();
      const ask = () => make(edge, height / zoom);
      paper ??= matchMedia(unseen);
      paper.onchange = ask;
      ask();
      if (!before || Math.abs(lengthOfPage() - height) > hardlyScrolls) return tried !== null;
      // It would scroll by as much as it was asked for: it is as high as the view.
      refuse(edge);
      return true;
    },
    giveBack,
    isToCome: (edge) => before?.edge !== edge && refused[edge] !== pageNow(),
  };
}
