import type { IsoDate } from './observation.ts';
import { type Pair, pairName } from './pair.ts';
import { findProvider } from './providers/known.ts';
import type { RateReading } from './reading.ts';
import type { WatchedPair } from './watchlist.ts';

/** For how many units the pair was quoted where the alert was made, and it is told of so; one where it does not say. */
interface Quoted {
  per?: WatchedPair['per'];
}

/** What a user wants to be told of a pair. */
export type Alert = Pair &
  Quoted & { id: string } /** `level`: for one unit, whatever it is told for. */ & (
    | { kind: 'crosses'; level: number }
    /** In percent, of the change since the previous day, either way. */
    | { kind: 'moves'; percent: number }
  );

/** The alert on a watched pair that somebody asks for: a level is typed as the pair is quoted, for its units. */
export function alertOn(
  { base, quote, per }: WatchedPair,
  id: string,
  kind: Alert['kind'],
  typed: number,
): Alert {
  const made = { id, base, quote, per };
  return kind === 'crosses'
    ? { ...made, kind, level: typed / per }
    : { ...made, kind, percent: typed };
}

/** An alert that went off. */
export interface AlertFiring extends Pair, Quoted {
  alertId: string;
  /** The day of the rate that set it off: an alert goes off once for each at most. */
  valueDate: IsoDate;
  /** Epoch milliseconds. */
  at: number;
  kind: Alert['kind'];
  /** The level (for one unit, as the rate is) or the percentage that was asked for. */
  threshold: number;
  rate: number;
  changePercent: number | null;
  direction: 'up' | 'down';
  /**
   * Whether nothing is left to tell of it: its notification was given to the browser (a worker may be killed before
   * that), or it went off in quiet hours.
   */
  told: boolean;
}

/** What is remembered of an alert between two looks at its pair. */
interface AlertMemory {
  valueDate: IsoDate;
  /** `crosses`: on which side its user was last told the rate is; `moves`: whether it had moved so far. */
  state: 'above' | 'below' | 'moved' | 'calm';
  /** Whose figures the rate was made of: two institutions may stand on two sides of a level at once. */
  from: string;
  /** `crosses`: their figure; one that another version wrote down has none. */
  rate?: number;
  /** A crossing is told again only once the rate has left the band around the level. */
  armed: boolean;
  /** Another institution, whose figure has come in the place of those, and on which side of the level it was at first. */
  rival?: { from: string; side: 'above' | 'below' };
}

export type AlertMemories = Readonly<Record<string, AlertMemory>>;

/** How far, as a share, a rate must go from its level before the next crossing counts. */
const band = 0.001;

/** How far two providers' figures may lie apart without anything having moved, as a share. */
const opinion = 0.01;

/**
 * Looks at every alert. One goes off when the rate has crossed its level, or has come to move more than its
 * percentage, since the last look; never at the first look, on an old rate or a peg, or twice for one value
 * date.
 *
 * @param readings by pair name
 * @param fired `alertId valueDate` of those that went off already
 * @param now epoch milliseconds
 */
export function checkAlerts(
  alerts: readonly Alert[],
  readings: ReadonlyMap<string, RateReading>,
  memories: AlertMemories,
  fired: ReadonlySet<string>,
  now: number,
): { firings: AlertFiring[]; memories: AlertMemories } {
  const firings: AlertFiring[] = [];
  const next: Record<string, AlertMemory> = {};
  for (const alert of alerts) {
    const before = memories[alert.id];
    const reading = readings.get(pairName(alert));
    const seen = reading && seenNow(alert, reading, before);
    if (!seen) {
      if (before) next[alert.id] = before;
      continue;
    }
    const goesOff = before && seen.fires && !fired.has(`${alert.id} ${seen.memory.valueDate}`);
    if (goesOff) next[alert.id] = { ...seen.memory, armed: false };
    // A day's second crossing is not told, and so is still to be told if the next day stays there.
    else if (before && seen.fires && alert.kind === 'crosses') {
      next[alert.id] = { ...seen.memory, state: before.state };
    } else next[alert.id] = seen.memory;
    if (goesOff) firings.push(firingOf(alert, seen, reading, now));
  }
  return { firings, memories: next };
}

interface Seen {
  memory: AlertMemory;
  fires: boolean;
  rate: number;
}

function seenNow(
  alert: Alert,
  { rate, changePercent, freshness, valueDate, pegged, provenance }: RateReading,
  before: AlertMemory | undefined,
): Seen | null {
  if (rate === null || valueDate === null || pegged || freshness !== 'fresh') return null;
  // A bank is the same one by whatever way its figure comes.
  const from = provenance.map(({ provider }) => findProvider(provider)?.name ?? provider).join();
  if (alert.kind === 'crosses') {
    const distance = Math.abs(rate / alert.level - 1);
    const side = rate >= alert.level ? 'above' : 'below';
    const rival = before?.rival?.from === from ? before.rival : ({ from, side } as const);
    // Once it has gone over the level itself, it has an opinion no more: it has moved.
    const hasMoved = rival.side !== side && distance > band;
    const apart = before?.rate === undefined ? distance : Math.abs(rate / before.rate - 1);
    const isOpinion = before !== undefined && before.from !== from && apart < opinion && !hasMoved;
    const armed = (before?.armed ?? true) || distance > band;
    // What trembles around the level is still on the side that was told, or its way out would be no crossing.
    const state = before && (isOpinion || !armed) ? before.state : side;
    const fires = before !== undefined && state !== before.state;
    const memory = isOpinion
      ? { ...before, valueDate, state, armed, rival }
      : { valueDate, state, armed, from, rate };
    return { memory, fires, rate };
  }
  if (changePercent === null) return null;
  const state = Math.abs(changePercent) > alert.percent ? 'moved' : 'calm';
  const news = before?.state !== 'moved' || before.valueDate !== valueDate;
  return {
    memory: { valueDate, state, from, armed: true },
    fires: state === 'moved' && news,
    rate,
  };
}

function firingOf(
  alert: Alert,
  { memory, rate }: Seen,
  { changePercent }: RateReading,
  at: number,
): AlertFiring {
  const up = alert.kind === 'crosses' ? memory.state === 'above' : (changePercent ?? 0) > 0;
  return {
    alertId: alert.id,
    valueDate: memory.valueDate,
    at,
    base: alert.base,
    quote: alert.quote,
    ...(alert.per ? { per: alert.per } : {}),
    kind: alert.kind,
    threshold: alert.kind === 'crosses' ? alert.level : alert.percent,
    rate,
    changePercent,
    direction: up ? 'up' : 'down',
    told: false,
  };
}
