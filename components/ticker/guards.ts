/** What becomes of an event on the strip. */
export interface GuardedStrip {
  /** The strip's element. */
  host(): Element;
  /** Escape was pressed, wherever the focus is. */
  escape(): void;
  /** Whether what has the focus stands over the strip: a card, in which somebody may type. */
  isOver(): boolean;
  /** A key was pressed somewhere in the strip; true where the strip has answered it. */
  key(event: KeyboardEvent): boolean;
  /** Something was typed over the strip. */
  typed(): void;
}

/** All that tells a page what is typed. */
const telling = 'keydown keyup keypress beforeinput input paste'.split(' ');

/**
 * Takes what is typed over the strip before any script of the page can hear of it: the window's capturing
 * listeners come first of all, and ours are there before the page's. Keys on the strip that it has no answer
 * to go their way: they are the page's shortcuts.
 *
 * @param find gives the strip, once there is one
 * @returns what begins it, and begins it again where the page has written its document anew
 */
export function guardTyping(find: () => GuardedStrip | null): () => void {
  const guard = (event: Event) => {
    const strip = find();
    // A page's own events could find out whether anything is open.
    if (!strip || !event.isTrusted) return;
    const key = event instanceof KeyboardEvent && event.key;
    // What a pointer has called forth goes by a key too, which stays the page's (WCAG 2.2, 1.4.13).
    if (key === 'Escape') strip.escape();
    if (event.target !== strip.host()) return;
    // A page that takes these keys for itself would leave our buttons without a press.
    if (key === 'Enter' || key === ' ' || strip.isOver()) event.stopImmediatePropagation();
    if (event.type === 'input') strip.typed();
    if (event instanceof KeyboardEvent && event.type === 'keydown' && strip.key(event)) {
      event.stopImmediatePropagation();
      event.preventDefault();
    }
  };
  return () => {
    for (const type of telling) addEventListener(type, guard, true);
  };
}
