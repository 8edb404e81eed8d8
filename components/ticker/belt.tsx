import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TickerSnapshot } from '../../lib/snapshot.ts';
import { Items } from './items.tsx';
import { type Loop, loopOf, shownMeanwhile, timeToShow } from './loop.ts';

interface BeltProps {
  snapshot: TickerSnapshot;
  /** Held by the user's button; the pointer and the focus hold it too, by themselves. */
  held: boolean;
}

/**
 * The moving part. One transform animation carries it, which the browser's compositor runs without script,
 * layout or paint; each round is one animation, so that new items come in at the seam, where nobody reads.
 */
export function Belt({ snapshot, held }: BeltProps) {
  const [shown, setShown] = useState(snapshot);
  const [loop, setLoop] = useState<Loop>({ moves: false, copies: 0, duration: 0 });
  const [round, setRound] = useState(0);
  const [hovered, setHovered] = useState(false);
  const [focused, setFocused] = useState(false);
  const view = useRef<HTMLDivElement>(null);
  const belt = useRef<HTMLDivElement>(null);
  const items = useRef<HTMLUListElement>(null);
  const animation = useRef<Animation | null>(null);
  const stands = held || hovered || focused;

  useLayoutEffect(() => {
    setShown((before) => (animation.current ? shownMeanwhile(before, snapshot) : snapshot));
  }, [snapshot, round]);

  useLayoutEffect(() => {
    const measure = () => {
      const next = loopOf(widthOf(items.current), widthOf(view.current));
      setLoop((before) => keepIfSame(before, next));
    };
    const observer = new ResizeObserver(measure);
    if (items.current) observer.observe(items.current);
    if (view.current) observer.observe(view.current);
    return () => observer.disconnect();
  }, []);

  useLayoutEffect(() => {
    if (!loop.moves || !belt.current || !items.current) return;
    const running = startRound(belt.current, items.current, loop);
    animation.current = running;
    running.onfinish = () => {
      animation.current = null;
      setRound((before) => before + 1);
    };
    return () => {
      animation.current = null;
      running.cancel();
    };
  }, [loop, round]);

  useEffect(() => {
    if (stands) animation.current?.pause();
    else animation.current?.play();
  }, [stands, loop, round]);

  const showFocused = ({ target }: FocusEvent) => {
    setFocused(true);
    // A pointer focuses what it presses; moving that away from under it would lose the click.
    if (!(target instanceof Element) || !target.matches(':focus-visible')) return;
    const item = target.closest('li');
    if (!item || !animation.current || !items.current) return;
    const width = widthOf(items.current);
    animation.current.currentTime = timeToShow(item.offsetLeft, width, loop.duration);
  };

  return (
    <div
      class="view"
      ref={view}
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
      onFocusIn={showFocused}
      onFocusOut={() => setFocused(false)}
    >
      <div class="belt" ref={belt}>
        <ul ref={items}>
          <Items snapshot={shown} copy={false} />
        </ul>
        {Array.from({ length: loop.copies }, (_, n) => (
          <ul key={n} class="copy" aria-hidden="true">
            <Items snapshot={shown} copy={true} />
          </ul>
        ))}
      </div>
    </div>
  );
}

function startRound(belt: HTMLElement, items: HTMLElement, { duration }: Loop): Animation {
  const width = widthOf(items);
  const path = [{ transform: 'translateX(0)' }, { transform: `translateX(-${width}px)` }];
  return belt.animate(path, { duration, easing: 'linear' });
}

/** Under a moving transform browsers measure with a last digit that trembles. */
function widthOf(element: Element | null): number {
  return Math.round((element?.getBoundingClientRect().width ?? 0) * 100) / 100;
}

function keepIfSame(before: Loop, after: Loop): Loop {
  return before.copies === after.copies && before.duration === after.duration ? before : after;
}
