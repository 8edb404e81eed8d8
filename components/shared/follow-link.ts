/** What becomes of a pressed headline. */
export interface HeadlineActions {
  /** A plain press: to be opened in front, once it is marked as read. */
  open(id: string, link: string): void;
  /** Opened by the browser itself: by another button, or with a key held. */
  opened(id: string): void;
}

/** Answers a click on a headline in a page that closes as another tab comes to the front. */
export function followLink(
  event: MouseEvent,
  { id, link }: { id: string; link: string },
  { open, opened }: HeadlineActions,
): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
    opened(id);
    return;
  }
  // The popup closes as the tab opens, and would take its half-written mark with it.
  event.preventDefault();
  open(id, link);
}
