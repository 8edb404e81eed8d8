import { describe, expect, it } from 'vitest';
import { defaultTopics } from '../../../lib/news/topic-list.ts';
import { compileTopics } from '../../../lib/news/topics.ts';
import {
  chosenTopics,
  type OwnTopic,
  withTopicAt,
  withTopicHidden,
  withTopicName,
} from '../../../lib/news/topics-choice.ts';

const fileUnder = compileTopics(defaultTopics);
const topicsOf = (
  title: string,
  excerpt = '',
  categories: string[] = [],
  implied: string | null = null,
) =>
  fileUnder({ title, excerpt, categories }, { sourceId: 'a', implies: implied }).map(
    ({ topic }) => topic,
  );

describe('filing by title', () => {
  it.each<[string, string[]]>([
    ['Kazakh farmers wait for rain', ['kazakhstan']],
    ['Bus drivers in Osh learn sign language', ['kyrgyzstan']],
    ['Oshkosh sends a fire engine', []],
    ['Two banks in Tashkent merge', ['uzbekistan', 'business-economy']],
    ['The riverbank is green again', []],
    ['Economies of scale on the Caspian', ['central-asia', 'business-economy']],
    ['O‘zbekiston opens a film archive', ['uzbekistan', 'life-culture']],
    ['Türkmen carpets leave for a fair', ['turkmenistan']],
    ['Газета нашла архив', []],
    ['Цены на газ в Казахстане', ['kazakhstan', 'energy-mining']],
    ['В Оше открыли мост', ['kyrgyzstan']],
    ['Ош: новый мост', ['kyrgyzstan']],
    ['Мирзиёев встретил учителей', ['uzbekistan', 'education']],
    ['Мирзиеев встретил врачей', ['uzbekistan', 'health']],
    ['Студенты из Душанбе изучают ледники', ['tajikistan', 'environment', 'education']],
  ])('%s', (title, topics) => {
    expect(topicsOf(title)).toEqual(topics);
  });
});

