/**
 * A time up to a tenth shorter or longer, so that not every browser asks at the same moment.
 *
 * @param random from 0 to 1
 */
export function jittered(span: number, random: number): number {
  return span * (0.9 + 0.2 * random);
}
