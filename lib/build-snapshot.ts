import { dayText, momentText } from './i18n/date.ts';
import type { Messages } from './i18n/en.ts';
import { provenanceText } from './i18n/provenance.ts';
import type { RefreshJournal } from './journal.ts';
import type { Entry } from './news/entry.ts';
import { chosenSources, sourceNamer } from './news/sources.ts';
import { noticeFor } from './notice.ts';
import { palettes } from './palette.ts';
import { directionOf, formatChange, formatRate } from './rates/format.ts';
import type { Observation } from './rates/observation.ts';
import { pairName } from './rates/pair.ts';
import { preferenceOf } from './rates/providers/known.ts';
import { readRate } from './rates/reading.ts';
import { type WatchedPair, watchedName } from './rates/watchlist.ts';
import type { Settings } from './settings/schema.ts';
import {
  snapshotVersion,
  type TickerHeadline,
  type TickerLook,
  type TickerOverlay,
  type TickerRate,
  type TickerSnapshot,
} from './snapshot.ts';
import { headlineItem, rateItem, stripDrawing, stripMenu, tabDrawing } from './strip-drawing.ts';

/** What a snapshot may take when it is written out, in bytes: every page reads it. */
const mostBytes = 32_000;

/** Longer texts are cut in the strip. */
const longestTitle = 160;
const longestExcerpt = 220;

interface SnapshotSources {
  observations: readonly Observation[];
  entries: readonly Entry[];
  journal: RefreshJournal;
}

/**
 * Builds what the strip prints from what the store holds.
 *
 * @param context the moment (epoch milliseconds) and whether the browser is online
 */
export function buildSnapshot(
  settings: Settings,
  { observations, entries, journal }: SnapshotSources,
  context: { now: number; online: boolean },
  messages: Messages,
): TickerSnapshot {
  const { watchlist, choice } = settings.rates;
  const rate = (watched: WatchedPair) => {
    const reading = readRate(watched, observations, preferenceOf(choice), context.now);
    return tickerRate(watched, reading, context.now, messages);
  };
  // Before the first answer there is nothing but the peg, and a lone manat would look like all there is.
  const anyHeld = observations.length > 0;
  const newest = Math.max(journal.lastRates ?? 0, journal.lastNews ?? 0);
  const moment = (then: number) => momentText(then, messages);
  const { content } = settings.ticker;
  const rates = anyHeld && content !== 'headlines' ? watchlist.map(rate) : [];
  const headlines = (content === 'rates' ? [] : entries)
    .filter(({ link }) => link !== '')
    .map((entry) => tickerHeadline(entry, settings.sources));
  // An empty strip would look broken, and would not say how it is filled.
  const empty = rates.length + headlines.length === 0 ? messages.notice.nothingChosen : null;
  const notice =
    noticeFor(journal, { ...context, sources: settings.sources, moment }, messages) ?? empty;
  return withinBound({
    ...blankSnapshot(settings, notice, messages),
    builtAt: context.now,
    asOf: newest === 0 ? null : momentText(newest, messages),
    rates,
    headlines,
  });
}

/** The last headlines are left out where there is no room for all. */
function withinBound(snapshot: TickerSnapshot): TickerSnapshot {
  const { headlines } = snapshot;
  let taken = bytesOf({ ...snapshot, headlines: [] });
  const beyond = headlines.findIndex((headline) => {
    // Its comma too.
    taken += bytesOf(headline) + 1;
    return taken > mostBytes;
  });
  return beyond < 0 ? snapshot : { ...snapshot, headlines: headlines.slice(0, beyond) };
}

function bytesOf(value: object): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}

/** A snapshot with nothing in it but its words and one sentence: for a store that does not open. */
export function blankSnapshot(
  { ticker, sites }: Settings,
  notice: string | null,
  messages: Messages,
): TickerSnapshot {
  return {
    version: snapshotVersion,
    builtAt: 0,
    language: messages.language,
    direction: 'ltr',
    look: lookOf({ ticker, sites }),
    parts: { strip: stripDrawing(messages), tab: tabDrawing(messages) },
    asOf: null,
    notice,
    rates: [],
    headlines: [],
  };
}

/** Builds what stands over the strip once it is reached for. */
export function buildOverlay(
  settings: Settings,
  entries: readonly Entry[],
  messages: Messages,
): TickerOverlay {
  const told = entries.filter(({ title, excerpt }) => title !== '' && excerpt !== '');
  return {
    menu: stripMenu(lookOf(settings), messages),
    excerpts: Object.fromEntries(told.map(({ id, excerpt }) => [id, cut(excerpt, longestExcerpt)])),
  };
}

function lookOf({ ticker, sites }: Pick<Settings, 'ticker' | 'sites'>): TickerLook {
  const { content, topics, headlines, ...look } = ticker;
  return { ...look, sites, palette: palettes[look.colours] };
}

function tickerRate(
  watched: WatchedPair,
  reading: ReturnType<typeof readRate>,
  now: number,
  messages: Messages,
): TickerRate {
  const { language } = messages;
  const printed = {
    id: pairName(reading.pair),
    pair: watchedName(watched),
    rate: formatRate(reading.rate === null ? null : reading.rate * watched.per, language),
    change: formatChange(reading.changePercent, language),
    direction: directionOf(reading.changePercent),
  };
  const staleSince =
    reading.freshness === 'fresh' || reading.valueDate === null
      ? null
      : dayText(reading.valueDate, messages);
  const provenance = provenanceText(reading, now, messages);
  return { ...printed, item: rateItem({ ...printed, provenance, staleSince }) };
}

function tickerHeadline(
  { id, title, excerpt, link, sourceId, others, highlighted }: Entry,
  sources: Settings['sources'],
): TickerHeadline {
  const nameOf = sourceNamer(sources);
  const language = chosenSources(sources).find((source) => source.id === sourceId)?.language ?? '';
  const outlets = [{ sourceId, link }, ...others].map((told) => nameOf(told.sourceId, told.link));
  const item = headlineItem({
    id,
    title: cut(title || excerpt, longestTitle),
    language,
    link,
    source: outlets.join(', '),
    highlighted,
  });
  return { id, item };
}

function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  // Half of a character that takes two units would be printed as a question mark.
  const whole = text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '');
  return `${whole.trimEnd()}…`;
}
