import type { FeedSource } from './feed-source.ts';

type Listed = FeedSource & {
  /** Read before anything is chosen; all others are offered. */
  on: boolean;
};

const source = (
  id: string,
  name: string,
  url: string,
  language: string,
  implies: string | null,
  on = false,
): Listed => ({ id, name, url, home: `${new URL(url).origin}/`, language, implies, on });

/**
 * The feeds that are known to answer: the English ones of the region are read, the others offered. Sites that
 * refuse feeds to browsers, and state media of other countries, are left to those who add them.
 */
export const sourceList: readonly Listed[] = [
  source('timesca', 'The Times of Central Asia', 'https://timesca.com/feed/', 'en', null, true),
  source(
    'astana-times',
    'The Astana Times',
    'https://astanatimes.com/feed/',
    'en',
    'kazakhstan',
    true,
  ),
  source('eurasianet', 'Eurasianet', 'https://eurasianet.org/rss', 'en', null, true),
  source(
    'diplomat-central-asia',
    'The Diplomat',
    'https://thediplomat.com/regions/central-asia/feed/',
    'en',
    'central-asia',
    true,
  ),
  source('uzdaily', 'UzDaily', 'https://www.uzdaily.uz/en/rss', 'en', 'uzbekistan', true),
  source('akipress', 'AKIpress', 'https://akipress.com/rss/', 'en', 'kyrgyzstan', true),
  source('asia-plus', 'Asia-Plus', 'https://asiaplustj.info/en/rss', 'en', 'tajikistan', true),
  source('trend', 'Trend', 'https://en.trend.az/feeds/casia.rss', 'en', 'central-asia', true),
  source('oilprice', 'OilPrice', 'https://oilprice.com/rss/main', 'en', null),
  source('uza-en', 'UzA', 'https://uza.uz/en/rss', 'en', 'uzbekistan'),
  source('gazeta-ru', 'Газета.uz', 'https://www.gazeta.uz/ru/rss/', 'ru', 'uzbekistan'),
  source('gazeta-uz', 'Gazeta.uz', 'https://www.gazeta.uz/oz/rss/', 'uz', 'uzbekistan'),
  source('kun-uz', 'Kun.uz', 'https://kun.uz/news/rss', 'uz', 'uzbekistan'),
  source('spot-ru', 'Spot', 'https://www.spot.uz/ru/rss/', 'ru', 'uzbekistan'),
  source('24kg-ru', '24.kg', 'https://24.kg/rss/', 'ru', 'kyrgyzstan'),
  source('kloop', 'Kloop', 'https://kloop.kg/feed/', 'ru', 'kyrgyzstan'),
  source('kursiv', 'Курсив', 'https://kz.kursiv.media/feed/', 'ru', 'kazakhstan'),
  source('tengrinews', 'Tengrinews', 'https://tengrinews.kz/news.rss', 'ru', 'kazakhstan'),
  source('asia-plus-ru', 'Азия-Плюс', 'https://asiaplustj.info/ru/rss', 'ru', 'tajikistan'),
  source('turkmenportal', 'Turkmenportal', 'https://turkmenportal.com/rss', 'ru', 'turkmenistan'),
  source(
    'hronika',
    'Хроника Туркменистана',
    'https://www.hronikatm.com/feed/',
    'ru',
    'turkmenistan',
  ),
  source('khaama', 'Khaama Press', 'https://www.khaama.com/feed/', 'en', 'afghanistan'),
];
