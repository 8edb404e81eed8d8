import { describe, expect, it } from 'vitest';
import { type BoardReading, boardRows } from '../../../components/rates/board-rows.ts';
import { en } from '../../../lib/i18n/en.ts';
import { addDays } from '../../../lib/rates/calendar.ts';
import { boardSpans, daysRead } from '../../../lib/rates/periods.ts';
import type { RateReading } from '../../../lib/rates/reading.ts';

const today = '2026-09-29';
const now = Date.parse(`${today}T12:00:00Z`);

/** A rate that grows by one each day, and is 1000 today. */
const history = Array.from({ length: 380 }, (_, n) => ({
  valueDate: addDays(today, n - 379),
  rate: 1000 - (379 - n),
}));

const reading: RateReading = {
  pair: { base: 'KZT', quote: 'USD' },
  rate: 1000,
  valueDate: today,
  changePercent: 0.1001,
  freshness: 'fresh',
  provenance: [],
  pegged: false,
  history,
};

const watched = { base: 'KZT', quote: 'USD', per: 1 as const };

const row = (board: Partial<BoardReading>, changes: Partial<RateReading> = {}) =>
  boardRows(
    [{ watched, reading: { ...reading, ...changes } }],
    { view: 'direct', span: '1d', isSpanRead: true, ...board },
    now,
    en,
  )[0];

const points = (line = '') => line.split('L').length;

describe('a row of the board', () => {
  it.each([
    ['1d', '▲ 0.10%', 8],
    ['1w', '▲ 0.70%', 8],
    ['1m', '▲ 3.09%', 31],
    ['1y', '▲ 57.48%', 366],
  ] as const)('tells and draws the change over %s', (span, change, drawn) => {
    const shown = row({ span });
    expect(shown).toMatchObject({ change, direction: 'up', rate: '1000.00' });
    expect(points(shown?.sparkline.line)).toBe(drawn);
  });

  it('says in words what up means, whichever way round it is', () => {
    expect(row({ span: '1m' })?.changeWords).toBe(
      'KZT is 3.09% dearer in USD than a month before.',
    );
    expect(row({ span: '1m', view: 'inverse' })).toMatchObject({
      change: '▼ 3.00%',
      changeWords: 'USD is 3.00% cheaper in KZT than a month before.',
    });
    expect(
      row({ span: '1w' }, { rate: 7, history: history.map((at) => ({ ...at, rate: 7 })) }),
    ).toMatchObject({
      change: '0.00%',
      changeWords: 'KZT costs as much in USD as a week before.',
    });
  });

  it('has no change before its days are read, over a span of which too little is held, or of an old rate', () => {
    expect(row({ span: '1y', isSpanRead: false })).toMatchObject({ change: '', changeWords: '' });
    expect(row({ span: '1y' }, { history: history.slice(-40) })?.change).toBe('–');
    expect(row({ span: '1m' }, { rate: null, changePercent: null })?.change).toBe('–');
  });

  it('does not move over any span where its rate is fixed', () => {
    for (const span of boardSpans) {
      const fixed = row({ span }, { pegged: true, changePercent: 0, history: [] });
      expect(fixed).toMatchObject({ change: '0.00%', direction: 'flat' });
    }
  });

  it('takes no more days than its span needs', () => {
    expect(boardSpans.map(daysRead)).toEqual([45, 45, 45, 385]);
  });
});
