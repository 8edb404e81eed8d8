import { useEffect, useState } from 'preact/hooks';
import type { TickerSnapshot } from '../../lib/snapshot.ts';
import { Mark } from '../shared/icons.tsx';
import { Belt } from './belt.tsx';
import { Still } from './still.tsx';

interface StripProps {
  snapshot: TickerSnapshot;
  /** Takes the strip off this page until it is loaded again. */
  onHide(): void;
}

/** The whole strip: the mark and the time at the left, the moving part, the controls. */
export function Strip({ snapshot, onHide }: StripProps) {
  const [held, setHeld] = useState(false);
  const calm = useReducedMotion();
  const { words, asOf, notice, language } = snapshot;
  const holdWords = held ? words.resume : words.pause;
  return (
    <section class="strip" aria-label={words.region} lang={language} dir="ltr">
      <div class="head">
        <Mark />
        {asOf !== null && <span class="as-of">{asOf}</span>}
      </div>
      {notice !== null && <p class="notice">{notice}</p>}
      {calm ? <Still snapshot={snapshot} /> : <Belt snapshot={snapshot} held={held} />}
      {!calm && (
        <button
          type="button"
          aria-label={holdWords}
          title={holdWords}
          class="hold"
          onClick={() => setHeld(!held)}
        >
          <svg viewBox="0 0 12 12" aria-hidden="true">
            <path d={held ? 'M3 1.5v9l7.5-4.5z' : 'M2.5 2h2.5v8H2.5zM7 2h2.5v8H7z'} />
          </svg>
        </button>
      )}
      <button type="button" aria-label={words.hide} title={words.hide} onClick={onHide}>
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <path d="M2 3.1 3.1 2 6 4.9 8.9 2 10 3.1 7.1 6 10 8.9 8.9 10 6 7.1 3.1 10 2 8.9 4.9 6z" />
        </svg>
      </button>
    </section>
  );
}

function useReducedMotion(): boolean {
  const [calm, setCalm] = useState(() => query().matches);
  useEffect(() => {
    const preference = query();
    const follow = () => setCalm(preference.matches);
    preference.addEventListener('change', follow);
    return () => preference.removeEventListener('change', follow);
  }, []);
  return calm;
}

function query(): MediaQueryList {
  return matchMedia('(prefers-reduced-motion: reduce)');
}
