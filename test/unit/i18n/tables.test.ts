import { describe, expect, it } from 'vitest';
import { ageText, agoText } from '../../../lib/i18n/age.ts';
import { en } from '../../../lib/i18n/cldr/en.ts';
import { kk } from '../../../lib/i18n/cldr/kk.ts';
import { ky } from '../../../lib/i18n/cldr/ky.ts';
import { numberMarks } from '../../../lib/i18n/cldr/number-marks.ts';
import { ru } from '../../../lib/i18n/cldr/ru.ts';
import { tg } from '../../../lib/i18n/cldr/tg.ts';
import { tk } from '../../../lib/i18n/cldr/tk.ts';
import { uz } from '../../../lib/i18n/cldr/uz.ts';
import { currencyName } from '../../../lib/i18n/currency-name.ts';
import { dateLine, dayText, longDayText, momentText } from '../../../lib/i18n/date.ts';
import { type Language, languages } from '../../../lib/i18n/languages.ts';
import { currencies } from '../../../lib/rates/currencies.ts';
import { formatAmount, formatChange } from '../../../lib/rates/format.ts';
import { allTables } from '../../cldr/all-tables.ts';
import { cldrMarks, cldrTables } from '../../cldr/read-cldr.ts';

const written = { en, ru, kk, ky, uz, tg, tk };

const tabled = (language: Language) => ({ tables: allTables[language] });

describe.each(languages)('the tables of %s', (language) => {
  it('are what the installed CLDR says', () => {
    expect(written[language]).toEqual(cldrTables(language));
    expect(numberMarks[language]).toEqual(cldrMarks(language));
  });

  it('have every day, month and currency', () => {
    const { weekdays, months, monthsShort } = allTables[language];
    expect(new Set(weekdays).size).toBe(7);
    expect(new Set(months).size).toBe(12);
    expect(new Set(monthsShort).size).toBe(12);
    const named = currencies.map(({ code }) => currencyName(code, tabled(language)));
    expect(named.filter((name) => name.trim() === '' || /^[A-Z]{3}$/.test(name))).toEqual([]);
  });

  it.skipIf(language === 'en')('hold no English', () => {
    const { weekdays, months, age, ago, currencies: names } = allTables[language];
    const english = new Set(Object.values(allTables.en).flatMap((part) => Object.values(part)));
    const own = [...weekdays, ...months, ...Object.values(age), ...Object.values(ago)];
    // A minute is `min` in Turkmen too.
    expect(own.filter((text) => english.has(text) && text !== '{0} min')).toEqual([]);
    const alike = currencies.filter(({ code, name }) => (names[code] ?? name) === name);
    // The two languages have the same words for it.
    expect(alike.map(({ code }) => code)).toEqual(language === 'tk' ? ['SZL'] : []);
  });
});

const noon = new Date(2026, 10, 23, 14, 5).getTime();

describe('a date', () => {
  it.each([
    ['en', 'Monday, 23 November 2026', '23 Nov', '23 Nov 2026', '23 Nov, 14:05'],
    [
      'ru',
      'понедельник, 23 ноября 2026\u00a0г.',
      '23 нояб.',
      '23 нояб. 2026\u00a0г.',
      '23 нояб., 14:05',
    ],
    ['kk', '2026\u00a0ж. 23 қараша, дүйсенбі', '23 қар.', '2026\u00a0ж. 23 қар.', '23 қар., 14:05'],
    ['ky', '2026-ж., 23-ноябрь, дүйшөмбү', '23-ноя.', '2026-ж. 23-ноя.', '23-ноя. 14:05'],
    ['uz', 'dushanba, 23-noyabr, 2026', '23-noy', '23-noy, 2026', '23-noy, 14:05'],
    ['tg', 'Душанбе, 23 Ноябр 2026', '23 Ноя', '23 Ноя 2026', '23 Ноя 14:05'],
    ['tk', '23 noýabr 2026 duşenbe', '23 noý', '23 noý 2026', '23 noý 14:05'],
  ] as const)('in %s is %s', (language, line, day, dayOfYear, moment) => {
    expect(dateLine(noon, tabled(language))).toBe(line);
    expect(dayText('2026-11-23', tabled(language))).toBe(day);
    expect(longDayText('2026-11-23', tabled(language))).toBe(dayOfYear);
    expect(momentText(noon, tabled(language))).toBe(moment);
  });

  it('has the day in two figures only where its language wants that', () => {
    const third = new Date(2026, 10, 3, 9, 0).getTime();
    expect(dateLine(third, tabled('tg'))).toBe('Сешанбе, 03 Ноябр 2026');
    expect(dateLine(third, tabled('ru'))).toBe('вторник, 3 ноября 2026\u00a0г.');
  });
});

