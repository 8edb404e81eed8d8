import type { CurrencyCode } from './observation.ts';

/**
 * Official rates that are fixed, in units per US dollar. The manat has been held at 3.5 since 2015-01-01;
 * feeds that derive it from a market print noise around that figure (3.4998 one day, 3.5073 the next).
 */
const pegs: ReadonlyMap<CurrencyCode, number> = new Map([['TMT', 3.5]]);

/** How far from its peg a provider's figure may lie and still be taken for it. */
const tolerance = 0.01;

/** The fixed rate of a currency in units per US dollar, or null where it floats. */
export function pegOf(currency: CurrencyCode): number | null {
  return pegs.get(currency) ?? null;
}

/** Whether a figure (units per US dollar) is the peg with a provider's noise on it. */
export function isNearPeg(perUsd: number, peg: number): boolean {
  return Math.abs(perUsd / peg - 1) <= tolerance;
}
