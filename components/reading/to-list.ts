/** The id of the list's panel. */
export const panel = 'articles';

/** Carries out what takes the pressed button away, and gives the focus to the list instead of to nobody. */
export const toList = (act: () => void) => () => {
  act();
  document.getElementById(panel)?.focus({ preventScroll: true });
};
