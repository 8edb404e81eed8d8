import { describe, expect, it } from 'vitest';
import { pluralRules } from '../../../lib/i18n/cldr/plural-rules.ts';
import { languageFor, languages } from '../../../lib/i18n/languages.ts';
import { pluralIn } from '../../../lib/i18n/plural.ts';
import { ru } from '../../../lib/i18n/ru.ts';
import { cldrPlurals } from '../../cldr/read-cldr.ts';

describe('the language that is spoken', () => {
  it.each([
    ['ru', [], 'ru'],
    ['en', ['ru'], 'en'],
    ['auto', ['ru-KG', 'en-US'], 'ru'],
    ['auto', ['de-DE', 'fr', 'RU'], 'ru'],
    ['auto', ['en-GB', 'ru'], 'en'],
    ['auto', ['de', 'ja'], 'en'],
    ['auto', [], 'en'],
  ] as const)('for the choice %s of a browser for %j is %s', (choice, wished, spoken) => {
    expect(languageFor(choice, wished)).toBe(spoken);
  });
});

describe('plurals', () => {
  it.each(languages)('of %s are CLDR’s, for every whole number', (language) => {
    const rule: (n: number) => string = pluralRules[language];
    // `Intl` has nothing for Tajik, and CLDR says that it has one form.
    const isKnown = Intl.PluralRules.supportedLocalesOf(language).length > 0;
    const reference = new Intl.PluralRules(language);
    for (let n = 0; n <= 1200; n += 1) {
      expect(rule(n), `${n}`).toBe(isKnown ? reference.select(n) : 'other');
    }
    const known = cldrPlurals(language).map(([category]) => category);
    expect(new Set([0, 1, 2, 5, 11, 21].map(rule))).toEqual(new Set(known));
  });

  it.each([
    [0, '0 тем'],
    [1, '1 тема'],
    [2, '2 темы'],
    [4, '4 темы'],
    [5, '5 тем'],
    [11, '11 тем'],
    [12, '12 тем'],
    [14, '14 тем'],
    [21, '21 тема'],
    [22, '22 темы'],
    [111, '111 тем'],
    [112, '112 тем'],
    [121, '121 тема'],
    [1002, '1002 темы'],
  ])('of Russian: %d', (n, text) => {
    const plural = pluralIn('ru');
    expect(plural(n, { one: `${n} тема`, few: `${n} темы`, many: `${n} тем` })).toBe(text);
  });

  it('of the region’s own languages are one form', () => {
    expect(pluralIn('kk')(1, { other: 'тақырып' })).toBe('тақырып');
    expect(pluralIn('tg')(7, { other: 'мавзӯъ' })).toBe('мавзӯъ');
  });

  it('are used where Russian counts', () => {
    expect([1, 3, 25, 31].map((n) => ru.popup.newHeadlines(n))).toEqual([
      '1 новый заголовок',
      '3 новых заголовка',
      '25 новых заголовков',
      '31 новый заголовок',
    ]);
  });
});
