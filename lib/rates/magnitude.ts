import type { CurrencyCode } from './observation.ts';

/**
 * Roughly how many units the dollar bought in 2026. Never shown: it is what a first answer is held against,
 * when nothing is known yet that could tell a wrong one.
 */
const roughly: ReadonlyMap<CurrencyCode, number> = new Map([
  ['KGS', 87],
  ['KZT', 480],
  ['TJS', 9.3],
  ['UZS', 12_000],
  ['RUB', 80],
  ['CNY', 6.8],
  ['EUR', 0.87],
  ['KRW', 1_430],
  ['TRY', 46],
]);

/** How many times more or less a rate may have become since. */
const most = 4;

/** Whether a figure (units per US dollar) is of an order that the currency cannot have without our hearing of it. */
export function isOutOfScale(currency: CurrencyCode, perUsd: number): boolean {
  const rough = roughly.get(currency);
  if (rough === undefined) return false;
  return perUsd > rough * most || perUsd < rough / most;
}
