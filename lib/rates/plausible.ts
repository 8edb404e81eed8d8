import { addDays, daysBetween, isIsoDate } from './calendar.ts';
import { isRate } from './change.ts';
import { isOutOfScale } from './magnitude.ts';
import type { IsoDate, Quote } from './observation.ts';
import { isNearPeg, pegOf } from './peg.ts';

/** Every reason not to believe a quote. */
export const doubts = ['not-a-rate', 'no-date', 'future', 'jump', 'off-peg'] as const;

/** Why a quote is not believed. */
export type Doubt = (typeof doubts)[number];

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
  /** Quotes of other institutions that were refused in this refresh: two that agree are right. */
  witnesses: readonly Quote[];
  /** The UTC day it is. */
  today: IsoDate;
}

/**
 * Parts a provider's quotes into those to be believed and those not: what is no positive number, has no
 * date or one more than two days ahead, lies further than 20 % from the nearest day known without a second
 * provider saying the same, or further than 1 % from a peg. The nearest day is one that is held, or one of
 * the same answer that was believed before it: the answer is walked from what is known outwards, so that a
 * year may double a rate slowly and no absurd row vouches for another. A rate at its peg is given as the peg
 * itself.
 */
export function judgeQuotes(
  quotes: readonly Quote[],
  evidence: Evidence,
): { accepted: Quote[]; refused: Refusal[] } {
  const accepted: Quote[] = [];
  const refused: Refusal[] = [];
  for (const [currency, own] of Map.groupBy(quotes, (quote) => quote.currency)) {
    const held = evidence.held.filter((quote) => quote.currency === currency);
    const known = held.length > 0 ? [...held] : seedOf(own, evidence);
    for (const quote of outwardsFrom(known, own)) {
      const doubt = doubtOf(quote, known, evidence);
      if (doubt) refused.push({ quote, doubt });
      else {
        known.push(quote);
        accepted.push({ ...quote, perUsd: pegOf(currency) ?? quote.perUsd });
      }
    }
  }
  return { accepted, refused };
}

function doubtOf(
  quote: Quote,
  known: readonly Quote[],
  { witnesses, today }: Evidence,
): Doubt | null {
  if (!isRate(quote.perUsd)) return 'not-a-rate';
  if (!isIsoDate(quote.valueDate)) return 'no-date';
  if (quote.valueDate > addDays(today, 2)) return 'future';
  const peg = pegOf(quote.currency);
  if (peg !== null) return isNearPeg(quote.perUsd, peg) ? null : 'off-peg';
  const nearest = nearestTo(quote.valueDate, known);
  const believable = nearest
    ? Math.abs(quote.perUsd / nearest.perUsd - 1) <= largestStep
    : !isOutOfScale(quote.currency, quote.perUsd);
  const borneOut = witnesses.some((witness) => agree(witness, quote));
  return believable || borneOut ? null : 'jump';
}

/** Quotes in the order of their days' distance from what is known; those that cannot be read come last. */
function outwardsFrom(known: readonly Quote[], quotes: readonly Quote[]): Quote[] {
  const distance = ({ valueDate }: Quote) => {
    const nearest = isIsoDate(valueDate) ? nearestTo(valueDate, known) : undefined;
    return nearest ? Math.abs(daysBetween(valueDate, nearest.valueDate)) : Number.POSITIVE_INFINITY;
  };
  return quotes
    .map((quote) => ({ quote, away: distance(quote) }))
    .sort((a, b) => (a.away === b.away ? 0 : a.away - b.away))
    .map(({ quote }) => quote);
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

/** How many of the newest quotes decide where a first answer stands. */
const seedQuotes = 7;

/**
 * What a first answer is measured by: the middle one, by value, of its newest quotes, which one absurd row
 * cannot move; none where even that is out of all scale.
 */
function seedOf(quotes: readonly Quote[], { witnesses }: Evidence): Quote[] {
  const newest = quotes
    .filter((quote) => isRate(quote.perUsd) && isIsoDate(quote.valueDate))
    .sort((a, b) => (a.valueDate < b.valueDate ? 1 : -1))
    .slice(0, seedQuotes)
    .sort((a, b) => a.perUsd - b.perUsd);
  const middle = newest[newest.length >> 1];
  if (!middle) return [];
  const borneOut = witnesses.some((witness) => agree(witness, middle));
  return borneOut || !isOutOfScale(middle.currency, middle.perUsd) ? [middle] : [];
}
