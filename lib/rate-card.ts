import type { Direction } from './snapshot.ts';

/** A chart, ready to draw: places in a box of `width` × `height` CSS pixels, and the texts beside them. */
export interface ChartView {
  width: number;
  height: number;
  /** An SVG path. */
  line: string;
  /** The days, oldest first: where they stand, and what is read there (`29 Sep: 0.002266`). */
  points: readonly { x: number; y: number; text: string }[];
  levels: readonly { y: number; text: string }[];
  days: readonly { x: number; text: string }[];
}

/** The change over a span, and the chart of it. */
export interface CardSpan {
  id: string;
  /** `1W` */
  label: string;
  /** `▲ 0.44%`, or `–` where the history does not reach. */
  change: string;
  direction: Direction;
  chart: ChartView;
  /** `Low 0.002251 · High 0.002266`, of the chart's days. */
  range: string;
  /** What the chart shows, in words. */
  spoken: string;
}

export interface CardHeadline {
  id: string;
  title: string;
  link: string;
  /** `The Astana Times · 18 min` */
  origin: string;
}

/** What the converter's two fields hold. */
export interface Conversion {
  base: string;
  quote: string;
  /** A sentence where what was typed is no amount. */
  problem: string | null;
}

/** The side of a pair whose field was typed in. */
export type ConverterSide = 'base' | 'quote';

/**
 * Everything a rate's card prints, in the user's language: the same for the strip, which asks the worker for
 * it, and for the popup, which makes it by itself.
 */
export interface RateCard {
  /** BCP 47 language of the texts. */
  language: string;
  /** `KZT/USD`; what a converter is asked by. */
  pair: string;
  base: string;
  quote: string;
  /** `Kazakhstani tenge to US dollar` */
  name: string;
  rate: string;
  /** `1 USD = 441.23 KZT` */
  inverse: string;
  provenance: string;
  /** The official rate is fixed: there is no chart and no change. */
  pegged: boolean;
  spans: readonly CardSpan[];
  conversion: Conversion;
  headlines: readonly CardHeadline[];
  words: {
    spans: string;
    convert: string;
    headlines: string;
    close: string;
  };
}
