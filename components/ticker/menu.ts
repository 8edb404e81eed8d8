import type { Drawing } from '../../lib/drawing.ts';
import type { LookChange } from '../../lib/messages.ts';
import { draw } from '../shared/dom.ts';

/** What the menu's items do. */
export interface MenuActions {
  hideNow(): void;
  hideSite(): void;
  look(change: LookChange): void;
  options(): void;
  close(): void;
}

/** What stands over the strip and is worked by keys that its holder hands on. */
export interface Menu {
  element: Element;
  key(event: KeyboardEvent, focused: Element | null): void;
}

/** The strip's menu, which the snapshot brings; its items say by `data-order` what they do. */
export function createMenu(drawing: Drawing, actions: MenuActions): Menu {
  const element = draw(drawing);
  element.addEventListener('click', ({ target }) => {
    const item = target instanceof Element ? target.closest<HTMLElement>('[data-order]') : null;
    if (!item) return;
    const { order, speed } = item.dataset;
    actions.close();
    if (order === 'hide-now') actions.hideNow();
    else if (order === 'hide-site') actions.hideSite();
    else if (order === 'hide-everywhere') actions.look({ enabled: false });
    else if (order === 'speed') actions.look({ speed: Number(speed) });
    else if (order === 'top' || order === 'bottom') actions.look({ edge: order });
    else actions.options();
  });
  return {
    element,
    key(event, focused) {
      const items = [...element.querySelectorAll<HTMLElement>('[data-order]')];
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
