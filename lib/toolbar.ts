import { dayText } from './i18n/date.ts';
import type { Messages } from './i18n/en.ts';
import { directionOf, formatPercent, formatRate, formatShortChange } from './rates/format.ts';
import { pairName } from './rates/pair.ts';
import type { RateReading } from './rates/reading.ts';
import type { WatchedPair } from './rates/watchlist.ts';
import type { TickerLook } from './snapshot.ts';

/** What the badge on the toolbar's button may show. */
export const toolbarModes = ['nothing', 'unread', 'change'] as const;

export type ToolbarChoice = {
  shows: (typeof toolbarModes)[number];
  /** The topics whose unread headlines are counted; none: those of all. */
  topics: readonly string[];
  /** The pair whose change is shown (`KZT/USD`); the first that is watched where it is none of those. */
  pair: string;
};

/** What there is to show, as it was read from the store. */
export type ToolbarFacts =
  | { shows: 'nothing' }
  /** Counted no further than one past what a badge can say. */
  | { shows: 'unread'; unread: number }
  | { shows: 'change'; reading: RateReading; colours: TickerLook['colours'] };

/** The button: what its badge says (nothing where it is empty), and the same in words. */
export interface ToolbarFace {
  text: string;
  title: string;
  /** The badge's background, on which white text is legible, and which is legible on light and dark toolbars. */
  background: string;
}

/** The most unread headlines that a badge can count: it has four characters at most. */
export const mostCounted = 99;

/** White on each is 4.5 : 1 or more; each is 3 : 1 or more on white, and on Firefox's dark toolbar. */
const backgrounds = {
  brand: '#ba5a22',
  quiet: '#6d7681',
  green: '#0b8560',
  red: '#d63b3b',
  blue: '#1777c9',
} as const;

const changeBackgrounds: Readonly<
  Record<TickerLook['colours'], Readonly<Record<'up' | 'down', string>>>
> = {
  'green-red': { up: backgrounds.green, down: backgrounds.red },
  'red-green': { up: backgrounds.red, down: backgrounds.green },
  'blue-orange': { up: backgrounds.blue, down: backgrounds.brand },
};

/** The pair whose change the button shows, of those that are watched; null where none is. */
export function shownPair(
  { pair }: ToolbarChoice,
  watchlist: readonly WatchedPair[],
): WatchedPair | null {
  return watchlist.find((watched) => pairName(watched) === pair) ?? watchlist[0] ?? null;
}

/** What the button looks like, and is called. */
export function toolbarFace(facts: ToolbarFacts, messages: Messages): ToolbarFace {
  const { toolbar: words } = messages;
  const blank = { text: '', title: words.name, background: backgrounds.brand };
  if (facts.shows === 'nothing') return blank;
  if (facts.shows === 'change') return changeFace(facts, messages);
  const { unread } = facts;
  if (unread > mostCounted) {
    return { ...blank, text: `${mostCounted}+`, title: words.manyUnread(mostCounted) };
  }
  return { ...blank, text: unread === 0 ? '' : `${unread}`, title: words.unread(unread) };
}

function changeFace(
  { reading, colours }: Extract<ToolbarFacts, { shows: 'change' }>,
  messages: Messages,
): ToolbarFace {
  const { toolbar: words, language } = messages;
  const { pair, rate, changePercent, freshness, valueDate } = reading;
  const name = pairName(pair);
  const shown = formatRate(rate, language);
  const text = formatShortChange(changePercent, language);
  const direction = directionOf(changePercent);
  const background =
    direction === 'up' || direction === 'down'
      ? changeBackgrounds[colours][direction]
      : backgrounds.quiet;
  const percent = formatPercent(changePercent ?? 0, language);
  const said = {
    up: words.dearer(name, shown, percent),
    down: words.cheaper(name, shown, percent),
    flat: words.unchanged(name, shown),
    unknown: words.noChange(name, shown),
  }[direction];
  const isOld = freshness !== 'fresh' && valueDate !== null;
  return {
    text,
    title: isOld ? `${said}\n${words.old(dayText(valueDate, messages))}` : said,
    background,
  };
}
