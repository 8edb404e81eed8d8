import * as v from 'valibot';

/** A whole number within bounds, both of which it may be. */
export const wholeNumber = ({ least, most }: { least: number; most: number }) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
