import type { Drawing } from '../../lib/drawing.ts';
import { draw } from '../shared/dom.ts';
import type { TickerActions } from './actions.ts';

/** What the menu's items do. */
export interface MenuActions extends Pick<TickerActions, 'tell'> {
  hideNow(): void;
  close(): void;
}

/** What stands over the strip and is worked by keys that its holder hands on. */
export interface Menu {
  element: Element;
  key(event: KeyboardEvent, focused: Element | null): void;
}

/** The strip's menu; its items say by `data-hide` whether they hide it here, and by `data-tell` what is to be told, as JSON. */
export function createMenu(drawing: Drawing, actions: MenuActions): Menu {
  const element = draw(drawing);
  element.addEventListener('click', ({ target }) => {
    const item = target instanceof Element ? target.closest<HTMLElement>('[role]') : null;
    const { hide, tell } = item?.dataset ?? {};
    if (!hide && !tell) return;
    actions.close();
    if (hide) actions.hideNow();
    if (tell) actions.tell(JSON.parse(tell));
  });
  return {
    element,
    key(event, focused) {
      const items = [...element.querySelectorAll<HTMLElement>('[role^=menuitem]')];
      const at = focused instanceof HTMLElement ? items.indexOf(focused) : -1;
      const { length } = items;
      const steps: Readonly<Record<string, number>> = {
        ArrowDown: at + 1,
        ArrowRight: at + 1,
        ArrowUp: at - 1,
        ArrowLeft: at - 1,
        Home: 0,
        End: -1,
      };
      const to = steps[event.key];
      if (event.key === 'Escape' || event.key === 'Tab') actions.close();
      else if (to === undefined) return;
      else items[(to + length) % length]?.focus();
      event.preventDefault();
    },
  };
}
