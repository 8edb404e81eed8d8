import { createRef } from 'preact';
import type { TickerSnapshot } from '../../lib/snapshot.ts';
import { Items } from './items.tsx';

interface StillProps {
  snapshot: TickerSnapshot;
  onRate(id: string): void;
}

/** The strip for those who asked for less motion: it stands, and two buttons page through it. */
export function Still({ snapshot, onRate }: StillProps) {
  const view = createRef<HTMLDivElement>();
  const { previous, next } = snapshot.words;
  const page = (direction: 1 | -1) => {
    const width = view.current?.clientWidth ?? 0;
    view.current?.scrollBy({ left: direction * width * 0.8, behavior: 'instant' });
  };
  return (
    <>
      <div class="view paged" ref={view}>
        <ul>
          <Items snapshot={snapshot} copy={false} onRate={onRate} />
        </ul>
      </div>
      <button type="button" aria-label={previous} title={previous} onClick={() => page(-1)}>
        ‹
      </button>
      <button type="button" aria-label={next} title={next} onClick={() => page(1)}>
        ›
      </button>
    </>
  );
}
