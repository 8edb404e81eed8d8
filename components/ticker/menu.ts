import type { LookChange } from '../../lib/messages.ts';
import type { TickerSnapshot, TickerWords } from '../../lib/snapshot.ts';
import { button, html } from '../shared/dom.ts';

/** The speeds that the menu offers, in CSS pixels a second; the options have all between. */
const menuSpeeds = { slow: 25, normal: 50, fast: 100 } as const;

export interface MenuActions {
  hideNow(): void;
  hideSite(): void;
  look(change: LookChange): void;
  options(): void;
  close(): void;
}

/** What stands over the strip and is worked by keys that its holder hands on. */
export interface Menu {
  element: HTMLElement;
  key(event: KeyboardEvent, focused: Element | null): void;
}

/** The strip's menu (https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/). */
export function createMenu({ look, words }: TickerSnapshot, actions: MenuActions): Menu {
  const item = (text: string, act: () => void, attributes = {}) => {
    const made = button({ role: 'menuitem', tabindex: -1, ...attributes }, text);
    made.addEventListener('click', () => {
      actions.close();
      act();
    });
    return made;
  };
  const speeds = (['slow', 'normal', 'fast'] as const).map((name) =>
    item(words[name], () => actions.look({ speed: menuSpeeds[name] }), {
      role: 'menuitemradio',
      'aria-checked': look.speed === menuSpeeds[name] ? 'true' : 'false',
    }),
  );
  const other = look.edge === 'top' ? 'bottom' : 'top';
  const element = html(
    'div',
    { class: 'menu', role: 'menu', 'aria-label': words.menu, tabindex: -1 },
    item(words.hideNow, actions.hideNow),
    item(words.hideSite, actions.hideSite),
    item(words.hideEverywhere, () => actions.look({ enabled: false })),
    html('hr'),
    item(otherEdgeWords(words, other), () => actions.look({ edge: other })),
    html(
      'div',
      { class: 'speeds', role: 'group', 'aria-label': words.speed },
      html('span', { 'aria-hidden': 'true' }, words.speed),
      ...speeds,
    ),
    html('hr'),
    item(words.options, actions.options),
  );
  return {
    element,
    key(event, focused) {
      const items = [...element.querySelectorAll('button')];
      const at = focused instanceof HTMLButtonElement ? items.indexOf(focused) : -1;
      const last = items.length - 1;
      const steps: Readonly<Record<string, number>> = {
        ArrowDown: at === last ? 0 : at + 1,
        ArrowRight: at === last ? 0 : at + 1,
        ArrowUp: at <= 0 ? last : at - 1,
        ArrowLeft: at <= 0 ? last : at - 1,
        Home: 0,
        End: last,
      };
      const to = steps[event.key];
      if (event.key === 'Escape' || event.key === 'Tab') actions.close();
      else if (to === undefined) return;
      else items[to]?.focus();
      event.preventDefault();
    },
  };
}

const otherEdgeWords = (words: TickerWords, edge: 'top' | 'bottom') =>
  edge === 'top' ? words.toTop : words.toBottom;
