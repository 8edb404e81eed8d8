import type { Messages } from '../../lib/i18n/en.ts';
import type { BoardRow, BoardView } from './board-rows.ts';
import { Sparkline } from './sparkline.tsx';

interface BoardProps {
  rows: readonly BoardRow[];
  view: BoardView;
  /** Where most of the rates come from, and of which day. */
  caption: string;
  words: Messages['popup'];
  onView(view: BoardView): void;
}

/** The rates as a table: code and name, the last weeks, the rate, the change. */
export function Board({ rows, view, caption, words, onView }: BoardProps) {
  const views: readonly BoardView[] = ['direct', 'inverse'];
  return (
    <section class="board" aria-label={words.rates}>
      <div class="board-head">
        {views.map((choice) => (
          <button
            key={choice}
            type="button"
            class="chip"
            aria-pressed={choice === view}
            onClick={() => onView(choice)}
          >
            {words[choice]}
          </button>
        ))}
        <span class="caption">{caption}</span>
      </div>
      <table>
        <tbody>
          {rows.map((row) => (
            <Row key={row.code} row={row} words={words} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ row, words }: { row: BoardRow; words: Messages['popup'] }) {
  return (
    <tr title={row.provenance} class={row.stale ? 'stale' : ''}>
      <th scope="row">
        <b>{row.code}</b> <span class="quiet">{row.name}</span>
        {row.stale && <span class="quiet"> · {words.stale}</span>}
      </th>
      <td>
        {row.pegged ? (
          <span class="fixed">{words.fixed}</span>
        ) : (
          <Sparkline rates={row.history} direction={row.direction} />
        )}
      </td>
      <td class="figure">{row.rate}</td>
      <td class={`change ${row.direction}`}>{row.change}</td>
    </tr>
  );
}
