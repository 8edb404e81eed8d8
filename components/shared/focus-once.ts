/** A ref that gives the focus to what has just appeared. Stable: an inline one would be called at each redraw. */
export function focusOnce(element: HTMLElement | null): void {
  element?.focus();
}
