import type { Drawing } from './drawing.ts';
import type { Messages } from './i18n/en.ts';
import { markPath } from './mark-path.ts';
import type { TickerLook } from './snapshot.ts';

/** The speeds that the menu offers, in CSS pixels a second; the options have all between. */
const speeds = { slow: 25, normal: 50, fast: 100 } as const;

/** The strip's menu (https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/); `data-order` says what an item does. */
export function stripMenu({ edge, speed }: TickerLook, { menu: words }: Messages): Drawing {
  const item = (order: string, text: string): Drawing => [
    'button',
    { role: 'menuitem', tabindex: -1, 'data-order': order },
    text,
  ];
  const speedItem = (name: keyof typeof speeds): Drawing => [
    'button',
    {
      role: 'menuitemradio',
      tabindex: -1,
      'aria-checked': `${speed === speeds[name]}`,
      'data-order': 'speed',
      'data-speed': speeds[name],
    },
    words[name],
  ];
  const other = edge === 'top' ? 'bottom' : 'top';
  return [
    'div',
    { class: 'menu', role: 'menu', 'aria-label': words.name, tabindex: -1 },
    item('hide-now', words.hideNow),
    item('hide-site', words.hideSite),
    item('hide-everywhere', words.hideEverywhere),
    ['hr', {}],
    item(other, words[other]),
    [
      'div',
      { class: 'speeds', role: 'group', 'aria-label': words.speed },
      ['span', { 'aria-hidden': 'true' }, words.speed],
      speedItem('slow'),
      speedItem('normal'),
      speedItem('fast'),
    ],
    ['hr', {}],
    item('options', words.options),
  ];
}

/** The product's mark. */
const mark: Drawing = [
  'svg',
  { class: 'mark', viewBox: '0 0 20 14', 'aria-hidden': 'true' },
  ['path', { d: markPath }],
];

/**
 * The strip but for what it carries: the moving part comes into `.view`, the time and a sentence into theirs.
 * `data-press` says what a control does. The pause button has both of its names.
 */
export function stripDrawing({ language, strip: words }: Messages): Drawing {
  const control = (press: string, name: string, ...shapes: Drawing[]): Drawing => [
    'button',
    { class: press, 'data-press': press, 'aria-label': name, title: name },
    ['svg', { viewBox: '0 0 12 12', 'aria-hidden': 'true' }, ...shapes],
  ];
  const paging = (press: string, name: string, sign: string): Drawing => [
    'button',
    { class: 'paging', 'data-press': press, 'aria-label': name, title: name },
    sign,
  ];
  return [
    'section',
    { class: 'strip', 'aria-label': words.region, lang: language },
    ['div', { class: 'head' }, mark, ['span', { class: 'as-of' }]],
    ['p', { class: 'notice' }],
    ['div', { class: 'view' }],
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
      [
        'svg',
        { viewBox: '0 0 12 12', 'aria-hidden': 'true' },
        ['path', { d: 'M2.5 2h2.5v8H2.5zM7 2h2.5v8H7z' }],
        ['path', { d: 'M3 1.5v9l7.5-4.5z' }],
      ],
    ],
    control('minimise', words.minimise, ['path', { d: 'M2 5.3h8v1.4H2z' }]),
    control('menu', words.menu, [
      'path',
      { d: 'M1 5.2h1.6v1.6H1zM5.2 5.2h1.6v1.6H5.2zM9.4 5.2H11v1.6H9.4z' },
    ]),
  ];
}

/** What the strip shrinks to. */
export function tabDrawing({ language, strip: words }: Messages): Drawing {
  const name = { 'aria-label': words.restore, title: words.restore };
  return ['button', { class: 'tab', lang: language, ...name }, mark];
}
