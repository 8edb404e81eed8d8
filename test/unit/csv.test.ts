import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../lib/csv.ts';
import type { Entry } from '../../lib/news/entry.ts';
import { savedAsCsv, savedAsJson } from '../../lib/news/saved-file.ts';
import { historyAsCsv } from '../../lib/rates/history-file.ts';
import { plainEntry } from './plain-entry.ts';

describe('a table as CSV', () => {
  it('ends its lines as RFC 4180 has it, and quotes what would break them', () => {
    expect(
      writeCsv([
        ['a', 'b'],
        ['one, two', 'say “x” or "y"'],
        ['two\nlines', ''],
      ]),
    ).toBe('a,b\r\n"one, two","say “x” or ""y"""\r\n"two\nlines",\r\n');
  });

  it('gives spreadsheets no formula to run, and leaves figures alone', () => {
    const texts = ['=HYPERLINK("http://x")', '+1', '-2', '@SUM(A1)', '\tx', 'a=b'];
    expect(writeCsv(texts.map((text) => [text]))).toBe(
      '"\'=HYPERLINK(""http://x"")"\r\n\'+1\r\n\'-2\r\n\'@SUM(A1)\r\n\'\tx\r\na=b\r\n',
    );
    expect(writeCsv([[-2, 0.5]])).toBe('-2,0.5\r\n');
  });
});

const entry: Entry = {
  ...plainEntry,
  id: '1',
  identities: [],
  sourceId: 'timesca',
  title: '=Перевал открыт, "наконец"',
  link: 'https://timesca.com/pass',
  excerpt: 'До марта.',
  published: Date.UTC(2026, 10, 24, 9, 30),
  firstSeen: Date.UTC(2026, 10, 24, 10),
  time: Date.UTC(2026, 10, 24, 9, 30),
  topics: [
    { topic: 'tajikistan', reason: { by: 'source' } },
    { topic: 'transport', reason: { by: 'source' } },
  ],
  read: true,
  saved: true,
};

describe('saved articles', () => {
  it('open in a spreadsheet with their letters as they are', () => {
    const [heading, line] = savedAsCsv([entry], () => 'The Times').split('\r\n');
    expect(heading?.startsWith('\ufefftitle,link,')).toBe(true);
    expect(line).toBe(
      '"\'=Перевал открыт, ""наконец""",https://timesca.com/pass,The Times,2026-11-24T09:30:00.000Z,tajikistan; transport,,До марта.',
    );
  });

  it('are the same as JSON, untouched', () => {
    expect(JSON.parse(savedAsJson([entry], () => 'The Times'))).toEqual([
      {
        title: entry.title,
        link: entry.link,
        source: 'The Times',
        published: '2026-11-24T09:30:00.000Z',
        topics: ['tajikistan', 'transport'],
        author: '',
        excerpt: entry.excerpt,
      },
    ]);
  });
});

describe('the history of pairs', () => {
  const seen = (currency: string, provider: string, valueDate: string, perUsd: number) => ({
    currency,
    provider,
    valueDate,
    perUsd,
    fetchedAt: 0,
  });
  const observations = [
    seen('KZT', 'frankfurter', '2026-11-24', 500),
    seen('KZT', 'frankfurter', '2026-11-23', 400),
    seen('KZT', 'currency-api', '2026-11-23', 401),
    seen('KGS', 'frankfurter', '2026-11-24', 80),
    seen('UZS', 'frankfurter', '2026-11-24', 12_000_000),
  ];

  it('has a line for each day and provider, oldest first, without exponents', () => {
    const pairs = [
      { base: 'KZT', quote: 'USD' },
      { base: 'UZS', quote: 'USD' },
    ];
    expect(historyAsCsv(pairs, observations).split('\r\n')).toEqual([
      'pair,value date,provider,rate',
      'KZT/USD,2026-11-23,currency-api,0.00249376558603',
      'KZT/USD,2026-11-23,frankfurter,0.0025',
      'KZT/USD,2026-11-24,frankfurter,0.002',
      'UZS/USD,2026-11-24,frankfurter,0.0000000833333333333',
      '',
    ]);
  });

  it('crosses within one provider alone', () => {
    expect(historyAsCsv([{ base: 'KGS', quote: 'KZT' }], observations)).toBe(
      'pair,value date,provider,rate\r\nKGS/KZT,2026-11-24,frankfurter,6.25\r\n',
    );
  });
});
