import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../lib/news/rule.ts';
import { compileRules } from '../../../lib/news/rules.ts';
import { searchWords, storyKey } from '../../../lib/news/words.ts';

const rule = (changes: Partial<Rule>): Rule => ({
  id: 'r',
  action: 'highlight',
  words: [],
  source: '',
  topic: '',
  ...changes,
});

const entry = (title: string, excerpt = '', sourceId = 'a', ...topics: string[]) => ({
  title,
  excerpt,
  sourceId,
  topics: topics.map((topic) => ({ topic, reason: { by: 'source' } as const })),
});

const actions = (rules: Rule[], ...of: Parameters<typeof entry>) => [
  ...compileRules(rules)(entry(...of)),
];

describe('a rule', () => {
  it('holds where all that it names does', () => {
    const football = rule({ words: ['football', 'футбол'], source: 'a', topic: 'sports' });
    expect(actions([football], 'Football in Osh', '', 'a', 'sports')).toEqual(['highlight']);
    expect(actions([football], 'Osh', 'ФУТБОЛЬНЫЙ клуб', 'a', 'sports')).toEqual(['highlight']);
    expect(actions([football], 'Football in Osh', '', 'b', 'sports')).toEqual([]);
    expect(actions([football], 'Football in Osh', '', 'a')).toEqual([]);
    expect(actions([football], 'Footballer', '', 'a', 'sports')).toEqual([]);
  });

  it('finds a word with the endings of the region’s languages, and no other English word', () => {
    const finds = (word: string, title: string) =>
      actions([rule({ words: [word] })], title).length > 0;
    for (const [word, title] of [
      ['Toshkent', 'Toshkentda metro'],
      ['Toshkent', 'Toshkentdagi toshkentliklar'],
      ['tenge', 'Qozoq tengesi'],
      ['tenge', 'Tengelar va tengesidan'],
      ['bank', 'Markaziy bankining hisobi'],
      ['pul o‘tkazma', 'Pul oʻtkazmalari'],
      ['prezident', 'Prezidentler we prezidentinden'],
      ['gazagystan', 'Gazagystanyň ýoly'],
      ['almaty', 'Almatyda qar'],
    ] as const) {
      expect(finds(word, title), title).toBe(true);
    }
    for (const [word, title] of [
      ['osh', 'Oshkosh'],
      ['osh', 'A moshi of oshi'],
      ['tenge', 'Tengel'],
      ['manat', 'Manata'],
      ['soma', 'Somali'],
      ['para', 'Parade'],
      ['glad', 'Gladden'],
      ['hand', 'Handler'],
      ['village', 'Villager'],
      ['tax', 'Taxi'],
      ['pan', 'Panda'],
      ['water', 'Waterside'],
      ['lake', 'Lakeside'],
      ['mark', 'Marker'],
      ['light', 'Lightning'],
    ] as const) {
      expect(finds(word, title), title).toBe(false);
    }
  });

  it('that names nothing holds of nothing', () => {
    expect(actions([rule({})], 'Anything')).toEqual([]);
  });

  it('that mutes wins over all others', () => {
    const rules = [
      rule({ words: ['osh'] }),
      rule({ action: 'save', words: ['osh'] }),
      rule({ action: 'mute', words: ['football'] }),
    ];
    expect(actions(rules, 'Osh')).toEqual(['highlight', 'save']);
    expect(actions(rules, 'Football in Osh')).toEqual(['mute']);
  });

  it('looks at a thousand entries well within fifty milliseconds each hundred rules', () => {
    const rules = Array.from({ length: 40 }, (_, n) => rule({ words: [`word${n}`, `слово${n}`] }));
    const holds = compileRules(rules);
    const text = 'A line of some forty words about the river and the road. '.repeat(6);
    for (let n = 0; n < 1000; n += 1) expect(holds(entry(`Title ${n}`, text)).size).toBe(0);
  });
});

describe('the words of a text', () => {
  it('are folded, without accents, each once', () => {
    expect(searchWords('Ёлка у Türkiye, élan — ЁЛКА! so‘m a')).toEqual([
      'елка',
      'turkiye',
      'elan',
      'so',
    ]);
    expect(searchWords('Қазақстан теңгесі')).toEqual(['қазақстан', 'теңгесі']);
  });

  it('are all of a long title and excerpt', () => {
    const words = Array.from({ length: 193 }, (_, n) => (n + 370).toString(36));
    expect(searchWords(words.join(' '))).toEqual(words);
  });

  it('make one key of two outlets’ spelling of a title', () => {
    expect(storyKey('Astana & Tashkent agree: “a joint grid”')).toBe(
      storyKey('Astana & Tashkent agree, a joint grid'),
    );
    expect(storyKey('Daily news digest')).toBe('');
  });
});
