import type { StyledCard } from '../../lib/messages.ts';
import { showsOn } from '../../lib/sites.ts';
import type { Edge, TabPlace, TickerLook, TickerSnapshot } from '../../lib/snapshot.ts';
import type { TickerActions } from './actions.ts';
import { afterPaint } from './after-paint.ts';
import { createBar } from './bar.ts';
import type { GuardedStrip } from './guards.ts';
import { createHeartbeat } from './heartbeat.ts';
import { createHost } from './host.ts';
import { hostStyle } from './host-style.ts';
import { createOverStrip, type OverStrip } from './over-strip.ts';
import { type PageLooks, readPageLooks } from './page-looks.ts';
import { type Placement, placementOn, type TabSpot } from './placement.ts';
import { createRoom } from './room.ts';
import { isBehind, surveyPage } from './survey.ts';
import { watchPage } from './watch-page.ts';

/** How long a page that scrolls or changes its size is let come to rest, in milliseconds. */
const settles = 120;

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

/**
 * Makes a ticker for this page; nothing is on the page before the first snapshot.
 *
 * It is one function with what it remembers in it, for every page loads it: names within a function are shortened
 * when it is built, those of a class are not.
 *
 * @param onReturn called when it has come back to a page that had taken it away, and perhaps all listeners too
 */
