import { describe, expect, it } from 'vitest';
import { addDays } from '../../../lib/rates/calendar.ts';
import type { Quote } from '../../../lib/rates/observation.ts';
import { judgeQuotes } from '../../../lib/rates/plausible.ts';

const today = '2026-09-29';
const quote = (perUsd: number, valueDate = today, currency = 'KZT'): Quote => ({
  currency,
  valueDate,
  perUsd,
});
const held = [quote(440, '2026-09-28')];

function doubts(quotes: Quote[], evidence: Partial<Parameters<typeof judgeQuotes>[1]> = {}) {
  const { accepted, refused } = judgeQuotes(quotes, { held, witnesses: [], today, ...evidence });
  return { accepted, doubts: refused.map(({ doubt }) => doubt) };
}

describe('what is believed', () => {
  it('takes an ordinary day', () => {
    expect(doubts([quote(441)])).toEqual({ accepted: [quote(441)], doubts: [] });
  });

  it.each([
    ['not-a-rate', quote(0)],
    ['not-a-rate', quote(-441)],
    ['not-a-rate', quote(Number.NaN)],
    ['not-a-rate', quote(Number.POSITIVE_INFINITY)],
    ['no-date', quote(441, '29.09.2026')],
    ['future', quote(441, '2026-10-02')],
    ['jump', quote(4.41)],
    ['jump', quote(44_100)],
    ['jump', quote(540)],
    ['off-peg', quote(3.02, today, 'TMT')],
    ['off-peg', quote(18.5, today, 'TMT')],
  ])('refuses as %s', (doubt, absurd) => {
    expect(doubts([absurd])).toEqual({ accepted: [], doubts: [doubt] });
  });

  it('takes tomorrow’s rate, which banks publish today', () => {
    expect(doubts([quote(441, '2026-09-30')]).doubts).toEqual([]);
  });

  it('believes a jump that a second provider tells as well', () => {
    expect(doubts([quote(560)], { witnesses: [quote(565, '2026-09-28')] }).doubts).toEqual([]);
    expect(doubts([quote(560)], { witnesses: [quote(700)] }).doubts).toEqual(['jump']);
    expect(doubts([quote(560)], { witnesses: [quote(560, today, 'KGS')] }).doubts).toEqual([
      'jump',
    ]);
  });

  it('compares with the nearest day that is held, so that a year may double a rate slowly', () => {
    const history = [quote(220, '2025-09-29'), quote(440, '2026-09-28')];
    expect(doubts([quote(221, '2025-09-30')], { held: history }).doubts).toEqual([]);
    expect(doubts([quote(221, '2026-09-27')], { held: history }).doubts).toEqual(['jump']);
  });

  it('finds the odd one out in a first answer', () => {
    const first = ['2026-09-25', '2026-09-26', '2026-09-28', '2026-09-29'];
    const quotes = first.map((date, n) => quote(n === 3 ? 1 : 440 + n, date));
    const { accepted, doubts: told } = doubts(quotes, { held: [] });
    expect(accepted).toHaveLength(3);
    expect(told).toEqual(['jump']);
  });

  it('lets a year of small steps go as far as it goes, from what is held or from the newest days', () => {
    const lira = Array.from({ length: 300 }, (_, n) =>
      quote(46 * 0.998 ** n, addDays(today, -n), 'TRY'),
    );
    expect(doubts(lira, { held: [] }).doubts).toEqual([]);
    expect(doubts(lira, { held: [quote(46, today, 'TRY')] }).doubts).toEqual([]);
  });

  it('does not let absurd rows vouch for each other', () => {
    const wrong = ['2026-09-25', '2026-09-26', '2026-09-29'].map((date) => quote(44_000, date));
    expect(doubts(wrong).doubts).toEqual(['jump', 'jump', 'jump']);
  });

  it('refuses a first answer that is out of all scale, unless a second provider agrees', () => {
    const wrong = [quote(44_000), quote(44_100, '2026-09-28')];
    expect(doubts(wrong, { held: [] }).accepted).toEqual([]);
    const witnesses = [quote(44_050)];
    expect(doubts(wrong, { held: [], witnesses }).doubts).toEqual([]);
  });

  it('gives the manat its peg where a provider has noise around it', () => {
    const noisy = [quote(3.4998, today, 'TMT'), quote(3.5073, '2026-09-28', 'TMT')];
    expect(doubts(noisy).accepted.map(({ perUsd }) => perUsd)).toEqual([3.5, 3.5]);
  });
});