describe('filing in the languages of the region', () => {
  it.each<[string, string[]]>([
    // Uzbek, with each of the apostrophes that are written for its letters
    ["O'zbekistonda ikki ko'prik ochildi", ['uzbekistan']],
    ['O‘zbekistonning yangi xaritasi', ['uzbekistan']],
    ['Oʻzbekistonliklar va qo‘shnilar', ['uzbekistan']],
    ['Toshkentda kechki bozor', ['uzbekistan']],
    ['Qoraqalpogʻistonda bahor', ['uzbekistan']],
    ['Samarqanddan Buxoroga piyoda', ['uzbekistan']],
    ['Qozog‘iston va Qirg‘iziston yo‘li', ['kazakhstan', 'kyrgyzstan']],
    ['Markaziy Osiyoda yoz', ['central-asia']],
    ['Ўзбекистонда янги боғ', ['uzbekistan']],
    // Kazakh
    ['Қазақстанда жаңа кітапхана', ['kazakhstan']],
    ['Қырғызстан мен Өзбекстанның әншілері', ['kyrgyzstan', 'uzbekistan']],
    ['Орталық Азияның таулары', ['central-asia']],
    // Kyrgyz
    ['Кыргызстанда жаңы көпүрө', ['kyrgyzstan']],
    ['Ошто жаңы көпүрө ачылды', ['kyrgyzstan']],
    ['Казакстан, Тажикстан жана Түркмөнстан', ['kazakhstan', 'tajikistan', 'turkmenistan']],
    ['Борбор Азияда жай', ['central-asia']],
    // Tajik, also with the macron as a sign of its own
    ['Тоҷикистон ва Ӯзбекистон', ['tajikistan', 'uzbekistan']],
    ['Осиёи Марказӣ дар тобистон', ['central-asia']],
    ['Осиёи Марказ\u0438\u0304 дар тобистон', ['central-asia']],
    // Turkmen
    ['Türkmenistanda täze bag', ['turkmenistan']],
    ['Aşgabatda we Aşgabadyň töwereginde', ['turkmenistan']],
    ['Gazagystanyň we Täjigistanyň ýollary', ['kazakhstan', 'tajikistan']],
    ['Merkezi Aziýada tomus', ['central-asia']],
    ['Gyrgyzystana we Gazagystana ýol', ['kazakhstan', 'kyrgyzstan']],
    ['Owganystany bilýän ýaşulular', ['afghanistan']],
    // What a noun ends in, softened before what is added to it
    ['Ауыл мектебі жабылды', ['education']],
    ['Тоо мектебине жол', ['education']],
    ['Obanyň mekdebinde toý', ['education']],
    ['Көлік салығы өзгереді', ['business-economy']],
    ['Mulk solig‘i oshadi', ['business-economy']],
    ['Мулк солиғи ошади', ['business-economy']],
    ['Адам денсаулығы', ['health']],
    ['Saglygyny goraýan otlar', ['health']],
    ['Азық-түлік қауіпсіздігі', ['security']],
    ['Ýurduň serhedinde gar', ['security']],
    // The neighbours
    ['Поезд из России задержался', ['international-affairs']],
    ['Ресейдегі қыс', ['international-affairs']],
    ['Rossiyadagi yozgi bozorlar', ['international-affairs']],
    ['Зимистон дар Русия', ['international-affairs']],
    ['Russiýada gyş', ['international-affairs']],
    ['Яблоки едут в Китай', ['international-affairs']],
    ['Қытайға алма жетті', ['international-affairs']],
    ['Кытайдан алма келди', ['international-affairs']],
    ['Xitoydan olma keldi', ['international-affairs']],
    ['Хитойга олма кетди', ['international-affairs']],
    ['Себ ба Чин меравад', ['international-affairs']],
    ['Hytaýdan alma geldi', ['international-affairs']],
    // One money's name in two countries
    ['Manat kuni', ['turkmenistan']],
    ['Azerbaijani manat beside Turkmen manat', ['turkmenistan']],
    ['Азербайджан считает манаты', ['turkmenistan']],
    // Russian
    ['Ошский парк станет больше', ['kyrgyzstan']],
    ['Жители Оша вышли на уборку', ['kyrgyzstan']],
    ['Центральной Азией прошёл циклон', ['central-asia']],
    ['Казашка и узбечка дошли до финала', ['kazakhstan', 'uzbekistan']],
    ['Сборная таджичек едет на турнир', ['tajikistan']],
    ['На Каспии снова шторм', ['central-asia']],
    ['Курсы валют на 25 ноября', ['business-economy']],
    ['Курс доллара снова вырос', ['business-economy']],
    ['Dollar kursi yana oshdi', ['business-economy']],
    ['На выборах заняты все места', ['politics']],
    ['Министерство ответило', ['politics']],
    ['Воду отключат до вечера', ['water']],
    ['Электричество вернули к утру', ['energy-mining']],
    ['Судья перенёс заседание', ['justice']],
    ['В суде читают дело', ['justice']],
  ])('%s', (title, topics) => {
    expect(topicsOf(title)).toEqual(topics);
  });

  it.each([
    'Бухарест чинит мосты',
    'Банкет в саду',
    'Кинолог нашёл щенка',
    'Манатки в дорогу',
    'Azerbaijani manat holds still',
    'Azerbaijan’s manat holds still',
    'Ozarbayjon manati kuni',
    'Азербайджанского маната хватит',
    'Озарбайжон манати',
    'Зеленский ответил на вопрос',
    'Мастер смог починить часы',
    'Несколько сот человек на ярмарке',
    'Помирились через двадцать лет',
    'Artificial light and a somali cat',
    'Oshkosh and the manatee',
    'SUV drivers wait in the rain',
    'Сирри дарё ошкор шуд',
    'Высокий чин ушёл на покой',
    'Китайский язык для начинающих',
    'Судан ждёт дождей',
    'Судак пойман у берега',
    'Судейство признали честным',
    'Электронные очереди и электронные визы',
    'Кобулов пишет роман',
    'Внешность обманчива',
    'Водевиль на летней сцене',
    'Olives from the West Bank',
    'A basketball court for the village',
  ])('leaves alone what only looks like a word of it: %s', (title) => {
    expect(topicsOf(title)).toEqual([]);
  });
});

