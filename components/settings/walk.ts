/** How far below the view's top a section's beginning may lie to be the one that is read, in CSS pixels. */
const below = 130;

/**
 * Follows the reader through sections that stand one under the other.
 *
 * @param ids of the sections, in their order
 * @param onSection told of the section that is being read, whenever it becomes another one
 * @returns what ends it
 */
export function followReader(ids: readonly string[], onSection: (id: string) => void): () => void {
  let frame = 0;
  let told = '';
  const look = () => {
    frame = 0;
    const tops = ids.map((id) => document.getElementById(id)?.getBoundingClientRect().top);
    const at = tops.findLastIndex((top) => top !== undefined && top <= below);
    const id = ids[Math.max(0, at)] ?? '';
    if (id !== told) onSection(id);
    told = id;
  };
  const onScroll = () => {
    frame ||= requestAnimationFrame(look);
  };
  addEventListener('scroll', onScroll, { passive: true });
  addEventListener('resize', onScroll);
  look();
  return () => {
    removeEventListener('scroll', onScroll);
    removeEventListener('resize', onScroll);
    cancelAnimationFrame(frame);
  };
}

/**
 * Puts the section into the address, so that a reload or a copied address leads back to it. An address that leads to
 * a part of the section is left as it is.
 */
export function keepInAddress(id: string): void {
  const target = document.getElementById(location.hash.slice(1));
  if (target && document.getElementById(id)?.contains(target)) return;
  history.replaceState(history.state, '', `#${id}`);
}

/** What readers do to move on by themselves. */
const moves = ['wheel', 'keydown', 'pointerdown'] as const;

/** Calls `listener` once, when the reader first does something; returns what ends the waiting. */
export function whenTouched(listener: () => void): () => void {
  for (const move of moves) addEventListener(move, listener, { once: true, passive: true });
  return () => {
    for (const move of moves) removeEventListener(move, listener);
  };
}

/** Brings what the address leads to into view, opened where it is folded, marked, and with the focus at its heading. */
export function arrive(): void {
  const target = document.getElementById(location.hash.slice(1));
  if (!target) return;
  for (
    let fold = target.closest('details');
    fold;
    fold = fold.parentElement?.closest('details') ?? null
  ) {
    fold.open = true;
  }
  for (const marked of document.querySelectorAll('[data-arrived]')) {
    marked.removeAttribute('data-arrived');
  }
  target.setAttribute('data-arrived', '');
  target.scrollIntoView();
  const heading = target.querySelector<HTMLElement>('h2, h3');
  (heading ?? target).focus({ preventScroll: true });
}
