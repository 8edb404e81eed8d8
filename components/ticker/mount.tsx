import { render } from 'preact';
import type { TickerSnapshot } from '../../lib/snapshot.ts';
import { createHost } from './host.ts';
import css from './strip.css?inline';
import { Strip } from './strip.tsx';

/** The strip on one page. */
export interface Ticker {
  /** Shows a snapshot, or takes the strip off where the snapshot says so. */
  update(snapshot: TickerSnapshot): void;
  /** Takes the strip off this page for good. */
  remove(): void;
}

const topEdge = ':host{inset:0 0 auto 0!important}.strip{border-width:0 0 1px}';

/** Makes a ticker for this page; nothing is on the page before the first `update`. */
export function createTicker(): Ticker {
  const host = createHost();
  let removed = false;
  const remove = () => {
    removed = true;
    host.hide();
    render(null, host.root);
  };
  const update = (snapshot: TickerSnapshot) => {
    if (removed) return;
    if (!snapshot.look.enabled) render(null, host.root);
    if (!snapshot.look.enabled || document.fullscreenElement) {
      host.hide();
      return;
    }
    render(
      <>
        <StyleSheet css={snapshot.look.edge === 'top' ? css + topEdge : css} />
        <Strip snapshot={snapshot} onHide={remove} />
      </>,
      host.root,
    );
    host.show();
  };
  return { update, remove };
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
