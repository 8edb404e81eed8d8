/** Calls `then` once what was just drawn is on the screen; at once in a hidden tab, where nothing is painted. */
export function afterPaint(then: () => void): void {
  if (document.hidden) then();
  else requestAnimationFrame(() => setTimeout(then));
}
