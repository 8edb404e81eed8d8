import { html } from '../shared/dom.ts';

/** What a headline's article begins with, over the headline. The style sheet waits a beat before it shows it. */
export interface Tip {
  element: HTMLElement;
  /** Follows the pointer or the focus: over a headline it tells of it, over itself it stays, else it goes. */
  follow(target: Element | null): void;
  hide(): void;
}

/** @param find gives the excerpt of a headline; nothing where its feed does not say */
export function createTip(find: (id: string) => Promise<string | undefined>): Tip {
  const element = html('div', { class: 'tip', role: 'tooltip', id: 'tip', hidden: '' });
  /** The headline that is pointed at. */
  let described: Element | null = null;
  const show = (is: boolean) => {
    if (is) described?.setAttribute('aria-describedby', 'tip');
    else described?.removeAttribute('aria-describedby');
    element.hidden = !is;
  };
  const hide = () => {
    show(false);
    described = null;
  };
  const tell = async (link: HTMLElement) => {
    hide();
    described = link;
    const excerpt = await find(link.dataset['headline'] ?? '');
    // The pointer has gone on meanwhile.
    if (described !== link || !excerpt) return;
    element.replaceChildren(
      html('b', { dir: 'auto' }, link.textContent),
      html('span', { dir: 'auto' }, excerpt),
    );
    const { left } = link.getBoundingClientRect();
    element.style.setProperty('--at', `${Math.round(Math.max(0, left - 14))}px`);
    show(true);
  };
  return {
    element,
    follow(target) {
      if (target && element.contains(target)) return;
      const link = target?.closest<HTMLElement>('.belt [data-headline]') ?? null;
      if (!link) hide();
      else if (link !== described) void tell(link);
    },
    hide,
  };
}