export function createTicker(actions: TickerActions, onReturn: () => void): Ticker {
  let state: TickerState = { snapshot: null, style: '', paused: false, hidden: false, place: null };
  /** What is drawn: a paused strip keeps its news. */
  let shown: TickerSnapshot | null = null;
  let placement: Placement = { form: 'none' };
  let looks: PageLooks = { isDark: false, isRtl: false, zoom: 1, filter: '' };
  /** Not before the strip has been painted: then it can be reached for. */
  let over: OverStrip | null = null;
  let insisted = false;
  let removed = false;
  /** The edge that was chosen, and the one that is aimed at; how often the strip had to go to another. */
  let chosen: Edge | null = null;
  let aim: Edge = 'bottom';
  let leavings = 0;
  let listening = false;
  /** The first word of an observer is what was there already. */
  let isSized = false;
  /** The look that is to come; 0 where none is. */
  let due: ReturnType<typeof setTimeout> | 0 = 0;

  const host = createHost({
    onReturn() {
      listen();
      onReturn();
    },
    onReplaced() {
      watch.stop();
      shown = null;
    },
    onYield: () => remove(),
  });
  const bar = createBar(host.root);
  const room = createRoom();
  const watch = watchPage(() => locate());
  const widths = new ResizeObserver(() => {
    if (isSized) locateSoon();
    isSized = true;
  });

  const focused = () => host.root.activeElement;
  const isOff = ({ enabled, sites }: TickerLook) =>
    removed || state.hidden || !enabled || !showsOn(sites, location.hostname);

  const draw = () => {
    if (!shown || !state.style) return;
    bar.style(state.style);
    // The menu takes the strip off a site before the settings do, which can bring it back.
    removed &&= shown.look.enabled && showsOn(shown.look.sites, location.hostname);
    if (state.hidden) over?.drop();
    if (isOff(shown.look)) withdraw();
    else {
      if (listening) listen();
      if (!document.hidden) settle(shown);
      // Nobody sees it: the page is looked at when somebody does.
      else if (placement.form !== 'tab') placement = { form: 'strip', edge: shown.look.edge };
      stand(shown);
    }
    dress();
  };

  /** Looks at the page, and decides what the strip is there. */
  const settle = ({ look }: TickerSnapshot) => {
    const { theme, height, edge, stepBack } = look;
    looks = readPageLooks(theme === 'page');
    if (chosen !== edge) {
      chosen = aim = edge;
      leavings = 0;
    }
    const before = placement;
    const lies = host.element.isConnected ? before : { form: 'none' as const };
    const isRoomToCome = (at: Edge) => look.room === 'reserve' && room.isToCome(at);
    // Where room was made just now, the page shows only then whether that has moved it.
    do {
      const page = surveyPage(host.element, height, isRoomToCome, lies);
      placement = placementOn(page, { edge: aim, stepBack, place: state.place, insisted });
    } while (makeRoom(look));
    if (placement.form !== 'strip' || placement.edge === aim) return;
    if (before.form === 'strip' && before.edge === placement.edge) return;
    leavings += 1;
    // Where the page's bar comes and goes it would follow it for ever.
    if (leavings > 1) aim = placement.edge;
  };

  /** Looks again; true where the strip has to be somewhere else, or look otherwise. */
  const locate = () => {
    if (!shown || document.hidden || isOff(shown.look) || isBehind()) return false;
    const before = JSON.stringify([placement, looks]);
    settle(shown);
    const changed = before !== JSON.stringify([placement, looks]);
    if (changed) {
      // A box that moves shifts the page's layout, in the browser's count; one that is put up anew does not.
      if (!focused()) host.hide();
      stand(shown);
      dress();
    }
    return changed;
  };

  /** A page that scrolls or grows by script does so with every frame. */
  const locateSoon = () => {
    if (due) return;
    due = setTimeout(() => {
      due = 0;
      locate();
    }, settles);
  };

  const stand = (snapshot: TickerSnapshot) => {
    const { look, direction, parts, language } = snapshot;
    bar.speak(language);
    if (placement.form === 'strip') {
      const isRtl = looks.isRtl || direction === 'rtl';
      bar.showStrip(snapshot, isRtl, document.hidden);
      rest();
    } else if (placement.form === 'tab') {
      bar.showTab(parts.tab, placement, {
        restore,
        move: (spot) => keepPlace(state.place?.minimised === true, spot),
      });
    } else bar.clear();
    // A page that nobody sees is asked too, and looked at when somebody does.
    while (makeRoom(look));
  };

  /**
   * Also where nothing has changed: a page may have cleared what it did not write.
   *
   * @returns whether the page has to be looked at once more
   */
  const makeRoom = ({ room: kind, height }: TickerLook) =>
    placement.form === 'strip' && kind === 'reserve'
      ? room.keep(placement.edge, height, looks.zoom)
      : room.giveBack();

  /** Takes the strip off, with everything that watches the page for it. */
  const withdraw = () => {
    watch.stop();
    widths.disconnect();
    bar.clear();
    room.giveBack();
    placement = { form: 'none' };
    insisted = listening = false;
    document.removeEventListener('visibilitychange', onVisible);
    document.removeEventListener('scrollend', locateSoon, true);
    removeEventListener('focusin', onFocus, true);
  };

  /** Brings the style sheet and the page in line with what is shown. */
  const dress = () => {
    if (!shown) return;
    const place = placement.form === 'none' ? null : placement;
    if (!place && !over?.isOpen()) {
      host.hide();
      return;
    }
    bar.dress(hostStyle({ look: shown.look, placement: place, page: looks }));
    host.show();
    if (!bar.element()) return;
    if (over) attend();
    else afterPaint(attend);
  };

  /** Whatever does not show waits for the first picture of the strip: listening, watching, the items out of view. */
  const attend = () => {
    const element = bar.element();
    if (!element) return;
    reach();
    listen();
    if (!document.hidden) watch.start();
    const { top, bottom } = host.element.getBoundingClientRect();
    if (shown && (bottom < 0 || top >= innerHeight)) {
      // Where a page's root is transformed itself, nothing is fixed to the view.
      placement = { form: 'none' };
      stand(shown);
      return dress();
    }
    bar.strip()?.belt.complete();
    heartbeat(element);
  };

  /** Lets the strip be pressed and pointed at, and gives what stands over it. */
  const reach = () => {
    if (over) return over;
    const { root } = host;
    root.addEventListener('click', onPress);
    root.addEventListener('auxclick', onPress);
    root.addEventListener('pointerover', onPoint);
    const changed = () => {
      rest();
      dress();
    };
    over = createOverStrip({ root, bar, shown: () => shown, changed, hideNow: remove }, actions);
    return over;
  };

  /** Stands by the button, under what is open, and where nobody looks. */
  const rest = () => bar.strip()?.rest(state.paused, over?.isOpen() === true || document.hidden);

  /** Listens to what may move the strip. A page that writes its document anew takes all of it away. */
  const listen = () => {
    document.addEventListener('visibilitychange', onVisible);
    document.addEventListener('scrollend', locateSoon, true);
    addEventListener('focusin', onFocus, true);
    if (!listening) widths.observe(document.documentElement);
    listening = true;
  };

  const onVisible = () => {
    if (!actions.isAlive()) return remove();
    if (document.hidden) watch.stop();
    else {
      locate();
      watch.start();
      actions.reread();
    }
    rest();
  };

  const onFocus = (event: Event) => {
    if (event.target !== host.element) return void locate();
    // A page's own dialog that keeps the focus would take it away from what stands over the strip.
    event.stopImmediatePropagation();
    const element = focused();
    // A pointer focuses what it presses; moving that away from under it would lose the click.
    if (element?.matches('.belt :focus-visible')) bar.strip()?.belt.reveal(element);
    over?.follow(element);
  };

  const onPoint = ({ target }: Event) => over?.follow(target instanceof Element ? target : null);

  const onPress = (event: Event) => {
    if (!actions.isAlive()) return remove();
    event.stopPropagation();
    const { target, type } = event;
    const pressed =
      target instanceof Element
        ? target.closest<HTMLElement>('[data-rate],[data-headline],[data-press]')
        : null;
    if (!pressed || (event instanceof MouseEvent && event.button > 1)) return;
    const { headline, rate, press } = pressed.dataset;
    if (headline !== undefined) actions.tell({ type: 'read', id: headline });
    else if (type !== 'click') return;
    else if (rate !== undefined) void over?.openCard(rate);
    else if (press === 'hold') actions.pause(!state.paused);
    else if (press === 'minimise') minimise();
    else if (press === 'menu') void over?.toggleMenu();
    else bar.strip()?.belt.page(press === 'next' ? 1 : -1);
  };

  const minimise = () => {
    if (placement.form !== 'strip') return;
    insisted = false;
    keepPlace(true, { edge: placement.edge, along: state.place?.along ?? 1 });
    bar.focus();
  };

  /** Who presses the tab wants the strip, whatever it covers on this page. */
  const restore = () => {
    insisted = true;
    if (state.place?.minimised) keepPlace(false, state.place);
    else draw();
    bar.focus();
  };

  const keepPlace = (minimised: boolean, { edge, along }: TabSpot) => {
    state.place = { minimised, edge, along, setAt: 0 };
    actions.keepPlace({ minimised, edge, along });
    draw();
  };

  const remove = () => {
    removed = true;
    over?.drop();
    draw();
  };
  const heartbeat = createHeartbeat(actions.isAlive, remove);

  return {
    update(next) {
      state = next;
      const { snapshot, paused } = state;
      // Where the strip lies, and whether, is no news.
      shown = paused && shown && snapshot ? { ...shown, look: snapshot.look } : snapshot;
      draw();
    },
    show(styled) {
      if (state.snapshot && !state.hidden) reach().show(styled);
    },
    remove,
    guarded: {
      host: () => host.element,
      escape: () => over?.follow(null),
      isOver: () => focused()?.closest('.over') != null,
      key(event) {
        const element = focused();
        if (over?.key(event, element)) return true;
        if (element?.closest('.over')) return false;
        if (element?.matches('.tab')) return bar.moveTab(event);
        if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return false;
        return bar.step(event.key, element);
      },
      typed: () => over?.typed(focused()),
    },
  };
}
