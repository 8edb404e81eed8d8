/** Where an arrow key leads in a row: 1 to the right, -1 to the left, 0 for all other keys. */
export const arrowStep = (key: string): number =>
  key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
