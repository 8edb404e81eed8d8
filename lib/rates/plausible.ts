import { addDays, daysBetween, isIsoDate } from './calendar.ts';
import { isRate } from './change.ts';
import type { CurrencyCode, IsoDate, Quote } from './observation.ts';
import { isNearPeg, pegOf } from './peg.ts';

/** Why a quote is not believed. */
type Doubt = 'not-a-rate' | 'no-date' | 'future' | 'jump' | 'off-peg';

export interface Refusal {
  quote: Quote;
  doubt: Doubt;
}

/** A step larger than this between neighbouring days is not believed from one provider alone. */
const largestStep = 0.2;

/** How near two providers must be to each other, in value and in days, to bear each other out. */
const agreement = { share: 0.02, days: 3 };

interface Evidence {
  /** What is held already, of any provider. */
  held: readonly Quote[];
  /** Quotes of other providers that were refused in this refresh: two that agree are right. */
  witnesses: readonly Quote[];
  /** The UTC day it is. */
  today: IsoDate;
}

/**
 * Parts a provider's quotes into those to be believed and those not: what is no positive number, has no
 * date or one more than two days ahead, lies further than 20 % from the nearest day known (the middle of
 * the same answer where nothing is held) without a second provider saying the same, or further than 1 %
 * from a peg. A rate at its peg is given as the peg itself.
 */
export function judgeQuotes(
  quotes: readonly Quote[],
  evidence: Evidence,
): { accepted: Quote[]; refused: Refusal[] } {
  const accepted: Quote[] = [];
  const refused: Refusal[] = [];
  for (const [currency, own] of Map.groupBy(quotes, (quote) => quote.currency)) {
    const held = evidence.held.filter((quote) => quote.currency === currency);
    const reference = held.length > 0 ? held : middleOf(own);
    for (const quote of own) {
      const doubt = doubtOf(quote, currency, reference, evidence);
      if (doubt) refused.push({ quote, doubt });
      else accepted.push({ ...quote, perUsd: pegOf(currency) ?? quote.perUsd });
    }
  }
  return { accepted, refused };
}

function doubtOf(
  quote: Quote,
  currency: CurrencyCode,
  reference: readonly Quote[],
  { witnesses, today }: Evidence,
): Doubt | null {
  if (!isRate(quote.perUsd)) return 'not-a-rate';
  if (!isIsoDate(quote.valueDate)) return 'no-date';
  if (quote.valueDate > addDays(today, 2)) return 'future';
  const peg = pegOf(currency);
  if (peg !== null) return isNearPeg(quote.perUsd, peg) ? null : 'off-peg';
  const nearest = nearestTo(quote.valueDate, reference);
  const step = nearest ? Math.abs(quote.perUsd / nearest.perUsd - 1) : 0;
  const borneOut = witnesses.some((witness) => agree(witness, quote));
  return step > largestStep && !borneOut ? 'jump' : null;
}

function agree(one: Quote, other: Quote): boolean {
  return (
    one.currency === other.currency &&
    Math.abs(one.perUsd / other.perUsd - 1) <= agreement.share &&
    Math.abs(daysBetween(one.valueDate, other.valueDate)) <= agreement.days
  );
}

function nearestTo(date: IsoDate, quotes: readonly Quote[]): Quote | undefined {
  let nearest: Quote | undefined;
  for (const quote of quotes) {
    const distance = Math.abs(daysBetween(date, quote.valueDate));
    if (!nearest || distance < Math.abs(daysBetween(date, nearest.valueDate))) nearest = quote;
  }
  return nearest;
}

/** The quote in the middle by value: one absurd row cannot move it. */
function middleOf(quotes: readonly Quote[]): Quote[] {
  const rates = quotes.filter((quote) => isRate(quote.perUsd) && isIsoDate(quote.valueDate));
  return rates
    .sort((a, b) => a.perUsd - b.perUsd)
    .slice(rates.length >> 1, (rates.length >> 1) + 1);
}
