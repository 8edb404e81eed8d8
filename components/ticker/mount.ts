import type { LookChange, StyledCard } from '../../lib/messages.ts';
import type { Conversion, ConverterSide } from '../../lib/rate-card.ts';
import { showsOn } from '../../lib/sites.ts';
import type { TabPlace, TickerSnapshot } from '../../lib/snapshot.ts';
import { Bar } from './bar.ts';
import type { GuardedStrip } from './guards.ts';
import { createHost, type Host } from './host.ts';
import { hostStyle } from './host-style.ts';
import { createMenu } from './menu.ts';
import { type Over, standCard, standMenu } from './over.ts';
import { type PageLooks, readPageLooks } from './page-looks.ts';
import { type Placement, placementOn } from './placement.ts';
import { createRoom } from './room.ts';
import { surveyPage } from './survey.ts';
import { createTip } from './tip.ts';
import { watchPage } from './watch-page.ts';

/** What decides over the strip of a page, beside the page itself. */
export interface TickerState {
  /** Null before the first one is read. */
  snapshot: TickerSnapshot | null;
  /** The strips of all pages stand. */
  paused: boolean;
  /** Nothing of us is to be seen anywhere. */
  hidden: boolean;
  /** The strip's style sheet; empty before it is read. */
  style: string;
  /** Where the tab was put on this site. */
  place: TabPlace | null;
}

/** The strip on one page. */
export interface Ticker {
  update(state: TickerState): void;
  /** Shows a card, or a sentence, above the strip; also where there is no strip. */
  show(over: StyledCard): void;
  /** Takes the strip off this page for good. */
  remove(): void;
  guarded: GuardedStrip;
}

/** What the strip has to ask and to tell, always because its user has pressed something. */
export interface TickerActions {
  card(pair: string): Promise<StyledCard | null>;
  convert(pair: string, side: ConverterSide, typed: string): Promise<Conversion | null>;
  /** The pause button was pressed: it holds for all pages. */
  pause(paused: boolean): void;
  /** A headline was opened. */
  read(id: string): void;
  hideSite(): void;
  look(change: LookChange): void;
  options(): void;
  /** The strip was shrunk, restored, or its tab moved. */
  keepPlace(place: Omit<TabPlace, 'setAt'>): void;
  /** Whether the extension is still there. */
  isAlive(): boolean;
}

/**
 * Makes a ticker for this page; nothing is on the page before the first snapshot.
 *
 * @param onReturn called when it has come back to a page that had taken it away, and perhaps all listeners too
 */
export function createTicker(actions: TickerActions, onReturn: () => void): Ticker {
  return new PageTicker(actions, onReturn);
}

