import { render } from 'preact';
import type { OverStrip, StyledCard } from '../../lib/messages.ts';
import type { Conversion, ConverterSide } from '../../lib/rate-card.ts';
import type { TickerSnapshot } from '../../lib/snapshot.ts';
import { Card } from '../rates/card.tsx';
import { createHost } from './host.ts';
import css from './strip.css?inline';
import { Strip } from './strip.tsx';

/** The strip on one page. */
export interface Ticker {
  /** Shows a snapshot, or takes the strip off where the snapshot says so. */
  update(snapshot: TickerSnapshot): void;
  /** Stops motion and news, or goes on with what is current by then. */
  pause(paused: boolean): void;
  /** Shows a card, or a sentence, above the strip; also where there is no strip. */
  show(over: OverStrip): void;
  /** Takes the strip off this page for good. */
  remove(): void;
}

/** What the strip asks the worker for. */
export interface TickerQuestions {
  card(pair: string): Promise<StyledCard | null>;
  convert(pair: string, side: ConverterSide, typed: string): Promise<Conversion | null>;
  /** The pause button was pressed: it holds for all pages. */
  pause(paused: boolean): void;
}

const topEdge =
  ':host{inset:0 0 auto 0!important}.strip{border-width:0 0 1px;order:-1}.over{margin-top:8px}';

/** The host has no more room than the strip while nothing is shown above it. */
const withCard = ':host{height:min(560px,100%)!important;pointer-events:none!important}';

/** Makes a ticker for this page; nothing is on the page before the first `update`. */
export function createTicker(questions: TickerQuestions): Ticker {
  const host = createHost();
  let snapshot: TickerSnapshot | null = null;
  let latest: TickerSnapshot | null = null;
  let paused = false;
  let over: OverStrip | null = null;
  let removed = false;
  /** What had the focus when a card was opened by a press in the strip. */
  let pressed: HTMLElement | null = null;

  const draw = () => {
    if (!snapshot) return;
    const strip = snapshot.look.enabled && !removed;
    if ((!strip && !over) || document.fullscreenElement) {
      if (!strip) render(null, host.root);
      host.hide();
      return;
    }
    const edge = snapshot.look.edge === 'top' ? topEdge : '';
    render(
      <>
        <StyleSheet css={css + edge + (over ? over.style + withCard : '')} />
        {over && <Over over={over} questions={questions} words={snapshot.words} onClose={close} />}
        {strip && (
          <Strip
            snapshot={snapshot}
            held={over !== null}
            paused={paused}
            onPause={questions.pause}
            onRate={(id) => void openCard(id)}
            onHide={remove}
          />
        )}
      </>,
      host.root,
    );
    host.show();
  };

  const show = (next: OverStrip | null) => {
    over = next;
    draw();
    if (next) host.root.querySelector<HTMLElement>('.over > *')?.focus();
    const follow = next ? 'addEventListener' : 'removeEventListener';
    document[follow]('pointerdown', closeFromOutside);
  };

  const close = () => {
    show(null);
    pressed?.focus();
    pressed = null;
  };

  // An event inside the closed root seems to the document to come from its host.
  const closeFromOutside = ({ target }: Event) => {
    if (target !== host.root.host) show(null);
  };

  const openCard = async (pair: string) => {
    const { activeElement } = host.root;
    if (over?.type === 'card' && over.card.pair === pair) return close();
    const found = await questions.card(pair);
    if (!found || removed) return;
    pressed = activeElement instanceof HTMLElement ? activeElement : null;
    show({ type: 'card', ...found });
  };

  const remove = () => {
    removed = true;
    show(null);
  };

  return {
    update(next) {
      latest = next;
      // A paused strip keeps its news; where it lies, and whether, is no news.
      snapshot = paused && snapshot ? { ...snapshot, look: next.look } : next;
      draw();
    },
    pause(wanted) {
      paused = wanted;
      if (!paused && latest) snapshot = latest;
      draw();
    },
    show,
    remove,
  };
}

interface OverProps {
  over: OverStrip;
  questions: TickerQuestions;
  words: TickerSnapshot['words'];
  onClose(): void;
}

/** What stands above the strip. Keys that are pressed in it are not the page's business. */
function Over({ over, questions, words, onClose }: OverProps) {
  const keep = (event: Event) => event.stopPropagation();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it answers nothing, it only keeps events in.
    <div class="over" onKeyDown={keep} onKeyUp={keep} onKeyPress={keep} onInput={keep}>
      {over.type === 'card' ? (
        <Card
          key={over.card.pair + over.card.conversion.base}
          card={over.card}
          onConvert={(side, typed) => questions.convert(over.card.pair, side, typed)}
          onClose={onClose}
          onHeadline={() => undefined}
        />
      ) : (
        <section class="card said" tabIndex={-1} role="status">
          <p>{over.text}</p>
          <button type="button" class="close" aria-label={words.close} onClick={onClose}>
            ×
          </button>
        </section>
      )}
    </div>
  );
}

/**
 * A style element that is filled as a whole. Firefox holds text that is appended to one to the page's own
 * policy, which may forbid all styles, and would leave the strip without any.
 */
function StyleSheet({ css: text }: { css: string }) {
  const fill = (element: HTMLStyleElement | null) => {
    if (element && element.textContent !== text) element.textContent = text;
  };
  return <style ref={fill} />;
}
