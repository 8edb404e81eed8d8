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
    if (!snapshot.look.enabled || document.fullscreenElement) {
      host.hide();
      render(null, host.root);
      return;
    }
    render(
      <>
        <style>{snapshot.look.edge === 'top' ? css + topEdge : css}</style>
        <Strip snapshot={snapshot} onHide={remove} />
      </>,
      host.root,
    );
    host.show();
  };
  return { update, remove };
}