class PageTicker implements Ticker {
  readonly #actions: TickerActions;
  readonly #host: Host;
  readonly #bar: Bar;
  readonly #tip = createTip(() => this.#dress());
  readonly #room = createRoom();
  readonly #watch = watchPage(() => this.#locate());
  readonly #widths = new ResizeObserver(() => {
    if (this.#isSized) this.#locate();
    this.#isSized = true;
  });
  /** The first word of an observer is what was there already. */
  #isSized = false;
  #state: TickerState = {
    snapshot: null,
    style: '',
    paused: false,
    hidden: false,
    place: null,
  };
  /** What is drawn: a paused strip keeps its news. */
  #shown: TickerSnapshot | null = null;
  #placement: Placement = { form: 'none' };
  #looks: PageLooks = { isDark: false, isRtl: false, zoom: 1, filter: '' };
  #over: Over | null = null;
  /** What had the focus when something was opened over the strip. */
  #pressed: HTMLElement | null = null;
  #insisted = false;
  #removed = false;
  #listening = false;
  readonly guarded: GuardedStrip = {
    host: () => this.#host.element,
    isOver: () => this.#focused()?.closest('.over') != null,
    key: (event) => this.#key(event),
    typed: () => this.#over?.typed(this.#focused()),
  };

  constructor(actions: TickerActions, onReturn: () => void) {
    this.#actions = actions;
    this.#host = createHost(() => {
      this.#listen();
      onReturn();
    });
    const { root } = this.#host;
    this.#bar = new Bar(root);
    root.append(this.#tip.element);
    root.addEventListener('click', this.#onPress);
    root.addEventListener('auxclick', this.#onPress);
    root.addEventListener('pointerover', this.#onPoint);
  }

  update(state: TickerState): void {
    this.#state = state;
    const { snapshot, paused } = state;
    // Where the strip lies, and whether, is no news.
    this.#shown =
      paused && this.#shown && snapshot ? { ...this.#shown, look: snapshot.look } : snapshot;
    this.#draw();
  }

  show(over: StyledCard): void {
    const { snapshot, hidden } = this.#state;
    if (!snapshot || hidden) return;
    this.#open(
      standCard(over, {
        convert: (side, typed) => this.#actions.convert(over.card.pair, side, typed),
        close: () => this.#close(),
      }),
    );
  }

  remove(): void {
    this.#removed = true;
    this.#over = null;
    this.#draw();
  }

  #isOff(look: TickerSnapshot['look']): boolean {
    const { hidden } = this.#state;
    return this.#removed || hidden || !look.enabled || !showsOn(look.sites, location.hostname);
  }

  #draw(): void {
    const snapshot = this.#shown;
    if (!snapshot || !this.#state.style) return;
    this.#bar.style(this.#state.style);
    if (this.#state.hidden) this.#over = null;
    if (this.#isOff(snapshot.look)) this.#withdraw();
    else {
      this.#listen();
      if (!document.hidden) this.#settle(snapshot);
      else if (this.#placement.form !== 'tab') {
        // Nobody sees it: the page is looked at when somebody does.
        this.#placement = { form: 'strip', edge: snapshot.look.edge };
      }
      this.#stand(snapshot);
    }
    this.#dress();
  }

  /** Looks at the page, and decides what the strip is there. */
  #settle({ look }: TickerSnapshot): void {
    this.#looks = readPageLooks(look.theme === 'page');
    const keepsRoom = look.room === 'reserve';
    this.#placement = placementOn(surveyPage(this.#host.element, look.height, keepsRoom), {
      edge: look.edge,
      stepBack: look.stepBack,
      place: this.#state.place,
      insisted: this.#insisted,
    });
  }

  /** Looks again; true where the strip has to be somewhere else, or look otherwise. */
  #locate(): boolean {
    const snapshot = this.#shown;
    if (!snapshot || document.hidden || this.#isOff(snapshot.look)) return false;
    const before = JSON.stringify([this.#placement, this.#looks]);
    this.#settle(snapshot);
    const changed = before !== JSON.stringify([this.#placement, this.#looks]);
    if (changed) {
      this.#stand(snapshot);
      this.#dress();
    }
    return changed;
  }

  #stand(snapshot: TickerSnapshot): void {
    const { look } = snapshot;
    const placement = this.#placement;
    if (placement.form === 'strip') {
      const isRtl = this.#looks.isRtl || snapshot.direction === 'rtl';
      this.#bar.showStrip(snapshot, isRtl, document.hidden || this.#state.paused);
      this.#bar.rest(this.#state.paused, this.#over !== null || document.hidden);
    } else if (placement.form === 'tab') {
      this.#bar.showTab(snapshot.parts.tab, placement, {
        restore: () => this.#restore(),
        move: (spot) => this.#keepPlace({ minimised: this.#isMinimised(), ...spot }),
      });
    } else this.#bar.clear();
    if (placement.form === 'strip' && look.room === 'reserve') {
      this.#room.keep(placement.edge, look.height);
    } else this.#room.giveBack();
  }

  /** Takes the strip off, with everything that watches the page for it. */
  #withdraw(): void {
    this.#watch.stop();
    this.#widths.disconnect();
    this.#bar.clear();
    this.#room.giveBack();
    this.#placement = { form: 'none' };
    this.#insisted = false;
    this.#listening = false;
    document.removeEventListener('visibilitychange', this.#onVisible);
    document.removeEventListener('scrollend', this.#onScrolled, true);
    removeEventListener('focusin', this.#onFocus, true);
  }

  /** Brings the style sheet and the page in line with what is shown. */
  #dress(): void {
    const snapshot = this.#shown;
    if (!snapshot) return;
    const { form } = this.#placement;
    if (form === 'none' && !this.#over) {
      this.#host.hide();
      return;
    }
    this.#bar.dress(
      hostStyle({
        look: snapshot.look,
        placement: this.#placement.form === 'none' ? null : this.#placement,
        page: this.#looks,
        isOpen: this.#over !== null || this.#tip.isShown(),
      }),
    );
    this.#host.show();
    if (this.#bar.isThere) {
      // Not before: that the strip itself comes is no news.
      this.#watch.start();
      this.#bar.keepAlive(this.#actions.isAlive, () => this.remove());
    }
  }

  /** Listens to what may move the strip. A page that writes its document anew takes all of it away. */
  #listen(): void {
    document.addEventListener('visibilitychange', this.#onVisible);
    document.addEventListener('scrollend', this.#onScrolled, true);
    addEventListener('focusin', this.#onFocus, true);
    if (this.#listening) return;
    this.#listening = true;
    this.#widths.observe(document.documentElement);
  }

  #onVisible = () => {
    if (!this.#actions.isAlive()) return this.remove();
    if (!document.hidden) this.#locate();
    this.#bar.rest(this.#state.paused, this.#over !== null || document.hidden);
    if (document.hidden) this.#watch.stop();
    else this.#watch.start();
  };

  #onScrolled = () => void this.#locate();

  #onFocus = ({ target }: Event) => {
    if (target !== this.#host.element) return void this.#locate();
    const focused = this.#focused();
    // A pointer focuses what it presses; moving that away from under it would lose the click.
    if (focused?.matches('.belt :focus-visible')) this.#bar.strip?.belt.reveal(focused);
    this.#followTip(focused);
  };

  #onPoint = ({ target }: Event) => this.#followTip(target instanceof Element ? target : null);

  #followTip(target: Element | null): void {
    if (this.#shown && !this.#over) this.#tip.follow(target, this.#shown);
  }

  #onPress = (event: Event) => {
    if (!this.#actions.isAlive()) return this.remove();
    event.stopPropagation();
    const { target } = event;
    const pressed =
      target instanceof Element
        ? target.closest<HTMLElement>('[data-rate],[data-headline],[data-press]')
        : null;
    if (!pressed || (event instanceof MouseEvent && event.button > 1)) return;
    const { headline, rate, press } = pressed.dataset;
    if (headline !== undefined) this.#actions.read(headline);
    else if (event.type !== 'click') return;
    else if (rate !== undefined) void this.#openCard(rate);
    else if (press === 'hold') this.#actions.pause(!this.#state.paused);
    else if (press === 'minimise') this.#minimise();
    else if (press === 'menu') this.#toggleMenu();
    else this.#bar.strip?.belt.page(press === 'next' ? 1 : -1);
  };

  #key(event: KeyboardEvent): boolean {
    const focused = this.#focused();
    const { key } = event;
    if (key === 'Escape' && this.#tip.isShown()) this.#tip.hide();
    if (this.#over && focused?.closest('.over')) {
      this.#over.key(event, focused);
      return this.#stepCard(key, focused);
    }
    if (focused?.matches('.tab')) return this.#bar.moveTab(event);
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return false;
    return this.#bar.step(key, focused);
  }

  /** The arrow keys lead from a rate's card to its neighbours', where they have nothing else to do. */
  #stepCard(key: string, focused: Element): boolean {
    const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    const rates = this.#shown?.rates ?? [];
    const at = rates.findIndex(({ id }) => id === this.#over?.pair);
    const next = rates[at + step];
    if (step === 0 || at < 0 || !next || focused.matches('input,[role=slider]')) return false;
    void this.#openCard(next.id);
    return true;
  }

  #focused(): Element | null {
    return this.#host.root.activeElement;
  }

  #open(over: Over): void {
    const { activeElement } = this.#host.root;
    if (!this.#over && activeElement instanceof HTMLElement) this.#pressed = activeElement;
    this.#tip.hide();
    this.#over = over;
    this.#bar.showOver(over);
    this.#bar.rest(this.#state.paused, true);
    this.#dress();
    const at = this.#pressed?.matches('[data-rate]')
      ? this.#pressed.getBoundingClientRect().left
      : 14;
    over.element.style.setProperty('--at', `${Math.round(at)}px`);
    over.element.querySelector<HTMLElement>(':scope > .card, [role^=menuitem]')?.focus();
    document.addEventListener('pointerdown', this.#closeFromOutside, true);
  }

  #close(): void {
    if (!this.#over) return;
    this.#over = null;
    this.#bar.showOver(null);
    this.#bar.rest(this.#state.paused, document.hidden);
    this.#dress();
    document.removeEventListener('pointerdown', this.#closeFromOutside, true);
    this.#pressed?.focus();
    this.#pressed = null;
  }

  // An event inside the closed root seems to the document to come from its host.
  #closeFromOutside = ({ target }: Event) => {
    if (target === this.#host.element) return;
    this.#pressed = null;
    this.#close();
  };

  async #openCard(pair: string): Promise<void> {
    if (this.#over?.pair === pair) return this.#close();
    const found = await this.#actions.card(pair);
    if (found && !this.#removed) this.show(found);
  }

  #toggleMenu(): void {
    if (this.#over) this.#close();
    else if (this.#shown) this.#openMenu(this.#shown);
  }

  #openMenu(snapshot: TickerSnapshot): void {
    const { look, options, hideSite } = this.#actions;
    const hideNow = () => this.remove();
    this.#open(
      standMenu(
        createMenu(snapshot.parts.menu, {
          hideNow,
          hideSite: () => {
            hideNow();
            hideSite();
          },
          look,
          options,
          close: () => this.#close(),
        }),
      ),
    );
  }

  #isMinimised(): boolean {
    return this.#state.place?.minimised === true;
  }

  #minimise(): void {
    const { form } = this.#placement;
    if (form !== 'strip') return;
    this.#insisted = false;
    const along = this.#state.place?.along ?? 1;
    this.#keepPlace({ minimised: true, edge: this.#placement.edge, along });
    this.#bar.focus();
  }

  /** Who presses the tab wants the strip, whatever it covers on this page. */
  #restore(): void {
    this.#insisted = true;
    const { place } = this.#state;
    if (place?.minimised) this.#keepPlace({ ...place, minimised: false });
    else this.#draw();
    this.#bar.focus();
  }

  #keepPlace(place: Omit<TabPlace, 'setAt'>): void {
    this.#state.place = { ...place, setAt: 0 };
    this.#actions.keepPlace(place);
    this.#draw();
  }
}
