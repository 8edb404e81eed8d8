import type { Drawing } from './drawing.ts';
import type { Messages } from './i18n/en.ts';
import type { LookChange, StripOrder } from './messages.ts';
import type { TickerLook, TickerRate } from './snapshot.ts';

/** The speeds that the menu offers, in CSS pixels a second; the options have all between. */
const speeds = { slow: 25, normal: 50, fast: 100 } as const;

/**
 * The strip's menu (https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/). `data-hide` says that an item takes the
 * strip off its page, `data-tell` what it has to tell the worker.
 */
export function stripMenu({ edge, speed }: TickerLook, { menu: words }: Messages): Drawing {
  const item = (text: string, does: Drawing[1]): Drawing => [
    'button',
    { role: 'menuitem', tabindex: -1, ...does },
    text,
  ];
  const hide: Drawing[1] = { 'data-hide': 'here' };
  const tell = (order: StripOrder): Drawing[1] => ({ 'data-tell': JSON.stringify(order) });
  const look = (change: LookChange) => tell({ type: 'look', change });
  const speedItem = (name: keyof typeof speeds): Drawing =>
    item(words[name], {
      role: 'menuitemradio',
      'aria-checked': `${speed === speeds[name]}`,
      ...look({ speed: speeds[name] }),
    });
  const other = edge === 'top' ? 'bottom' : 'top';
  return [
    'div',
    { class: 'menu', role: 'menu', 'aria-label': words.name, tabindex: -1 },
    item(words.hideNow, hide),
    item(words.hideSite, { ...hide, ...tell({ type: 'hide-site' }) }),
    item(words.hideEverywhere, look({ enabled: false })),
    ['hr', {}],
    item(words[other], look({ edge: other })),
    [
      'div',
      { class: 'speeds', role: 'group', 'aria-label': words.speed },
      ['span', { 'aria-hidden': 'true' }, words.speed],
      speedItem('slow'),
      speedItem('normal'),
      speedItem('fast'),
    ],
    ['hr', {}],
    item(words.options, tell({ type: 'options' })),
  ];
}

/**
 * The strip but for what it carries: the moving part comes into `.view`, the time and a sentence into theirs.
 * `data-press` says what a control does. The pause button has both of its names. The style sheet draws the mark and the
 * controls' signs: the first element of SVG costs every page 30 kB.
 */
export function stripDrawing({ language, strip: words }: Messages): Drawing {
  const control = (press: string, name: string): Drawing => [
    'button',
    { class: press, 'data-press': press, 'aria-label': name, title: name },
  ];
  const paging = (press: string, name: string, sign: string): Drawing => [
    'button',
    { class: 'paging', 'data-press': press, 'aria-label': name, title: name },
    sign,
  ];
  return [
    'section',
    { class: 'strip', 'aria-label': words.region, lang: language },
    ['div', { class: 'head' }, ['span', { class: 'as-of' }]],
    ['p', { class: 'notice' }],
    // Browsers let the keyboard into what scrolls; it is paged by its buttons.
    ['div', { class: 'view', tabindex: -1 }],
    paging('previous', words.previous, '‹'),
    paging('next', words.next, '›'),
    [
      'button',
      {
        class: 'hold',
        'data-press': 'hold',
        'data-pause': words.pause,
        'data-resume': words.resume,
      },
    ],
    control('minimise', words.minimise),
    control('menu', words.menu),
  ];
}

/** What a rate's item tells beside the rate itself. */
interface PrintedRate extends Omit<TickerRate, 'item'> {
  /** Where it comes from, in one line: `Frankfurter · 29 Sep · market rate · fetched 29 Sep, 14:05`. */
  provenance: string;
  /** The day of a rate that is older than four days, `22 Sep`: to be said, and shown with less weight; else null. */
  staleSince: string | null;
}

interface PrintedHeadline {
  id: string;
  title: string;
  /** BCP 47 language of the title; '' where nobody has said. */
  language: string;
  link: string;
  /** The outlets that tell it. */
  source: string;
  /** A rule makes it stand out. */
  highlighted: boolean;
}

/** One rate in the strip's list; a press on it is for its card. The list makes one of its items a stop of the tabulator. */
export function rateItem(printed: PrintedRate): Drawing {
  const { id, pair, rate, change, direction, staleSince, provenance } = printed;
  const stale: Drawing[] = staleSince ? [['span', { class: 'source' }, staleSince]] : [];
  const name = [pair, rate, change, ...(staleSince ? [staleSince] : [])].join(' ');
  return [
    'li',
    { class: staleSince ? 'rate stale' : 'rate', title: provenance },
    [
      'button',
      { 'aria-label': name, 'data-rate': id, tabindex: -1 },
      ['b', {}, pair],
      ' ',
      ['span', { class: 'figure' }, rate],
      ' ',
      ['span', { class: `change ${direction}` }, change],
      ...stale,
    ],
  ];
}

/** One headline in the strip's list. */
export function headlineItem(printed: PrintedHeadline): Drawing {
  const { id, title, language, link, source, highlighted } = printed;
  const text: Drawing = ['bdi', { lang: language }, title];
  return [
    'li',
    {},
    [
      'a',
      {
        href: link,
        target: '_blank',
        rel: 'noopener noreferrer',
        'data-headline': id,
        tabindex: -1,
      },
      highlighted ? ['mark', {}, text] : text,
    ],
    ' ',
    ['span', { class: 'source' }, source],
  ];
}

/** What the strip shrinks to. */
export function tabDrawing({ language, strip: { restore } }: Messages): Drawing {
  return ['button', { class: 'tab', lang: language, 'aria-label': restore, title: restore }];
}
