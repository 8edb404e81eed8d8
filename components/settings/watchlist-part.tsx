import { useState } from 'preact/hooks';
import { currencyName } from '../../lib/i18n/currency-name.ts';
import type { PageMessages } from '../../lib/i18n/pages/en.ts';
import { inverseOf, type Pair, pairName } from '../../lib/rates/pair.ts';
import {
  customaryUnits,
  longestWatchlist,
  movedPair,
  quotedUnits,
  type WatchedPair,
  withPair,
} from '../../lib/rates/watchlist.ts';
import { withWatchlist } from '../../lib/settings/first-choices.ts';
import type { Settings } from '../../lib/settings/schema.ts';
import { ReadyLists } from '../shared/ready-lists.tsx';
import type { ChangeSettings } from './change-settings.ts';
import { Part } from './frame.tsx';
import { PairSearch } from './pair-search.tsx';
import { useFocusInList } from './use-focus-in-list.ts';

interface WatchlistPartProps {
  settings: Settings;
  messages: PageMessages;
  onChange: ChangeSettings;
}

/** What becomes of the pairs that are stored: they may be others than those that are shown. */
type EditList = (held: readonly WatchedPair[]) => readonly WatchedPair[];

/** Whether a pair of a list is this one, for however many units. */
const isPair = (pair: Pair) => (other: Pair) => pairName(other) === pairName(pair);

/** The watched pairs: in which order, for how many units, which way round; and how more of them are found. */
export function WatchlistPart({ settings, messages, onChange }: WatchlistPartProps) {
  const { watchlist: words } = messages.options;
  const list = settings.rates.watchlist;
  const set = (edit: EditList) =>
    onChange((before) => withWatchlist(before, edit(before.rates.watchlist)));
  const add = (pair: Pair) =>
    set((held) => withPair(held, { ...pair, per: customaryUnits(pair.base) }));
  return (
    <Part id="watchlist" title={words.title}>
      <WatchedList list={list} messages={messages} onList={set} />
      {list.length === 0 && <p class="quiet">{words.empty}</p>}
      {list.length >= longestWatchlist ? (
        <p class="quiet">{words.full(longestWatchlist)}</p>
      ) : (
        <PairSearch messages={messages} onPick={add} />
      )}
      <fieldset class="presets">
        <legend>{words.presets}</legend>
        <ReadyLists
          words={words}
          currency={(code) => `${code} · ${currencyName(code, messages)}`}
          onTake={(ready) => set(() => ready)}
        />
      </fieldset>
    </Part>
  );
}

interface WatchedListProps {
  list: readonly WatchedPair[];
  messages: PageMessages;
  onList(edit: EditList): void;
}

/** The list itself. A handle drags a pair to its place, or moves it there by the arrow keys. */
function WatchedList({ list, messages, onList }: WatchedListProps) {
  const { watchlist: words } = messages.options;
  const rows = useFocusInList<HTMLOListElement>();
  const [drag, setDrag] = useState<{ from: number; to: number } | null>(null);
  const [said, setSaid] = useState('');
  const shown = drag ? movedPair(list, drag.from, drag.to) : list;

  const move = (from: number, to: number) => {
    const next = movedPair(list, from, to);
    const moved = list[from];
    if (!moved || next === list) return;
    onList((held) => movedPair(held, held.findIndex(isPair(moved)), to));
    setSaid(words.nowAt(pairName(moved), next.indexOf(moved) + 1, next.length));
  };
  /** The place of the row whose middle lies nearest to a height in the view. */
  const placeAt = (y: number) => {
    const middles = [...(rows.current?.children ?? [])].map((row) => {
      const { top, height } = row.getBoundingClientRect();
      return Math.abs(top + height / 2 - y);
    });
    return middles.indexOf(Math.min(...middles));
  };
  const handle = (at: number) => ({
    onPointerDown: (event: PointerEvent) => {
      if (event.currentTarget instanceof Element) {
        event.currentTarget.setPointerCapture(event.pointerId);
      }
      setDrag({ from: at, to: at });
    },
    onPointerMove: ({ clientY }: PointerEvent) =>
      drag && setDrag({ from: drag.from, to: placeAt(clientY) }),
    onPointerUp: () => {
      if (drag) move(drag.from, drag.to);
      setDrag(null);
    },
    onPointerCancel: () => setDrag(null),
    onKeyDown: (event: KeyboardEvent) => {
      const steps: Readonly<Record<string, number>> = { ArrowUp: at - 1, ArrowDown: at + 1 };
      const to = steps[event.key];
      if (to === undefined) return;
      event.preventDefault();
      if (to >= 0 && to < list.length) move(at, to);
    },
  });
  return (
    <>
      <ol class="watched" ref={rows}>
        {shown.map((watched, n) => (
          <WatchedRow
            key={pairName(watched)}
            watched={watched}
            dragged={drag?.to === n}
            messages={messages}
            handle={handle(list.indexOf(watched))}
            onWatched={(edit) =>
              onList((held) => held.map((one) => (isPair(watched)(one) ? edit(one) : one)))
            }
            onRemove={() => onList((held) => held.filter((one) => !isPair(watched)(one)))}
          />
        ))}
      </ol>
      <p class="unseen" role="status">
        {said}
      </p>
    </>
  );
}

interface WatchedRowProps {
  watched: WatchedPair;
  dragged: boolean;
  messages: PageMessages;
  handle: Record<string, (event: never) => void>;
  onWatched(edit: (watched: WatchedPair) => WatchedPair): void;
  onRemove(): void;
}

function WatchedRow({ watched, dragged, messages, handle, onWatched, onRemove }: WatchedRowProps) {
  const { watchlist: words } = messages.options;
  const name = pairName(watched);
  const currency = (code: string) => currencyName(code, messages);
  return (
    <li class={dragged ? 'dragged' : ''}>
      <button type="button" class="handle" aria-label={words.move(name)} {...handle}>
        ⠿
      </button>
      <span class="pair">
        <b>{name}</b>{' '}
        <span class="quiet">
          {messages.card.name(currency(watched.base), currency(watched.quote))}
        </span>
      </span>
      <select
        aria-label={words.units(watched.base)}
        value={watched.per}
        onChange={({ currentTarget }) => {
          const per = quotedUnits.find((units) => units === Number(currentTarget.value));
          if (per) onWatched((held) => ({ ...held, per }));
        }}
      >
        {quotedUnits.map((units) => (
          <option key={units} value={units}>
            {units} {watched.base}
          </option>
        ))}
      </select>
      <button
        type="button"
        aria-label={words.turn(name)}
        title={words.turn(name)}
        onClick={() => onWatched((held) => ({ ...inverseOf(held), per: 1 }))}
      >
        ⇄
      </button>
      <button
        type="button"
        aria-label={words.remove(name)}
        title={words.remove(name)}
        onClick={onRemove}
      >
        ×
      </button>
    </li>
  );
}
