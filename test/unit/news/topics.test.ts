import { describe, expect, it } from 'vitest';
import { defaultTopics } from '../../../lib/news/topic-list.ts';
import { compileTopics } from '../../../lib/news/topics.ts';

const fileUnder = compileTopics(defaultTopics);
const topicsOf = (
  title: string,
  excerpt = '',
  categories: string[] = [],
  implied: string | null = null,
) => fileUnder({ title, excerpt, categories }, implied).map(({ topic }) => topic);

describe('filing by title', () => {
  it.each<[string, string[]]>([
    ['Kazakh farmers wait for rain', ['kazakhstan']],
    ['Bus drivers in Osh learn sign language', ['kyrgyzstan']],
    ['Oshkosh sends a fire engine', []],
    ['Two banks in Tashkent merge', ['uzbekistan', 'business-economy']],
    ['The riverbank is green again', []],
    ['Economies of scale on the Caspian', ['central-asia', 'business-economy']],
    ['O‘zbekiston opens a film archive', ['uzbekistan', 'life-culture']],
    ['Türkmen carpets leave for a fair', []],
    ['Газета нашла архив', []],
    ['Цены на газ в Казахстане', ['kazakhstan', 'energy-mining']],
    ['В Оше открыли мост', []],
    ['Ош: новый мост', ['kyrgyzstan']],
    ['Мирзиёев встретил учителей', ['uzbekistan', 'education']],
    ['Мирзиеев встретил врачей', ['uzbekistan', 'health']],
    ['Студенты из Душанбе изучают ледники', ['tajikistan', 'environment', 'education']],
  ])('%s', (title, topics) => {
    expect(topicsOf(title)).toEqual(topics);
  });
});

describe('filing by what else there is', () => {
  it('takes a category that names a topic or holds one of its words, entities and case aside', () => {
    expect(topicsOf('A quiet week', '', ['BUSINESS & ECONOMY'])).toEqual(['business-economy']);
    expect(topicsOf('A quiet week', '', ['Transport and Logistics'])).toEqual([
      'transport-logistics',
    ]);
    expect(topicsOf('A quiet week', '', ['Kyrgyzstan', 'Energy'])).toEqual([
      'kyrgyzstan',
      'energy-mining',
    ]);
    expect(topicsOf('A quiet week', '', ['Opinions'])).toContain('opinions');
  });

  it('takes the one country a source writes of', () => {
    expect(topicsOf('A quiet week', '', [], 'kazakhstan')).toEqual(['kazakhstan']);
  });

  it('wants more than one word of a subject in an excerpt, but one of a country', () => {
    expect(topicsOf('A quiet week', 'A school reopened near Khujand.')).toEqual(['tajikistan']);
    const excerpt = 'The university gave its first scholarship to a student from the valley.';
    expect(topicsOf('A quiet week', excerpt)).toEqual(['education']);
    expect(topicsOf('A quiet week', 'In an interview the mayor gave his opinion.')).toEqual([]);
  });

  it('keeps the strongest reason', () => {
    const [match] = fileUnder(
      { title: 'Kazakh rivers', excerpt: 'Astana', categories: ['Kazakhstan'] },
      'kazakhstan',
    );
    expect(match).toEqual({ topic: 'kazakhstan', reason: { by: 'category', text: 'kazakhstan' } });
    const [byTitle] = fileUnder(
      { title: 'Kazakh rivers', excerpt: 'Astana', categories: [] },
      null,
    );
    expect(byTitle?.reason).toEqual({ by: 'title', text: 'kazakh' });
  });
});
