import type { StyledCard } from '../../lib/messages.ts';
import type { TickerSnapshot } from '../../lib/snapshot.ts';
import type { TickerActions } from './actions.ts';
import { arrowStep } from './arrow-step.ts';
import type { Bar } from './bar.ts';
import { createMenu } from './menu.ts';
import { type Over, standCard, standMenu } from './over.ts';
import { createTip } from './tip.ts';

/** What those who reach for something over the strip need of it. */
export interface StripBelow {
  root: ShadowRoot;
  bar: Bar;
  shown(): TickerSnapshot | null;
  /** Something opened or closed: the strip rests, or moves on. */
  changed(): void;
  /** The strip is not wanted on this page. */
  hideNow(): void;
}

/** Everything that stands over the strip: the card, a sentence or the menu, one at a time, and a headline's excerpt. */
export interface OverStrip {
  isOpen(): boolean;
  /** Shows a card, or a sentence. */
  show(styled: StyledCard): void;
  /** Opens a rate's card, or closes it where it is the one that is open. */
  openCard(pair: string): Promise<void>;
  toggleMenu(): Promise<void>;
  /** Takes away what is open, with the strip that it stands over. */
  drop(): void;
  /** Follows the pointer or the focus to the headlines. */
  follow(target: Element | null): void;
  /** Hands on a key that was pressed in what is open; true where it was answered. */
  key(event: KeyboardEvent, focused: Element | null): boolean;
  typed(focused: Element | null): unknown;
}

export function createOverStrip(
  { root, bar, shown, changed, hideNow }: StripBelow,
  actions: TickerActions,
): OverStrip {
  let over: Over | null = null;
  /** What had the focus when something was opened. */
  let pressed: HTMLElement | null = null;
  /** Counts what was asked for: an answer that comes after something else was pressed is dropped. */
  let asked = 0;

  const tip = createTip(async (id) => {
    const found = await actions.overlay();
    if (found && !over) bar.styleOver(found.style);
    return found?.overlay.excerpts[id];
  });
  // Before the strip: the style sheet lets it stand while the pointer is here.
  root.prepend(tip.element);

  // An event inside the closed root seems to the document to come from its host.
  const closeFromOutside = ({ target }: Event) => {
    if (target === root.host) return;
    pressed = null;
    close();
  };

  const drop = () => {
    asked += 1;
    over = null;
    bar.showOver(null);
    document.removeEventListener('pointerdown', closeFromOutside, true);
  };

  /** Closes what is open, and gives the focus back. */
  const close = () => {
    if (!over) return;
    drop();
    changed();
    pressed?.focus();
    pressed = null;
  };

  const open = (next: Over) => {
    const { activeElement } = root;
    if (!over && activeElement instanceof HTMLElement) pressed = activeElement;
    tip.hide();
    over = next;
    bar.showOver(over);
    changed();
    const at = pressed?.matches('[data-rate]') ? pressed.getBoundingClientRect().left : 14;
    over.element.style.setProperty('--at', `${Math.round(at)}px`);
    over.element.querySelector<HTMLElement>(':scope > .card, [role^=menuitem]')?.focus();
    document.addEventListener('pointerdown', closeFromOutside, true);
  };

  const answerTo = async <Answer>(question: Promise<Answer>): Promise<Answer | null> => {
    asked += 1;
    const own = asked;
    const answer = await question;
    return own === asked ? answer : null;
  };

  const show = (styled: StyledCard) =>
    open(
      standCard(styled, {
        convert: (side, typed) => actions.convert(styled.card.pair, side, typed),
        close,
      }),
    );

  const openCard = async (pair: string) => {
    if (over?.pair === pair) return close();
    const found = await answerTo(actions.card(pair));
    if (found) show(found);
  };

  /** The arrow keys lead from a rate's card to its neighbours', where they have nothing else to do. */
  const stepCard = (key: string, focused: Element) => {
    const step = arrowStep(key);
    const rates = shown()?.rates ?? [];
    const at = rates.findIndex(({ id }) => id === over?.pair);
    const next = rates[at + step];
    if (step === 0 || at < 0 || !next || focused.matches('input,[role=slider]')) return false;
    void openCard(next.id);
    return true;
  };

  return {
    isOpen: () => over !== null,
    show,
    openCard,
    async toggleMenu() {
      if (over) return close();
      const found = await answerTo(actions.overlay());
      if (!found) return;
      const menu = createMenu(found.overlay.menu, { ...actions, hideNow, close });
      open(standMenu(menu, found.style));
    },
    drop,
    follow(target) {
      if (!over) tip.follow(target);
    },
    key(event, focused) {
      if (!over || !focused?.closest('.over')) return false;
      over.key(event, focused);
      return stepCard(event.key, focused);
    },
    typed: (focused) => over?.typed(focused),
  };
}
