/** How long a change of the page is let settle before it is looked at, in milliseconds: at first, and at most. */
const settling = { least: 300, most: 2400 } as const;

/** What pages change to show, to hide and to dress. */
const observed = 'class style hidden open dir data-theme data-bs-theme data-color-mode'.split(' ');

/** Tells when the page may have put something where the strip lies, or taken it away. */
export interface PageWatch {
  start(): void;
  stop(): void;
}

/**
 * Watches the page for changes of what stands on it. A change is looked at once it has had time to settle,
 * and until then no other is listened to; a page that changes without end, and never where it matters, is
 * looked at ever more seldom. A while after each look comes one more, for what came without a change that is seen: in a
 * web component's own root, or sliding in.
 *
 * @param look looks at the page; true where something has changed for the strip
 */
export function watchPage(look: () => boolean): PageWatch {
  let watching = false;
  let wait: number = settling.least;
  let begun = 0;
  let last: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    observer.disconnect();
    clearTimeout(last);
    // A page that was quiet for long has done something at last.
    if (Date.now() - begun > settling.most) wait = settling.least;
    setTimeout(() => {
      if (!watching) return;
      wait = look() ? settling.least : Math.min(wait * 2, settling.most);
      observe();
    }, wait);
  });
  const observe = () => {
    begun = Date.now();
    clearTimeout(last);
    last = setTimeout(look, settling.most);
    observer.observe(document, {
      childList: true,
      subtree: true,
      attributeFilter: observed,
    });
  };
  return {
    start() {
      if (watching) return;
      watching = true;
      wait = settling.least;
      observe();
    },
    stop() {
      watching = false;
      clearTimeout(last);
      observer.disconnect();
    },
  };
}
