import { describe, expect, it } from 'vitest';
import { buildRateCard } from '../../lib/build-rate-card.ts';
import { en } from '../../lib/i18n/en.ts';
import { ru } from '../../lib/i18n/ru.ts';
import type { RateReading } from '../../lib/rates/reading.ts';

const reading: RateReading = {
  pair: { base: 'USD', quote: 'KZT' },
  rate: 440,
  valueDate: '2026-09-29',
  changePercent: null,
  freshness: 'fresh',
  provenance: [],
  pegged: false,
  history: [],
};

const converted = (amount: number, messages = en) =>
  buildRateCard({ reading, entries: [], nameOf: () => '', now: 0, amount }, messages).conversion;

describe('an amount that is converted on a card', () => {
  it('is the one that was selected, to its last digit', () => {
    expect(converted(1.125)).toEqual({ base: '1.125', quote: '495', problem: null });
    expect(converted(1.125, ru)).toEqual({ base: '1,125', quote: '495', problem: null });
    expect(converted(12_345.675)).toMatchObject({ base: '12,345.675', quote: '5,432,097' });
    expect(converted(0.0123456)).toMatchObject({ base: '0.0123456', quote: '5.43' });
    expect(converted(1.005 * 1000)).toMatchObject({ base: '1005' });
    expect(converted(12_000)).toMatchObject({ base: '12,000' });
    expect(converted(1.5)).toMatchObject({ base: '1.50' });
  });
});
