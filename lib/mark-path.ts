/** A steppe's horizon that is a rate's line too, in a box of 20 × 14: the product's mark. */
export const markPath =
  'M1 11.5c2.2-3.4 4.2-3.7 6-1.6 1.9 2.2 3.3 1.3 4.4-2.2 1.2-3.9 2.6-5.6 4.2-4.9 1.2.5 2.2.4 3.4-.9';
