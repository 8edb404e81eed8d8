import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../../lib/i18n/en.ts';
import { formatShortChange } from '../../lib/rates/format.ts';
import type { RateReading } from '../../lib/rates/reading.ts';
import { shownPair, type ToolbarFacts, toolbarFace } from '../../lib/toolbar.ts';

const reading = (changes: Partial<RateReading>): RateReading => ({
  pair: { base: 'KZT', quote: 'USD' },
  rate: 0.002266,
  valueDate: '2026-09-29',
  changePercent: 0.44,
  freshness: 'fresh',
  provenance: [],
  pegged: false,
  history: [],
  ...changes,
});

const changing = (changes: Partial<RateReading>): ToolbarFacts => ({
  shows: 'change',
  reading: reading(changes),
  colours: 'green-red',
});

const face = (facts: ToolbarFacts) => toolbarFace(facts, en);

describe('a change on a badge', () => {
  it.each([
    [0.44, '+0.4'],
    [-0.33, '−0.3'],
    [9.94, '+9.9'],
    [9.96, '+10'],
    [-12.4, '−12'],
    [234, '+234'],
    [5000, '+999'],
    [0.04, '0.0'],
    [-0.04, '0.0'],
    [0, '0.0'],
    [null, '–'],
    [Number.NaN, '–'],
  ])('of %s is %s', (percent, text) => {
    expect(formatShortChange(percent)).toBe(text);
  });

  it('has four characters at most, and a sign wherever it is something', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (percent) => {
        const text = formatShortChange(percent, 'ru');
        expect(text.length).toBeLessThanOrEqual(4);
        if (/[1-9]/.test(text)) expect(text[0]).toBe(percent > 0 ? '+' : '−');
      }),
    );
  });
});

describe('the toolbar’s button', () => {
  it('counts to 99, and says the same in words', () => {
    const unread = (n: number) => face({ shows: 'unread', unread: n });
    expect(unread(1)).toMatchObject({ text: '1', title: 'Steppewire: 1 unread headline' });
    expect(unread(99)).toMatchObject({ text: '99', title: 'Steppewire: 99 unread headlines' });
    expect(unread(100)).toMatchObject({
      text: '99+',
      title: 'Steppewire: more than 99 unread headlines',
    });
  });

  it('has no badge where nothing is unread, or nothing is wanted', () => {
    expect(face({ shows: 'unread', unread: 0 }).text).toBe('');
    expect(face({ shows: 'nothing' })).toMatchObject({ text: '', title: 'Steppewire' });
  });

  it('says of a change which way it goes, and how old its rate is', () => {
    expect(face(changing({}))).toMatchObject({
      text: '+0.4',
      title: 'Steppewire: KZT/USD is 0.002266, 0.44% dearer than the day before',
    });
    expect(face(changing({ changePercent: -1.5, freshness: 'stale' })).title).toBe(
      'Steppewire: KZT/USD is 0.002266, 1.50% cheaper than the day before\nThis is an old rate, of 29 Sep.',
    );
    expect(face(changing({ changePercent: 0 })).title).toContain('as it was the day before');
    expect(face(changing({ changePercent: null }))).toMatchObject({ text: '–' });
  });

  it('takes the colours that were chosen for the strip', () => {
    const background = (
      colours: 'green-red' | 'red-green' | 'blue-orange',
      changePercent: number,
    ) => face({ shows: 'change', colours, reading: reading({ changePercent }) }).background;
    expect(background('green-red', 1)).toBe(background('red-green', -1));
    expect(background('green-red', -1)).toBe(background('red-green', 1));
    expect(background('blue-orange', 1)).not.toBe(background('green-red', 1));
  });

  it('is legible: white on its badge, and its badge on light and dark toolbars', () => {
    const faces = [
      face({ shows: 'unread', unread: 1 }),
      ...[1, -1, 0].flatMap((changePercent) =>
        (['green-red', 'blue-orange'] as const).map((colours) =>
          face({ shows: 'change', colours, reading: reading({ changePercent }) }),
        ),
      ),
    ];
    for (const { background } of faces) {
      expect(contrast(background, '#ffffff'), background).toBeGreaterThanOrEqual(4.5);
      // Firefox's light and its dark toolbar.
      expect(contrast(background, '#f9f9fb'), background).toBeGreaterThanOrEqual(3);
      expect(contrast(background, '#2b2a33'), background).toBeGreaterThanOrEqual(3);
    }
  });

  it('shows the first watched pair where the chosen one is watched no longer', () => {
    const list = [
      { base: 'KGS', quote: 'USD', per: 1 as const },
      { base: 'KZT', quote: 'USD', per: 1 as const },
    ];
    const choice = { shows: 'change' as const, topics: [] };
    expect(shownPair({ ...choice, pair: 'KZT/USD' }, list)).toBe(list[1]);
    expect(shownPair({ ...choice, pair: 'TJS/USD' }, list)).toBe(list[0]);
    expect(shownPair({ ...choice, pair: '' }, [])).toBeNull();
  });
});

/** The contrast of two colours, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
