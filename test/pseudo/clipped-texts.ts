/**
 * Texts that are cut, or that lie over the edge of what they stand in: in a strip's root, or in the document where
 * that is null. It runs in a page, and uses nothing but its argument.
 */
export function clippedTexts(root: ShadowRoot | null): string[] {
  /** What moves or is scrolled on purpose, is there for screen readers alone, or was written by others. */
  const exempt =
    '.topics, .tags .tag:not(:first-child), .source, .view, .unseen, [role=listbox], .article h2, .article p:not(.origin), .behind, select';
  const whole = root ?? document.body;
  const found = new Set<string>();
  const walker = document.createTreeWalker(whole, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement;
    if ((node.nodeValue ?? '').trim() === '' || !holder?.checkVisibility()) continue;
    if (holder.closest(`${exempt}, style`)) continue;
    if (getComputedStyle(holder).clipPath !== 'none') continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const text = range.getBoundingClientRect();
    if (text.width === 0) continue;
    const say = (how: string) =>
      found.add(
        `${holder.localName}.${holder.getAttribute('class') ?? ''} ${how}: ${node.nodeValue}`,
      );
    const isBeyond = (edge: DOMRect) =>
      text.right > edge.right + 1.5 || text.left < edge.left - 1.5;
    if (text.right > innerWidth + 1 || text.left < -1) say('lies over the edge of the view');
    let hasBlock = false;
    for (let at: Element | null = holder; at && at !== document.body; at = at.parentElement) {
      const { overflowX, overflowY, display } = getComputedStyle(at);
      const edge = at.getBoundingClientRect();
      const isSvg = at.localName === 'svg';
      if (!hasBlock && (isSvg || !/inline$|contents/.test(display))) {
        hasBlock = !(at instanceof SVGElement) || isSvg;
        if (hasBlock && isBeyond(edge)) say('is wider than its place');
      }
      if (['auto', 'scroll'].includes(overflowX)) break;
      if (overflowX !== 'visible' && isBeyond(edge)) say('is cut at its side');
      const isCutBelow = text.bottom > edge.bottom + 3 || text.top < edge.top - 3;
      if (['hidden', 'clip'].includes(overflowY) && isCutBelow) say('is cut at its foot');
    }
  }
  if (!root && document.documentElement.scrollWidth > innerWidth) {
    const wide = [...whole.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > innerWidth + 1,
    );
    found.add(
      `the page is wider than the view: ${wide.map(({ localName, id }) => localName + id)}`,
    );
  }
  return [...found];
}
