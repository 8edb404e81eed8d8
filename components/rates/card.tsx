import { Component } from 'preact';
import type {
  CardHeadline,
  CardSpan,
  Conversion,
  ConverterSide,
  RateCard,
} from '../../lib/rate-card.ts';
import { Chart } from './chart.tsx';

interface CardProps {
  card: RateCard;
  /** Converts what was typed beside one currency; the answer fills the other field. */
  onConvert(side: ConverterSide, typed: string): Promise<Conversion | null>;
  onClose(): void;
  /** A headline was pressed; the browser follows its link unless this prevents it. */
  onHeadline(event: MouseEvent, headline: CardHeadline): void;
}

interface CardState {
  span: string;
  /** The day under the crosshair, as a place in the chart's points; null where there is none. */
  at: number | null;
  conversion: Conversion;
}

/** A rate at length: changes over four spans, a chart to read values from, a converter, what is behind it. */
export class Card extends Component<CardProps, CardState> {
  override state: CardState = { span: '1m', at: null, conversion: this.props.card.conversion };
  /** Answers of a converter that come late must not undo a later one. */
  #typed = 0;

  #span(): CardSpan | undefined {
    const { spans } = this.props.card;
    return spans.find(({ id }) => id === this.state.span) ?? spans[0];
  }

  #choose(span: string): void {
    this.setState({ span, at: null });
  }

  #type = async (side: ConverterSide, typed: string) => {
    this.#typed += 1;
    const own = this.#typed;
    this.setState(({ conversion }) => ({ conversion: { ...conversion, [side]: typed } }));
    const conversion = await this.props.onConvert(side, typed);
    if (conversion && own === this.#typed) this.setState({ conversion });
  };

  override render({ card, onClose, onHeadline }: CardProps, { at, conversion }: CardState) {
    const { words, pair, rate, name, inverse, spans, provenance, headlines } = card;
    const span = this.#span();
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      onClose();
    };
    return (
      <section class="card" aria-label={`${pair}: ${name}`} tabIndex={-1} onKeyDown={onKeyDown}>
        <div class="card-head">
          <h2>{pair}</h2>
          <p class="quiet">{name}</p>
          <button type="button" class="close" aria-label={words.close} onClick={onClose}>
            ×
          </button>
        </div>
        <p class="now">
          <strong>{rate}</strong> <span class="quiet">{inverse}</span>
        </p>
        {span && (
          <>
            <fieldset class="spans" aria-label={words.spans}>
              {spans.map(({ id, label, change, direction }) => (
                <button
                  key={id}
                  type="button"
                  aria-pressed={id === span.id}
                  onClick={() => this.#choose(id)}
                >
                  {label} <span class={`change ${direction}`}>{change}</span>
                </button>
              ))}
            </fieldset>
            <Crosshair span={span} at={at} onMove={(place) => this.setState({ at: place })} />
          </>
        )}
        <Converter card={card} conversion={conversion} onType={this.#type} />
        {headlines.length > 0 && (
          <>
            <h3>{words.headlines}</h3>
            <ul class="behind">
              {headlines.map((headline) => (
                <li key={headline.id}>
                  <a
                    href={headline.link}
                    target="_blank"
                    rel="noopener noreferrer"
                    onClick={(event) => onHeadline(event, headline)}
                  >
                    {headline.title}
                  </a>{' '}
                  <span class="quiet">{headline.origin}</span>
                </li>
              ))}
            </ul>
          </>
        )}
        <p class="quiet provenance">{provenance}</p>
      </section>
    );
  }
}

interface CrosshairProps {
  span: CardSpan;
  at: number | null;
  onMove(at: number | null): void;
}

/** The chart as a slider over its days: the pointer or the arrow keys choose one, and its rate is told. */
function Crosshair({ span, at, onMove }: CrosshairProps) {
  const { chart, direction, range, spoken } = span;
  const last = chart.points.length - 1;
  const here = at === null ? undefined : chart.points[at];
  const onPointer = ({ currentTarget, clientX }: PointerEvent) => {
    if (!(currentTarget instanceof Element)) return;
    const { left, width } = currentTarget.getBoundingClientRect();
    const x = ((clientX - left) / width) * chart.width;
    const away = chart.points.map((point) => Math.abs(point.x - x));
    onMove(away.indexOf(Math.min(...away)));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const from = at ?? last;
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: from - 1,
      ArrowDown: from - 1,
      ArrowRight: from + 1,
      ArrowUp: from + 1,
      Home: 0,
      End: last,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    onMove(Math.min(Math.max(0, to), last));
  };
  return (
    <>
      <div
        class="crosshair"
        role="slider"
        tabIndex={0}
        aria-label={spoken}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={at ?? last}
        aria-valuetext={chart.points[at ?? last]?.text ?? ''}
        onPointerMove={onPointer}
        onPointerDown={onPointer}
        onPointerLeave={() => onMove(null)}
        onKeyDown={onKeyDown}
        onBlur={() => onMove(null)}
      >
        <Chart chart={chart} direction={direction}>
          {here && (
            <>
              <path class="level" d={`M${here.x} 0V${chart.height - 18}`} />
              <circle cx={here.x} cy={here.y} r="3" />
            </>
          )}
        </Chart>
      </div>
      <p class="readout quiet">{here?.text ?? range}</p>
    </>
  );
}

interface ConverterProps {
  card: RateCard;
  conversion: Conversion;
  onType(side: ConverterSide, typed: string): void;
}

/** Two fields, one a currency; what is typed into one fills the other. */
function Converter({ card, conversion, onType }: ConverterProps) {
  const field = (side: ConverterSide, code: string) => (
    <label>
      <input
        type="text"
        inputMode="decimal"
        autocomplete="off"
        spellcheck={false}
        value={conversion[side]}
        onInput={({ currentTarget }) => onType(side, currentTarget.value)}
      />{' '}
      {code}
    </label>
  );
  return (
    <>
      <fieldset class="converter" aria-label={card.words.convert}>
        {field('base', card.base)}
        <span aria-hidden="true">=</span>
        {field('quote', card.quote)}
      </fieldset>
      <p class="problem" role="status">
        {conversion.problem}
      </p>
    </>
  );
}
