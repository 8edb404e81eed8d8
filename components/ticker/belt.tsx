import { Component, createRef } from 'preact';
import type { TickerSnapshot } from '../../lib/snapshot.ts';
import { Items } from './items.tsx';
import { type Loop, loopOf, shownMeanwhile, timeToShow } from './loop.ts';

interface BeltProps {
  snapshot: TickerSnapshot;
  /** Held by the user's button or an open card; the pointer and the focus hold it too, by themselves. */
  held: boolean;
  onRate(id: string): void;
}

interface BeltState {
  shown: TickerSnapshot;
  loop: Loop;
}

/**
 * The moving part. One transform animation carries it, which the browser's compositor runs without script,
 * layout or paint; each round is one animation, so that new items come in at the seam, where nobody reads.
 */
export class Belt extends Component<BeltProps, BeltState> {
  override state: BeltState = {
    shown: this.props.snapshot,
    loop: { moves: false, copies: 0, duration: 0 },
  };
  #view = createRef<HTMLDivElement>();
  #belt = createRef<HTMLDivElement>();
  #items = createRef<HTMLUListElement>();
  #animation: Animation | null = null;
  #hovered = false;
  #focused = false;
  #observer = new ResizeObserver(() => this.#measure());

  override componentDidMount() {
    if (this.#items.current) this.#observer.observe(this.#items.current);
    if (this.#view.current) this.#observer.observe(this.#view.current);
  }

  override componentWillUnmount() {
    this.#observer.disconnect();
    this.#stop();
  }

  override componentDidUpdate({ snapshot }: BeltProps, { loop }: BeltState) {
    if (snapshot !== this.props.snapshot) this.#take();
    if (loop !== this.state.loop) this.#startRound();
    this.#standOrGo();
  }

  /** Takes the newest snapshot in, as far as a round that is under way allows. */
  #take() {
    const { snapshot } = this.props;
    this.setState(({ shown }) => ({
      shown: this.#animation ? shownMeanwhile(shown, snapshot) : snapshot,
    }));
  }

  #measure() {
    const next = loopOf(widthOf(this.#items.current), widthOf(this.#view.current));
    const { copies, duration } = this.state.loop;
    if (next.copies !== copies || next.duration !== duration) this.setState({ loop: next });
  }

  #stop() {
    this.#animation?.cancel();
    this.#animation = null;
  }

  #startRound() {
    this.#stop();
    const { duration, moves } = this.state.loop;
    if (!moves || !this.#belt.current) return;
    const width = widthOf(this.#items.current);
    const path = [{ transform: 'translateX(0)' }, { transform: `translateX(-${width}px)` }];
    this.#animation = this.#belt.current.animate(path, { duration, easing: 'linear' });
    this.#animation.onfinish = () => {
      this.#animation = null;
      this.#take();
      this.#startRound();
    };
  }

  #standOrGo() {
    if (this.props.held || this.#hovered || this.#focused) this.#animation?.pause();
    else this.#animation?.play();
  }

  #hover(hovered: boolean) {
    this.#hovered = hovered;
    this.#standOrGo();
  }

  #focus(target: EventTarget | null) {
    this.#focused = target !== null;
    this.#standOrGo();
    // A pointer focuses what it presses; moving that away from under it would lose the click.
    if (!(target instanceof Element) || !target.matches(':focus-visible')) return;
    const item = target.closest('li');
    if (!item || !this.#animation) return;
    const { duration } = this.state.loop;
    const width = widthOf(this.#items.current);
    this.#animation.currentTime = timeToShow(item.offsetLeft, width, duration);
  }

  override render({ onRate }: BeltProps, { shown, loop }: BeltState) {
    return (
      <div
        class="view"
        ref={this.#view}
        onPointerEnter={() => this.#hover(true)}
        onPointerLeave={() => this.#hover(false)}
        onFocusIn={({ target }) => this.#focus(target)}
        onFocusOut={() => this.#focus(null)}
      >
        <div class="belt" ref={this.#belt}>
          <ul ref={this.#items}>
            <Items snapshot={shown} copy={false} onRate={onRate} />
          </ul>
          {Array.from({ length: loop.copies }, (_, n) => (
            <ul key={n} class="copy" aria-hidden="true">
              <Items snapshot={shown} copy={true} onRate={onRate} />
            </ul>
          ))}
        </div>
      </div>
    );
  }
}

/** Under a moving transform browsers measure with a last digit that trembles. */
function widthOf(element: Element | null): number {
  return Math.round((element?.getBoundingClientRect().width ?? 0) * 100) / 100;
}
