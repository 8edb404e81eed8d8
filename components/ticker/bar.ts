import type { Drawing } from '../../lib/drawing.ts';
import type { TickerSnapshot } from '../../lib/snapshot.ts';
import { html } from '../shared/dom.ts';
import { arrowStep } from './arrow-step.ts';
import type { Over } from './over.ts';
import type { TabSpot } from './placement.ts';
import { createStrip, type Strip } from './strip.ts';
import { createTab, type Tab, type TabActions } from './tab.ts';

/** What stands in the strip's root: its style sheets, what is open over it, and the strip or its tab. */
export interface Bar {
  /** The strip, where it is not its tab or nothing that is shown. */
  strip(): Strip | null;
  /** What is shown: the strip, or its tab. */
  element(): HTMLElement | null;
  /** The strip's own style sheet. */
  style(css: string): void;
  /** The part of it that follows the place and the page. */
  dress(css: string): void;
  /** The style sheet of what stands over the strip. */
  styleOver(css: string): void;
  /** Everything is drawn anew where it has the words of another language. */
  speak(language: string): void;
  showStrip(snapshot: TickerSnapshot, isRtl: boolean, atOnce: boolean): void;
  showTab(drawing: Drawing, spot: TabSpot, actions: TabActions): void;
  /** Takes away the strip and the tab. */
  clear(): void;
  showOver(over: Over | null): void;
  /** Moves the tab by an arrow key; false where there is none, and for all other keys. */
  moveTab(event: KeyboardEvent): boolean;
  /** The arrow keys go through the strip's items; false for keys it has no answer to. */
  step(key: string, focused: Element | null): boolean;
  focus(): void;
}

export function createBar(root: ShadowRoot): Bar {
  let strip: Strip | null = null;
  let tab: Tab | null = null;
  let over: Over | null = null;
  let isTurned = false;
  const [own, host, above] = [sheet(), sheet(), sheet()];
  root.append(own, host, above);

  const shown = () => strip?.element ?? tab?.element ?? null;
  const clear = () => {
    strip?.belt.end();
    shown()?.remove();
    strip = tab = null;
  };

  return {
    strip: () => strip,
    element: shown,
    style: (css) => fill(own, css),
    dress: (css) => fill(host, css),
    styleOver: (css) => fill(above, css),
    speak(language) {
      if (shown()?.lang !== language) clear();
    },
    showStrip(snapshot, isRtl, atOnce) {
      // A belt that turns around begins anew.
      if (tab || isRtl !== isTurned) clear();
      isTurned = isRtl;
      if (!strip) {
        strip = createStrip(snapshot, isRtl);
        root.append(strip.element);
      }
      strip.update(snapshot, atOnce);
    },
    showTab(drawing, spot, actions) {
      if (strip) clear();
      if (!tab) {
        tab = createTab(drawing, actions);
        root.append(tab.element);
      }
      tab.update(spot);
    },
    clear,
    showOver(next) {
      over?.element.remove();
      over = next;
      if (over) {
        fill(above, over.style);
        root.insertBefore(over.element, shown());
      }
      const opener = strip?.element.querySelector('.menu');
      opener?.setAttribute('aria-expanded', `${over?.isMenu === true}`);
    },
    moveTab: (event) => tab?.key(event) ?? false,
    step(key, focused) {
      const step = arrowStep(key);
      return step !== 0 && strip?.belt.step(focused, isTurned ? -step : step) === true;
    },
    focus() {
      const place = tab?.element ?? strip?.element.querySelector<HTMLElement>('.minimise');
      place?.focus();
    },
  };
}

function sheet(): HTMLStyleElement {
  const style = html('style');
  fill(style, '');
  return style;
}

/**
 * Fills a style element as a whole. Firefox holds text that is appended to one, and one that was never filled,
 * to the page's own policy, which may forbid all styles, and would tell the page of ours.
 */
function fill(style: HTMLStyleElement, text: string): void {
  const filling = text || ' ';
  if (style.textContent !== filling) style.textContent = filling;
}
