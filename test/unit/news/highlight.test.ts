import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foundParts } from '../../../lib/news/highlight.ts';

const marked = (text: string, query: string) =>
  foundParts(text, query)
    .map((part) => (part.found ? `[${part.text}]` : part.text))
    .join('');

describe('what a search has found', () => {
  it.each([
    ['The Naryn river, and rivers', 'riv', 'The Naryn [riv]er, and [riv]ers'],
    ['Two new lines', 'NEW lin', 'Two [new] [lin]es'],
    ['Ёлки у воды', 'елк', '[Ёлк]и у воды'],
    ['Voices of the élan', 'elan', 'Voices of the [élan]'],
    ['Voices of the e\u0301lan', 'ela', 'Voices of the [e\u0301la]n'],
    ['Türkiye opens', 'turk', '[Türk]iye opens'],
    ['İstanbul', 'ist', '[İst]anbul'],
    ['Oʻzbekiston', 'zbek', 'Oʻ[zbek]iston'],
    // Two letters are looked for as a word of their own.
    ['It is an island', 'is', 'It [is] an island'],
    ['Overriver', 'river', 'Overriver'],
    ['Nothing', '', 'Nothing'],
    ['', 'word', ''],
  ])('in %s by %s is %s', (text, query, expected) => {
    expect(marked(text, query)).toBe(expected);
  });

  it('loses and adds nothing, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        (text, query) => {
          const whole = foundParts(text, query)
            .map((part) => part.text)
            .join('');
          expect(whole).toBe(text);
        },
      ),
    );
  });
});
