import type { Drawing } from './drawing.ts';
import type { Messages } from './i18n/en.ts';
import type { TickerLook } from './snapshot.ts';

/** The speeds that the menu offers, in CSS pixels a second; the options have all between. */
const speeds = { slow: 25, normal: 50, fast: 100 } as const;

/** The strip's menu (https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/); `data-order` says what an item does. */
export function stripMenu({ edge, speed }: TickerLook, { menu: words }: Messages): Drawing {
  const item = (order: string, text: string): Drawing => [
    'button',
    { type: 'button', role: 'menuitem', tabindex: -1, 'data-order': order },
    text,
  ];
  const speedItem = (name: keyof typeof speeds): Drawing => [
    'button',
    {
      type: 'button',
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
