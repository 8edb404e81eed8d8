import { describe, expect, it } from 'vitest';
import { alertText, firingText } from '../../../lib/i18n/alert.ts';
import { en } from '../../../lib/i18n/en.ts';
import { type Alert, type AlertMemories, alertOn, checkAlerts } from '../../../lib/rates/alerts.ts';
import type { RateReading } from '../../../lib/rates/reading.ts';

const now = Date.UTC(2026, 8, 29, 12);
const level: Alert = { id: 'a', base: 'KZT', quote: 'USD', kind: 'crosses', level: 0.0023 };
const move: Alert = { id: 'b', base: 'KZT', quote: 'USD', kind: 'moves', percent: 1 };

const reading = (
  rate: number,
  valueDate: string,
  changes: Partial<RateReading> = {},
): RateReading => ({
  pair: { base: 'KZT', quote: 'USD' },
  rate,
  valueDate,
  changePercent: 0.1,
  freshness: 'fresh',
  provenance: [],
  pegged: false,
  history: [],
  ...changes,
});

/** Looks at one reading after another, as refreshes do, and gives the days on which the alert went off. */
function daysOf(alert: Alert, ...readings: RateReading[]): string[] {
  let memories: AlertMemories = {};
  const fired = new Set<string>();
  return readings.flatMap((seen) => {
    const look = checkAlerts([alert], new Map([['KZT/USD', seen]]), memories, fired, now);
    memories = look.memories;
    for (const { alertId, valueDate } of look.firings) fired.add(`${alertId} ${valueDate}`);
    return look.firings.map(({ valueDate }) => valueDate);
  });
}

describe('an alert for a level', () => {
  it('goes off when the rate crosses it, either way, and not at the first look', () => {
    expect(
      daysOf(
        level,
        reading(0.00231, '2026-09-24'),
        reading(0.00225, '2026-09-25'),
        reading(0.00224, '2026-09-28'),
        reading(0.00235, '2026-09-29'),
      ),
    ).toEqual(['2026-09-25', '2026-09-29']);
  });

  it('goes off once for each value date', () => {
    expect(
      daysOf(
        level,
        reading(0.0022, '2026-09-28'),
        reading(0.0024, '2026-09-29'),
        reading(0.0022, '2026-09-29'),
        reading(0.0024, '2026-09-29'),
      ),
    ).toEqual(['2026-09-29']);
  });

  it('does not go off again for trembling around the level', () => {
    expect(
      daysOf(
        level,
        reading(0.00229, '2026-09-22'),
        reading(0.002301, '2026-09-23'),
        reading(0.002299, '2026-09-24'),
        reading(0.002301, '2026-09-25'),
        reading(0.00232, '2026-09-28'),
        reading(0.00228, '2026-09-29'),
      ),
    ).toEqual(['2026-09-23', '2026-09-29']);
  });

  it('goes off when the rate leaves the band on the other side than was told', () => {
    expect(
      daysOf(
        level,
        reading(0.00229, '2026-09-21'),
        reading(0.002301, '2026-09-22'),
        reading(0.002299, '2026-09-23'),
        reading(0.00226, '2026-09-24'),
        reading(0.0022, '2026-09-25'),
      ),
    ).toEqual(['2026-09-22', '2026-09-24']);
  });

  it('tells the next day of a day’s second crossing, where the rate has stayed', () => {
    const there = [reading(0.00225, '2026-09-21'), reading(0.00235, '2026-09-22')];
    const andBack = [...there, reading(0.00224, '2026-09-22'), reading(0.00224, '2026-09-22')];
    expect(
      daysOf(level, ...andBack, reading(0.00223, '2026-09-23'), reading(0.0022, '2026-09-24')),
    ).toEqual(['2026-09-22', '2026-09-23']);
    expect(daysOf(level, ...andBack, reading(0.00236, '2026-09-23'))).toEqual(['2026-09-22']);
  });

  const by = (provider: string, rate: number, valueDate: string) =>
    reading(rate, valueDate, {
      provenance: [{ currency: 'KZT', provider, valueDate, fetchedAt: now }],
    });

  it('goes off when a provider that has come to stay crosses the level itself, however closely', () => {
    expect(
      daysOf(
        level,
        by('a', 0.002295, '2026-09-21'),
        by('b', 0.002293, '2026-09-22'),
        by('b', 0.002301, '2026-09-23'),
        by('b', 0.002307, '2026-09-24'),
        by('b', 0.002308, '2026-09-25'),
        by('b', 0.002292, '2026-09-28'),
      ),
    ).toEqual(['2026-09-24', '2026-09-28']);
  });

  it('goes off where another provider’s figure lies further away than opinions do, close to the level or not', () => {
    expect(daysOf(level, by('a', 0.0022, '2026-09-24'), by('b', 0.00231, '2026-09-25'))).toEqual([
      '2026-09-25',
    ]);
    expect(daysOf(level, by('a', 0.002295, '2026-09-24'), by('b', 0.00231, '2026-09-25'))).toEqual(
      [],
    );
  });

  it('goes off where a bank’s own figure crosses it, by whatever way that comes', () => {
    expect(
      daysOf(
        level,
        by('frankfurter-nbk', 0.002295, '2026-09-24'),
        by('nbk', 0.002305, '2026-09-25'),
        by('frankfurter-nbk', 0.002306, '2026-09-28'),
      ),
    ).toEqual(['2026-09-25']);
  });

  it('does not take another provider’s opinion for a crossing, but a move beyond that', () => {
    expect(
      daysOf(
        level,
        by('a', 0.002295, '2026-09-24'),
        by('b', 0.002305, '2026-09-25'),
        by('b', 0.002306, '2026-09-26'),
        by('a', 0.002294, '2026-09-28'),
        by('b', 0.0024, '2026-09-29'),
      ),
    ).toEqual(['2026-09-29']);
  });

  it('keeps quiet about old rates, pegs and rates that are not held, and forgets nothing over them', () => {
    const old = reading(0.0025, '2026-09-20', { freshness: 'stale' });
    expect(daysOf(level, reading(0.0022, '2026-09-19'), old)).toEqual([]);
    expect(daysOf(level, reading(0.0022, '2026-09-19'), { ...old, rate: null })).toEqual([]);
    expect(
      daysOf(level, reading(0.0022, '2026-09-19'), old, reading(0.0025, '2026-09-29')),
    ).toEqual(['2026-09-29']);
  });
});

