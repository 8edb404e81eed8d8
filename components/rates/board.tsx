import { type ComponentType, createRef } from 'preact';
import type { Messages } from '../../lib/i18n/en.ts';
import type { Conversion, ConverterSide, RateCard } from '../../lib/rate-card.ts';
import { type BoardSpan, boardSpans } from '../../lib/rates/periods.ts';
import { followLink, type HeadlineActions } from '../shared/follow-link.ts';
import type { BoardRow, BoardView } from './board-rows.ts';
import { Sparkline } from './sparkline.tsx';
import type { StandingCardProps } from './standing-card.tsx';

/** A card that is open, with what draws it: neither is loaded before a card is opened. */
export interface OpenCard {
  card: RateCard;
  StandingCard: ComponentType<StandingCardProps>;
}

export interface BoardProps {
  rows: readonly BoardRow[];
  view: BoardView;
  /** The words for the two ways round: they name the dollar where all pairs are priced in it. */
  views: Readonly<Record<BoardView, string>>;
  span: BoardSpan;
  /** Where most of the rates come from, and of which day. */
  caption: string;
  /** The card that is open, under its row. */
  card: OpenCard | null;
  words: Messages['popup'];
  spanWords: Messages['board'];
  onView(view: BoardView): void;
  onSpan(span: BoardSpan): void;
  /** A row was pressed: its card is to be opened, or closed where it is open. */
  onCard(pair: string): void;
  onConvert(side: ConverterSide, typed: string): Promise<Conversion | null>;
  headlines: HeadlineActions;
}

/** The rates as a table: code and name, the last weeks, the rate, the change; a row opens its card. Nothing without rates. */
export function Board(props: BoardProps) {
  const { rows, view, views, span, caption, card, words, spanWords, onView, onSpan } = props;
  if (rows.length === 0) return null;
  return (
    <section class="board" aria-label={words.rates}>
      <div class="board-head">
        <button
          type="button"
          class="turn"
          title={spanWords.turn}
          onClick={() => onView(view === 'direct' ? 'inverse' : 'direct')}
        >
          {views[view]}
          <span aria-hidden="true">⇄</span>
        </button>
        <span class="caption" title={caption}>
          {caption}
        </span>
        <fieldset class="spans" aria-label={spanWords.spans}>
          {boardSpans.map((choice) => (
            <label key={choice} title={spanWords.over[choice]}>
              <input
                type="radio"
                name="board-span"
                class="unseen"
                aria-label={spanWords.over[choice]}
                checked={choice === span}
                onChange={() => onSpan(choice)}
              />
              <span>{spanWords.short[choice]}</span>
            </label>
          ))}
        </fieldset>
      </div>
      <table>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.pair}
              {...props}
              row={row}
              open={card?.card.pair === row.pair ? card : null}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps extends BoardProps {
  row: BoardRow;
  open: OpenCard | null;
}

function Row({ row, open, span, words, headlines, onCard, onConvert }: RowProps) {
  const toggle = () => onCard(row.pair);
  const button = createRef<HTMLButtonElement>();
  const close = () => {
    toggle();
    button.current?.focus();
  };
  return (
    <>
      {/* The whole row answers a pointer; the button in it is what the keyboard and screen readers meet. */}
      <tr title={row.provenance} class={row.stale ? 'stale' : ''} onClick={toggle}>
        <th scope="row">
          <button
            type="button"
            ref={button}
            aria-expanded={open !== null}
            onClick={(event) => {
              event.stopPropagation();
              toggle();
            }}
          >
            <b>{row.code}</b> <span class="quiet">{row.name}</span>
            {row.stale && <span class="quiet"> · {row.stale}</span>}
          </button>
        </th>
        <td>
          {row.pegged ? (
            <span class="fixed">{words.fixed}</span>
          ) : (
            <Sparkline chart={row.sparkline} direction={row.direction} />
          )}
        </td>
        <td class="figure">{row.rate}</td>
        <td class={`change ${row.direction}`} title={row.changeWords}>
          {row.change}
        </td>
      </tr>
      {open && (
        <tr class="opened">
          <td colSpan={4}>
            <open.StandingCard
              key={open.card.pair}
              card={open.card}
              span={span}
              onConvert={onConvert}
              onClose={close}
              onHeadline={(event, headline) => followLink(event, headline, headlines)}
            />
          </td>
        </tr>
      )}
    </>
  );
}
