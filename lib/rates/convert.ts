import { typedAmount } from './amount.ts';

/**
 * Converts what somebody typed beside one currency of a pair.
 *
 * @param rate quote units for one base unit; null where none is held
 * @param typed an amount as people write it: `5,2 млн`, `1.5k`, `2 500 000`
 * @param from the side that was typed in
 * @param language BCP 47, decides what `1,234` is
 * @returns the other side's amount; `nothing` for a field that is empty or begins with zeros, for `0` is on the way to
 *   `0.5`; `not-an-amount`, `no-rate`
 */
export function convertTyped(
  rate: number | null,
  typed: string,
  from: 'base' | 'quote',
  language: string,
): number | 'nothing' | 'not-an-amount' | 'no-rate' {
  if (/^[\s0.,]*$/.test(typed)) return 'nothing';
  const amount = typedAmount(typed, language);
  if (amount === null) return 'not-an-amount';
  if (rate === null) return 'no-rate';
  return from === 'base' ? amount * rate : amount / rate;
}
