import { readFileSync } from 'node:fs';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Language, languages } from '../../lib/i18n/languages.ts';
import { allSamples, comparableTexts, type Sample } from '../cldr/samples.ts';
import { anyPage, started } from './started.ts';

const here = started();

let script = '';

/** The samples' code as one script, as the build would make it. */
beforeAll(async () => {
  const entry = new URL('../cldr/samples.ts', import.meta.url).pathname;
  const outDir = new URL(
    `../../.output/samples-${process.env['STEPPEWIRE_BROWSER']}`,
    import.meta.url,
  ).pathname;
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: true,
      lib: { entry, formats: ['iife'], name: 'samples', fileName: () => 'samples.js' },
    },
  });
  script = readFileSync(`${outDir}/samples.js`, 'utf8');
});

/** What the browser prints. */
async function printed(): Promise<Record<string, Sample[]>> {
  const tab = await here.rig.open(anyPage);
  const text = await tab.run(
    (source) => JSON.stringify(new Function(`${source}; return samples.allSamples()`)()),
    script,
  );
  await tab.close();
  return JSON.parse(text);
}

/** ISO codes, and three abbreviations of central banks and currencies that are Latin in CLDR itself. */
const codes = /\b[A-Z]{3}\b(?= ·)|BEAC|CFA|CFP/g;

describe('dates, ages, figures and currencies', () => {
  it('are printed the same by every browser, more than 500 of each language', async () => {
    const expected = allSamples();
    const found = await printed();
    for (const language of languages) {
      expect(found[language]?.length).toBeGreaterThan(500);
      expect(found[language], language).toEqual(expected[language]);
    }
  });

  it('hold no English and no numbers in the place of months', async () => {
    const found = await printed();
    const english = found['en'] ?? [];
    for (const language of languages) {
      const samples = found[language] ?? [];
      expect(samples.filter(({ text }) => /M\d\d|undefined|NaN|\{/.test(text))).toEqual([]);
      if (['ru', 'kk', 'ky', 'tg'].includes(language)) {
        const latin = samples.filter(({ text }) => /[a-z]/i.test(text.replace(codes, '')));
        expect(latin, language).toEqual([]);
      }
      const alike = samples.filter(
        ({ kind, text }, n) => ['date', 'currency'].includes(kind) && text === english[n]?.text,
      );
      // The two languages have the same words for it.
      const same = language === 'tk' ? ['SZL · Swazi lilangeni'] : [];
      if (language !== 'en')
        expect(
          alike.map(({ text }) => text),
          language,
        ).toEqual(same);
    }
  });
});

/** Where ours differ from Firefox's, by what Firefox says; every one has its reason here. */
const differences: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  // Short months of three letters, and ages of one or two, stand in columns. Four figures are not parted, anywhere.
  en: {
    '30 Sept': '30 Sep',
    '30 Sept 2026': '30 Sep 2026',
    '1,234.50': '1234.50',
    '18 hr ago': '18 h ago',
    '18 days ago': '18 d ago',
    '18 mins': '18 min',
    '18 hrs': '18 h',
    '18 days': '18 d',
  },
  // CLDR's Kazakhstani tenge is an ethnic one, and its manat has been new since 2009.
  ru: {
    '1 234,50': '1234,50',
    'казахский тенге': 'казахстанский тенге',
    'новый туркменский манат': 'туркменский манат',
  },
  kk: { '1 234,50': '1234,50' },
  // A full stop behind a whole word, two ways to shorten an hour, and Mauritius taken for Mauritania.
  ky: {
    '1 234,50': '1234,50',
    '18 саат. мурун': '18 саат мурун',
    '18 мүн': '18 мүн.',
    '18 ст': '18 саат',
    'Мавританий руписи': 'Маврикий рупиясы',
  },
  // A quotation mark instead of the letter.
  uz: {
    '1 234,50': '1234,50',
    'Mavritaniya rupiyasi': 'Mavrikiy rupiyasi',
    'Afg‘oniston afg‘oniysi': 'Afgʻoniston afgʻoniysi',
    'G‘arbiy Afrika CFA franki': 'Gʻarbiy Afrika CFA franki',
    'O‘zbekiston so‘mi': 'Oʻzbekiston soʻmi',
    'Qirg‘iziston somi': 'Qirgʻiziston somi',
    'Qozog‘iston tengesi': 'Qozogʻiston tengesi',
  },
  // Units are English, the yuan is a yen, letters of the tenge and the sum and the taka's ending are wrong.
  tg: {
    '1 234,50': '1234,50',
    '18 min': '18 дақ.',
    '18 h': '18 ст.',
    '18 d': '18 рӯз',
    'Такаси Бангладеши': 'Такаи Бангладеш',
    'Иенаи хитоӣ': 'Юани хитоӣ',
    'Тангаи Казокистон': 'Тангаи Қазоқистон',
    'манати Туркманистон': 'Манати Туркманистон',
    'Сўми Ӯзбекистон': 'Сӯми Ӯзбекистон',
  },
  // A day is more than a letter.
  tk: { '1 234,50': '1234,50', '18 g. öň': '18 gün öň' },
};

/** The blanks of `Intl` differ from release to release. */
const plain = (text: string) => text.replace(/\s/g, ' ');

describe.runIf(process.env['STEPPEWIRE_BROWSER'] === 'firefox')('Firefox’s own Intl', () => {
  it.each(languages)('says the same in %s, but for what is known', async (language) => {
    const tab = await here.rig.open(anyPage);
    const { days, figures, codes: wanted, texts } = comparableTexts(language);
    const theirs = await tab.run(
      ([tag, moments, numbers, names]) => {
        const dates = (options: Intl.DateTimeFormatOptions) =>
          moments.map((moment) => new Intl.DateTimeFormat(tag, options).format(new Date(moment)));
        const figure = new Intl.NumberFormat(tag, { minimumFractionDigits: 2 });
        const percent = new Intl.NumberFormat(tag, { style: 'percent', minimumFractionDigits: 2 });
        const ago = new Intl.RelativeTimeFormat(tag, { style: 'short' });
        const units = ['minute', 'hour', 'day'] as const;
        const currency = new Intl.DisplayNames(tag, { type: 'currency' });
        return [
          ...dates({ dateStyle: 'full' }),
          ...dates({ month: 'short', day: 'numeric' }),
          ...dates({ year: 'numeric', month: 'short', day: 'numeric' }),
          ...numbers.map((number) => figure.format(number)),
          percent.format(0.0044),
          ...units.map((unit) => ago.format(-18, unit)),
          ...units.map((unit) =>
            new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'short' }).format(18),
          ),
          ...names.map((code) => currency.of(code) ?? ''),
        ];
      },
      // Our English is not the American one.
      [language === 'en' ? 'en-GB' : language, days, figures, wanted] satisfies [
        string,
        number[],
        number[],
        string[],
      ],
    );
    await tab.close();
    expect(theirs).toHaveLength(texts.length);
    const found = theirs.map(plain).flatMap((said, n): [string, string][] => {
      const ours = plain(texts[n] ?? '');
      return said === ours ? [] : [[said, ours]];
    });
    expect(Object.fromEntries(found)).toEqual(differences[language]);
  });
});