describe('an alert for a move', () => {
  const moved = (percent: number | null, valueDate: string) =>
    reading(0.0023, valueDate, { changePercent: percent });

  it('goes off when the day comes to move so much, either way, once a day', () => {
    expect(
      daysOf(
        move,
        moved(0.2, '2026-09-25'),
        moved(1.2, '2026-09-25'),
        moved(1.3, '2026-09-25'),
        moved(-1.4, '2026-09-28'),
        moved(1, '2026-09-29'),
      ),
    ).toEqual(['2026-09-25', '2026-09-28']);
  });

  it('says nothing of a day that had moved before anybody looked, or of which no change is known', () => {
    expect(daysOf(move, moved(3, '2026-09-28'), moved(3.1, '2026-09-28'))).toEqual([]);
    expect(daysOf(move, moved(0, '2026-09-28'), moved(null, '2026-09-29'))).toEqual([]);
  });
});

describe('what went off', () => {
  it('is told in a sentence', () => {
    const look = checkAlerts(
      [level, move],
      new Map([['KZT/USD', reading(0.00235, '2026-09-29', { changePercent: -1.24 })]]),
      {
        a: { valueDate: '2026-09-28', state: 'below', from: '', armed: true },
        b: { valueDate: '2026-09-28', state: 'calm', from: '', armed: true },
      },
      new Set(),
      now,
    );
    expect(look.firings.map((firing) => firingText(firing, en))).toEqual([
      'KZT/USD rose above 0.002300: it is 0.002350.',
      'KZT/USD moved ▼ 1.24% in a day: it is 0.002350.',
    ]);
  });

  it('is told of with all the digits of its level', () => {
    const fine = alertOn({ base: 'KZT', quote: 'USD', per: 1 }, 'f', 'crosses', 0.0022664);
    expect(alertText(fine, en)).toBe('KZT/USD crosses 0.0022664');
    const look = checkAlerts(
      [fine],
      new Map([['KZT/USD', reading(0.00226641, '2026-09-29')]]),
      { f: { valueDate: '2026-09-28', state: 'below', from: '', armed: true } },
      new Set(),
      now,
    );
    expect(look.firings.map((firing) => firingText(firing, en))).toEqual([
      'KZT/USD rose above 0.0022664: it is 0.0022664.',
    ]);
    const byThousand = alertOn({ base: 'UZS', quote: 'KZT', per: 1000 }, 'u', 'crosses', 37.61235);
    expect(alertText(byThousand, en)).toBe('1000 UZS/KZT crosses 37.61235');
    const dear = alertOn({ base: 'USD', quote: 'KZT', per: 1 }, 'd', 'crosses', 441.125);
    expect(alertText(dear, en)).toBe('USD/KZT crosses 441.125');
  });

  it('is told for as many units as the pair was quoted for where it was asked for', () => {
    const pair = { base: 'KRW', quote: 'KZT', per: 100 } as const;
    const won = alertOn(pair, 'w', 'crosses', 32);
    const swing = alertOn(pair, 'm', 'moves', 1);
    expect(won).toMatchObject({ level: 0.32 });
    expect(alertText(won, en)).toBe('100 KRW/KZT crosses 32.0000');
    const look = checkAlerts(
      [won, swing],
      new Map([['KRW/KZT', reading(0.3541, '2026-09-29', { changePercent: 3.2 })]]),
      {
        w: { valueDate: '2026-09-28', state: 'below', from: '', armed: true },
        m: { valueDate: '2026-09-28', state: 'calm', from: '', armed: true },
      },
      new Set(),
      now,
    );
    expect(look.firings.map((firing) => firingText(firing, en))).toEqual([
      '100 KRW/KZT rose above 32.0000: it is 35.4100.',
      '100 KRW/KZT moved ▲ 3.20% in a day: it is 35.4100.',
    ]);
  });
});
