import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changePercent } from '../../../lib/rates/change.ts';
import {
  decimalsWritten,
  directionOf,
  formatChange,
  formatRate,
} from '../../../lib/rates/format.ts';

describe('a rate as text', () => {
  it.each([
    [0.01143417, '0.01143'],
    [0.00226637, '0.002266'],
    [0.1083129, '0.10831'],
    [0.0000848, '0.00008480'],
    [1 / 3.5, '0.28571'],
    [0.00008, '0.00008000'],
    [0.5, '0.50000'],
    [0.999996, '1.0000'],
    [0.0099999, '0.01000'],
    [0.00099996, '0.001000'],
    [1.13609, '1.1361'],
    [99.99996, '100.00'],
    [441.2339, '441.23'],
    [9999.5, '9999.50'],
    [11792.224, '11,792.22'],
    [1e-9, '0.000000001000'],
    [123456789, '123,456,789.00'],
  ])('%d is %s', (rate, text) => {
    expect(formatRate(rate)).toBe(text);
  });

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, null, undefined])(
    '%s is a dash',
    (rate) => {
      expect(formatRate(rate)).toBe('–');
    },
  );

  it.each([
    [441.125, 3],
    [0.0022664, 7],
    [1e-9, 9],
    [12_000, 0],
    [1.005 * 1000, 0],
    [0.1 + 0.2, 1],
    [1e20, 0],
    [0, 0],
    [1.23456789e-96, 100],
  ])('%d was written with %i decimals', (figure, decimals) => {
    expect(decimalsWritten(figure)).toBe(decimals);
  });

  it('has the marks of the language it is for', () => {
    expect(formatRate(11792.224, 'ru')).toBe('11\u00a0792,22');
    expect(formatRate(0.002266, 'kk-KZ')).toBe('0,002266');
    expect(formatRate(0.002266, 'xx')).toBe('0.002266');
  });

  it('reads back to within half a unit of its last digit, and is never an exponent', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1e9, noNaN: true }), (rate) => {
        const text = formatRate(rate);
        expect(text).toMatch(/^[\d,]+\.\d+$/);
        const decimals = text.split('.')[1]?.length ?? 0;
        const back = Number(text.replaceAll(',', ''));
        expect(Math.abs(back - rate)).toBeLessThanOrEqual(0.5 * 10 ** -decimals * (1 + 1e-9));
      }),
    );
  });

  it('shows nothing but figures or a dash for any number there is', () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), (rate, percent) => {
        expect(formatRate(rate)).toMatch(/^(–|[\d,]+\.\d+)$/);
        expect(formatChange(percent)).toMatch(/^(–|([▲▼] )?[\d,]+\.\d\d%)$/);
        expect(formatChange(percent)).not.toMatch(/[▲▼] 0\.00%/);
      }),
    );
  });
});

describe('a change as text', () => {
  it.each([
    [0.438, '▲ 0.44%', 'up'],
    [-0.3331, '▼ 0.33%', 'down'],
    [0, '0.00%', 'flat'],
    [-0, '0.00%', 'flat'],
    [-0.0049, '0.00%', 'flat'],
    [0.0049, '0.00%', 'flat'],
    [12.345, '▲ 12.35%', 'up'],
    [null, '–', 'unknown'],
    [Number.NaN, '–', 'unknown'],
  ])('%s is %s', (percent, text, direction) => {
    expect(formatChange(percent)).toBe(text);
    expect(directionOf(percent)).toBe(direction);
  });

  it('has the decimal mark of the language it is for', () => {
    expect(formatChange(-0.3331, 'ru')).toBe('▼ 0,33\u00a0%');
  });
});

describe('the change of a rate', () => {
  it('is null without a believable rate before', () => {
    for (const previous of [0, -1, null, undefined, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(changePercent(1, previous)).toBeNull();
    }
    expect(changePercent(0, 1)).toBeNull();
  });

  it('is never minus zero', () => {
    expect(Object.is(changePercent(2, 2), 0)).toBe(true);
  });

  it('has the opposite sign for the inverse, and both round-trip', () => {
    const rate = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
    const step = fc.double({ min: 0.1, max: 10, noNaN: true });
    fc.assert(
      fc.property(rate, step, (previous, times) => {
        const current = previous * times;
        const change = changePercent(current, previous) ?? 0;
        const inverse = changePercent(1 / current, 1 / previous) ?? 0;
        if (Math.abs(change) > 1e-9) expect(Math.sign(change)).toBe(-Math.sign(inverse));
        expect(Math.abs((1 + change / 100) * (1 + inverse / 100) - 1)).toBeLessThan(1e-9);
        expect(Math.abs(1 / (1 / current) / current - 1)).toBeLessThan(1e-12);
      }),
    );
  });
});
