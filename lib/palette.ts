import type { TickerLook } from './snapshot.ts';

/** The strip's colours of a rise and of a fall, as declarations for its style sheet; the usual ones are there already. */
export const palettes: Readonly<Record<TickerLook['colours'], string>> = {
  'green-red': '',
  'red-green': '--up:var(--red);--down:var(--green);',
  'blue-orange': '--up:light-dark(#0b6bb8,#69b7ff);--down:light-dark(#a8480c,#ff9f5a);',
};
