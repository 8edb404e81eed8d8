import type { Drawing } from '../../lib/drawing.ts';
import type { TickerSnapshot } from '../../lib/snapshot.ts';
import { html } from '../shared/dom.ts';
import { outliveNothing } from './heartbeat.ts';
import type { Over } from './over.ts';
import type { TabSpot } from './placement.ts';
import { createStrip, type Strip } from './strip.ts';
import { createTab, type Tab, type TabActions } from './tab.ts';

/** What stands in the strip's root: its style sheets, what is open over it, and the strip or its tab. */
export class Bar {
  strip: Strip | null = null;
  #tab: Tab | null = null;
  #over: Over | null = null;
  #isRtl = false;
  /** What would have to be drawn anew if it were another. */
  #drawn: unknown;
  /** The element that is watched for its extension's end. */
  #watched: HTMLElement | null = null;
  readonly #style = sheet();
  readonly #hostStyle = sheet();
  readonly #overStyle = sheet();

  readonly #root: ShadowRoot;

  constructor(root: ShadowRoot) {
    this.#root = root;
    root.append(this.#style, this.#hostStyle, this.#overStyle);
  }

  /** The strip's own style sheet. */
  style(css: string): void {
    fill(this.#style, css);
  }

  get isThere(): boolean {
    return this.strip !== null || this.#tab !== null;
  }

  dress(hostStyle: string): void {
    fill(this.#hostStyle, hostStyle);
  }

  showStrip(snapshot: TickerSnapshot, isRtl: boolean, atOnce: boolean): void {
    // A belt that turns around begins anew, and so does what has words of another language in it.
    this.#begin(isRtl + snapshot.language);
    this.#isRtl = isRtl;
    if (!this.strip) {
      this.strip = createStrip(snapshot, isRtl);
      this.#root.append(this.strip.element);
    }
    this.strip.update(snapshot, atOnce);
  }

  showTab(drawing: Drawing, spot: TabSpot, actions: TabActions): void {
    this.#begin(drawing[1]['title']);
    if (!this.#tab) {
      this.#tab = createTab(drawing, actions);
      this.#root.append(this.#tab.element);
    }
    this.#tab.update(spot);
  }

  #begin(drawn: unknown): void {
    if (drawn !== this.#drawn) this.clear();
    this.#drawn = drawn;
  }

  /** Takes away the strip and the tab. */
  clear(): void {
    this.strip?.belt.end();
    this.strip?.element.remove();
    this.#tab?.element.remove();
    this.strip = null;
    this.#tab = null;
  }

  showOver(over: Over | null): void {
    this.#over?.element.remove();
    this.#over = over;
    fill(this.#overStyle, over?.style ?? '');
    if (over) this.#root.insertBefore(over.element, this.#element());
    this.strip?.element
      .querySelector('.menu')
      ?.setAttribute('aria-expanded', `${over?.style === ''}`);
  }

  rest(paused: boolean, held: boolean): void {
    this.strip?.rest(paused, held);
  }

  moveTab(event: KeyboardEvent): boolean {
    return this.#tab?.key(event) ?? false;
  }

  /** The arrow keys go through the strip's items; false for keys it has no answer to. */
  step(key: string, focused: Element | null): boolean {
    const forwards = this.#isRtl ? -1 : 1;
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: forwards,
      ArrowLeft: -forwards,
    };
    const step = steps[key];
    return step !== undefined && this.strip?.belt.step(focused, step) === true;
  }

  focus(): void {
    const place = this.#tab?.element ?? this.strip?.element.querySelector<HTMLElement>('.minimise');
    place?.focus();
  }

  keepAlive(isAlive: () => boolean, leave: () => void): void {
    const element = this.#element();
    if (!element || this.#watched === element) return;
    this.#watched = element;
    outliveNothing(element, isAlive, leave);
  }

  #element(): HTMLElement | null {
    return this.strip?.element ?? this.#tab?.element ?? null;
  }
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
