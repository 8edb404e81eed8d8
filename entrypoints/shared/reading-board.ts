import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { OpenCard } from '../../components/rates/board.tsx';
import type { BoardView } from '../../components/rates/board-rows.ts';
import type { Messages } from '../../lib/i18n/en.ts';
import type { ReadingPlace } from '../../lib/platform/reading-place.ts';
import type { Conversion, ConverterSide } from '../../lib/rate-card.ts';
import { addDays, utcDay } from '../../lib/rates/calendar.ts';
import type { Observation } from '../../lib/rates/observation.ts';
import { currenciesOf, pairName, pairOf } from '../../lib/rates/pair.ts';
import { type BoardSpan, daysRead } from '../../lib/rates/periods.ts';
import { preferenceOf } from '../../lib/rates/providers/known.ts';
import { readRate } from '../../lib/rates/reading.ts';
import type { Settings } from '../../lib/settings/schema.ts';
import type { WatchedHistory } from '../../lib/since-looked.ts';
import { openStore } from '../../lib/store/open.ts';
import { readObservations } from '../../lib/store/rates.ts';

/** A card that is open, and its converter. */
interface OpenedCard extends OpenCard {
  convert(side: ConverterSide, typed: string): Conversion;
}

/** The board of rates: what has been read for it, how it is turned, and the card that is open in it. */
export interface ReadingBoard {
  view: ReadonlySignal<BoardView>;
  span: ReadonlySignal<BoardSpan>;
  /** Null until they have been read. */
  observations: ReadonlySignal<readonly Observation[] | null>;
  card: ReadonlySignal<OpenedCard | null>;
  /** Whether enough days have been read for the span that is shown. */
  isSpanRead(): boolean;
  /** @param days so many before today: a year of them is read by itself, when everything else is there */
  read(days?: number): Promise<void>;
  /** The watched pairs as they are shown. */
  watched(): WatchedHistory[];
  turn(turned: BoardView): void;
  showSpan(chosen: BoardSpan): void;
  /** Opens a pair's card, or closes it where it is the one that is open. */
  toggleCard(name: string, amount?: number): Promise<void>;
}

/** @param place how the board was left */
export function createReadingBoard(
  place: Pick<ReadingPlace, 'board' | 'span'>,
  settings: ReadonlySignal<Settings>,
  messages: ReadonlySignal<Messages>,
): ReadingBoard {
  const view = signal<BoardView>(place.board);
  const span = signal<BoardSpan>(place.span);
  /** How many days of the rates have been read. */
  const daysHeld = signal(0);
  const observations = signal<readonly Observation[] | null>(null);
  const card = signal<OpenedCard | null>(null);

  const isSpanRead = () => daysHeld.value >= daysRead(span.value);

  async function read(days = daysRead(span.value)): Promise<void> {
    const store = await openStore();
    const currencies = currenciesOf(settings.value.rates.watchlist);
    const found = await readObservations(store, currencies, addDays(utcDay(Date.now()), -days));
    batch(() => {
      observations.value = found;
      daysHeld.value = days;
    });
  }

  function watched() {
    const { watchlist, choice } = settings.value.rates;
    return watchlist.map((pair) => ({
      ...readRate(pair, observations.value ?? [], preferenceOf(choice), Date.now()),
      pair: pairName(pair),
    }));
  }

  async function toggleCard(name: string, amount?: number): Promise<void> {
    const pair = pairOf(name);
    if (!pair || card.value?.card.pair === name) {
      card.value = null;
      return;
    }
    const wanted = {
      pair,
      settings: settings.value,
      now: Date.now(),
      ...(amount === undefined ? {} : { amount }),
    };
    const [desk, store] = await Promise.all([import('./card-desk.ts'), openStore()]);
    const { card: opened, rate } = await desk.readCard(store, wanted, messages.value);
    card.value = {
      card: opened,
      StandingCard: desk.StandingCard,
      convert: (side, typed) => desk.convertedFrom(rate, typed, side, messages.value),
    };
  }

  // What was put into words is put into other words when it is asked for again.
  messages.subscribe(() => {
    const pair = card.value?.card.pair;
    card.value = null;
    if (pair) void toggleCard(pair);
  });

  return {
    view,
    span,
    observations,
    card,
    isSpanRead,
    read,
    watched,
    turn(turned) {
      view.value = turned;
    },
    showSpan(chosen) {
      span.value = chosen;
      if (!isSpanRead()) void read();
    },
    toggleCard,
  };
}