describe('gold', () => {
  it.each([
    'Night shift at a gold mine',
    'Gold prices rise',
    'A ton of copper, two tons of gold',
    'Добыча золота выросла',
    'Цены на золото выросли',
    'Золоторудное поле',
  ])('that is dug or traded is mining: %s', (title) => {
    expect(topicsOf(title)).toContain('energy-mining');
  });

  it.each([
    'Judoka takes gold in Paris',
    'Gold and silver for young skaters',
    'Боксёры взяли золото',
    'Золотая Орда: что показали раскопки',
    'Золотые часы нашлись',
    'Поэт Золотарёв вернулся',
  ])('that is won, or a colour, is not: %s', (title) => {
    expect(topicsOf(title)).not.toContain('energy-mining');
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
      { sourceId: 'a', implies: 'kazakhstan' },
    );
    expect(match).toEqual({ topic: 'kazakhstan', reason: { by: 'category', text: 'kazakhstan' } });
    const [byTitle] = fileUnder(
      { title: 'Kazakh rivers', excerpt: 'Astana', categories: [] },
      { sourceId: 'a', implies: null },
    );
    expect(byTitle?.reason).toEqual({ by: 'title', text: 'kazakh' });
  });
});

describe('a topic of one’s own', () => {
  const own = (changes: Partial<OwnTopic>): OwnTopic => ({
    id: 'own',
    label: 'Own',
    keywords: [],
    exclude: [],
    sources: [],
    ...changes,
  });
  const reasonOf = (topic: OwnTopic, title: string, excerpt = '', sourceId = 'a') =>
    compileTopics([], [topic])({ title, excerpt, categories: [] }, { sourceId, implies: null })[0]
      ?.reason ?? null;

  it('takes words and phrases in title or text, whole or as Cyrillic stems', () => {
    const rail = own({ keywords: ['railway', 'dry port', 'поезд'] });
    expect(reasonOf(rail, 'New railways for Osh')).toEqual({ by: 'title', text: 'railways' });
    expect(reasonOf(rail, 'Osh', 'A  dry port opens')).toMatchObject({ by: 'excerpt' });
    expect(reasonOf(rail, 'Поездами до Оша')).toEqual({ by: 'title', text: 'поездами' });
    expect(reasonOf(rail, 'Ports are dry')).toBeNull();
    // The letter at its end is written with an apostrophe.
    expect(reasonOf(own({ keywords: ['togʻ'] }), 'Tog‘da qor')).toMatchObject({ text: "tog'da" });
  });

  it('leaves out what it excludes, and other sources than it names', () => {
    const rail = own({ keywords: ['train'], exclude: ['training'], sources: ['a'] });
    expect(reasonOf(rail, 'Trains run again')).not.toBeNull();
    expect(reasonOf(rail, 'Trains and training')).toBeNull();
    expect(reasonOf(rail, 'Trains run again', '', 'b')).toBeNull();
    expect(reasonOf(own({ sources: ['b'] }), 'Anything', '', 'b')).toEqual({ by: 'source' });
    expect(reasonOf(own({}), 'Anything')).toBeNull();
  });
});

describe('the topics as chosen', () => {
  const none = { own: [], names: {}, order: [], hidden: [] };

  it('come in the chosen order under the chosen names', () => {
    const moved = withTopicAt(none, 'water', 0);
    expect(chosenTopics(moved, {})[0]?.id).toBe('water');
    expect(chosenTopics(moved, {})).toHaveLength(defaultTopics.length);
    const named = withTopicName(moved, 'water', 'Rivers');
    expect(chosenTopics(named, {})[0]?.label).toBe('Rivers');
    expect(chosenTopics(withTopicName(named, 'water', ' '), {})[0]?.label).not.toBe('Rivers');
    expect(chosenTopics(withTopicHidden(named, 'water', true), {})[0]?.hidden).toBe(true);
    const back = withTopicHidden(withTopicHidden(named, 'water', true), 'water', false);
    expect(back.hidden).toEqual([]);
  });
});