describe('an age', () => {
  it.each([
    ['en', 'just now', '18 min', '18 min ago', '3 h', '2 d ago'],
    ['ru', 'только что', '18 мин', '18 мин. назад', '3 ч', '2 дн. назад'],
    ['kk', 'жаңа ғана', '18 мин', '18 мин. бұрын', '3 сағ', '2 күн бұрын'],
    ['ky', 'жаңы эле', '18 мүн.', '18 мүн. мурун', '3 саат', '2 күн мурун'],
    ['uz', 'hozirgina', '18 daq.', '18 daqiqa oldin', '3 soat', '2 kun oldin'],
    ['tg', 'ҳамин ҳозир', '18 дақ.', '18 дақ. пеш', '3 ст.', '2 рӯз пеш'],
    ['tk', 'ýaňyja', '18 min', '18 min. öň', '3 sag', '2 gün öň'],
  ] as const)('in %s', (language, now, minutes, minutesAgo, hours, daysAgo) => {
    const ago = (minute: number) => agoText(noon - minute * 60_000, noon, tabled(language));
    const age = (minute: number) => ageText(noon - minute * 60_000, noon, tabled(language));
    expect([age(0), ago(0), age(18), ago(18.9), age(180), ago(2 * 1440)]).toEqual([
      now,
      now,
      minutes,
      minutesAgo,
      hours,
      daysAgo,
    ]);
  });
});

describe('figures', () => {
  it.each([
    ['en', '12,142.10', '▲ 0.44%'],
    ['ru', '12\u00a0142,10', '▲ 0,44\u00a0%'],
    ['kk', '12\u00a0142,10', '▲ 0,44%'],
    ['ky', '12\u00a0142,10', '▲ 0,44%'],
    ['uz', '12\u00a0142,10', '▲ 0,44%'],
    ['tg', '12\u00a0142,10', '▲ 0,44%'],
    ['tk', '12\u00a0142,10', '▲ 0,44\u00a0%'],
  ])('have the marks of %s', (language, amount, change) => {
    expect(formatAmount(12142.1, language)).toBe(amount);
    expect(formatChange(0.44, language)).toBe(change);
  });
});

describe('the currencies of the region', () => {
  it.each([
    ['ru', 'киргизский сом', 'казахстанский тенге', 'туркменский манат'],
    ['kk', 'Қырғызстан сомы', 'Қазақстан теңгесі', 'Түрікменстан манаты'],
    ['ky', 'Кыргызстан сому', 'Казакстан теңгеси', 'Түркмөнстан манаты'],
    ['uz', 'Qirgʻiziston somi', 'Qozogʻiston tengesi', 'Turkmaniston manati'],
    ['tg', 'Соми Қирғизистон', 'Тангаи Қазоқистон', 'Манати Туркманистон'],
    ['tk', 'Gyrgyz somy', 'Gazak teňňesi', 'Türkmen manady'],
  ] as const)('have their names in %s', (language, som, tenge, manat) => {
    const names = ['KGS', 'KZT', 'TMT'].map((code) => currencyName(code, tabled(language)));
    expect(names).toEqual([som, tenge, manat]);
  });
});
