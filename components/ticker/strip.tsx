import { Component } from 'preact';
import type { TickerSnapshot } from '../../lib/snapshot.ts';
import { Mark } from '../shared/icons.tsx';
import { Belt } from './belt.tsx';
import { Still } from './still.tsx';

interface StripProps {
  snapshot: TickerSnapshot;
  /** A card is open: nothing moves behind it. */
  held: boolean;
  /** The user has paused the strips of all pages. */
  paused: boolean;
  onPause(paused: boolean): void;
  onRate(id: string): void;
  /** Takes the strip off this page until it is loaded again. */
  onHide(): void;
}

interface StripState {
  calm: boolean;
}

/** The whole strip: the mark and the time at the left, the moving part, the controls. */
export class Strip extends Component<StripProps, StripState> {
  #lessMotion = matchMedia('(prefers-reduced-motion: reduce)');
  override state: StripState = { calm: this.#lessMotion.matches };
  #follow = () => this.setState({ calm: this.#lessMotion.matches });

  override componentDidMount() {
    this.#lessMotion.addEventListener('change', this.#follow);
  }

  override componentWillUnmount() {
    this.#lessMotion.removeEventListener('change', this.#follow);
  }

  override render(
    { snapshot, held, paused, onRate, onPause, onHide }: StripProps,
    { calm }: StripState,
  ) {
    const { words, asOf, notice, language } = snapshot;
    const pauseWords = paused ? words.resume : words.pause;
    return (
      <section class="strip" aria-label={words.region} lang={language} dir="ltr">
        <div class="head">
          <Mark />
          {asOf !== null && <span class="as-of">{asOf}</span>}
        </div>
        {notice !== null && <p class="notice">{notice}</p>}
        {calm ? (
          <Still snapshot={snapshot} onRate={onRate} />
        ) : (
          <Belt snapshot={snapshot} held={held || paused} onRate={onRate} />
        )}
        <button
          type="button"
          aria-label={pauseWords}
          title={pauseWords}
          class="hold"
          onClick={() => onPause(!paused)}
        >
          <svg viewBox="0 0 12 12" aria-hidden="true">
            <path d={paused ? 'M3 1.5v9l7.5-4.5z' : 'M2.5 2h2.5v8H2.5zM7 2h2.5v8H7z'} />
          </svg>
        </button>
        <button type="button" aria-label={words.hide} title={words.hide} onClick={onHide}>
          <svg viewBox="0 0 12 12" aria-hidden="true">
            <path d="M2 3.1 3.1 2 6 4.9 8.9 2 10 3.1 7.1 6 10 8.9 8.9 10 6 7.1 3.1 10 2 8.9 4.9 6z" />
          </svg>
        </button>
      </section>
    );
  }
}
