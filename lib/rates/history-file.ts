import { writeCsv } from '../csv.ts';
import { crossSeries, fixedPerUsd, type Leg } from './cross.ts';
import type { CurrencyCode, Observation } from './observation.ts';
import { type Pair, pairName } from './pair.ts';

/**
 * What is held of pairs as a table: `pair, value date, provider, rate`, a line for each provider and day, the oldest
 * day first. A pair is crossed through the dollar within one provider, never between two.
 *
 * @param observations of any currencies, providers and days
 */
export function historyAsCsv(pairs: readonly Pair[], observations: readonly Observation[]): string {
  const heading = ['pair', 'value date', 'provider', 'rate'];
  const rows = pairs.flatMap((pair) => rowsOf(pair, observations));
  return writeCsv([heading, ...rows]);
}

function rowsOf(pair: Pair, observations: readonly Observation[]): string[][] {
  const providers = [...new Set(observations.map(({ provider }) => provider))].sort();
  const rows = providers.flatMap((provider) => {
    const own = observations.filter((observation) => observation.provider === provider);
    return crossSeries(legOf(pair.base, own), legOf(pair.quote, own)).map(({ valueDate, rate }) => [
      pairName(pair),
      valueDate,
      provider,
      plainNumber(rate),
    ]);
  });
  return rows.sort(([, one = ''], [, other = '']) => (one < other ? -1 : one > other ? 1 : 0));
}

function legOf(currency: CurrencyCode, observations: readonly Observation[]): Leg {
  const perUsd = fixedPerUsd(currency);
  if (perUsd !== null) return { kind: 'fixed', currency, perUsd };
  const series = observations
    .filter((observation) => observation.currency === currency)
    .sort((a, b) => (a.valueDate < b.valueDate ? -1 : 1));
  return { kind: 'observed', currency, series };
}

/** A figure with twelve digits that count, without an exponent, which not every spreadsheet reads. */
function plainNumber(rate: number): string {
  const digits = Math.min(100, Math.max(0, 11 - Math.floor(Math.log10(rate))));
  return rate
    .toFixed(digits)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
}
