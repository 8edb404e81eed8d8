import * as v from 'valibot';
import { listOf } from '../list-of.ts';
import { chosenTopics, type TopicsChoice } from '../news/topics-choice.ts';
import { findCurrency } from '../rates/currencies.ts';
import { pairName } from '../rates/pair.ts';
import { longestWatchlist, quotedUnits, type WatchedPair } from '../rates/watchlist.ts';
import { defaultSettings } from './defaults.ts';
import { looksEntries } from './looks-schema.ts';
import { rulesSchema, sourcesSchema, topicsSchema } from './news-schema.ts';
import { sitesSchema, tickerSchema } from './ticker-schema.ts';
import { toolbarSchema } from './toolbar-schema.ts';
import { wholeNumber } from './whole-number.ts';

/** The bounds of the refresh interval, in minutes: polite to the sources, useful to a reader. */
export const refreshMinutes = { least: 15, most: 1440 } as const;

/** The bounds of a page of articles. */
export const articlesOnPage = { least: 4, most: 20 } as const;

/** More alerts than this are neither read nor synchronised. */
export const mostAlerts = 20;

const d = defaultSettings;

const currencySchema = v.pipe(
  v.string(),
  v.check((code) => findCurrency(code) !== undefined),
);

const pairEntries = { base: currencySchema, quote: currencySchema };

const watchedPairSchema = v.pipe(
  v.object({ ...pairEntries, per: v.fallback(v.picklist(quotedUnits), 1) }),
  v.check(({ base, quote }) => base !== quote),
);

const positive = v.pipe(
  v.number(),
  v.minValue(Number.MIN_VALUE),
  // Which infinity is above.
  v.maxValue(Number.MAX_VALUE),
);

/** What is remembered of an alert lies under its id, which may not be the name of something that every object has. */
const alertId = v.pipe(
  v.string(),
  v.minLength(1),
  v.check((id) => !(id in Object.prototype) && id !== 'prototype'),
);

const alertEntries = {
  ...pairEntries,
  id: alertId,
  per: v.exactOptional(v.fallback(v.picklist(quotedUnits), 1)),
};

const alertSchema = v.variant('kind', [
  v.object({ ...alertEntries, kind: v.literal('crosses'), level: positive }),
  v.object({ ...alertEntries, kind: v.literal('moves'), percent: positive }),
]);

/** A time of day, `HH:MM`. */
const clockTime = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/** Each pair once, and no more of them than a list may hold; a list of which nothing can be read is none. */
function readWatchlist(elements: unknown[]): WatchedPair[] {
  const pairs = v.parse(listOf(watchedPairSchema), elements);
  if (elements.length > 0 && pairs.length === 0) return d.rates.watchlist;
  const unique = new Map(pairs.map((pair) => [pairName(pair), pair]));
  return [...unique.values()].slice(0, longestWatchlist);
}

/**
 * Leaves topics out of the strip's and the badge's that are gone: a choice of nothing else would carry and count
 * nothing, and could be taken back nowhere.
 */
function withTopicsThatAre<
  Some extends Record<'ticker' | 'toolbar', { topics: readonly string[] }> & {
    topics: TopicsChoice;
  },
>(settings: Some): Some {
  const known = new Set(chosenTopics(settings.topics, {}).map(({ id }) => id));
  const kept = <Part extends { topics: readonly string[] }>(part: Part): Part => ({
    ...part,
    topics: part.topics.filter((id) => known.has(id)),
  });
  return { ...settings, ticker: kept(settings.ticker), toolbar: kept(settings.toolbar) };
}

/**
 * Everything a user can choose. Each field falls back to its default by itself, so that one damaged or
 * unknown value (an older or newer version on another device) never costs the others.
 */
const settingsSchema = v.fallback(
  v.pipe(
    v.looseObject({
      version: v.fallback(v.pipe(v.number(), v.minValue(1)), d.version),
      ticker: tickerSchema,
      sites: sitesSchema,
      rates: v.fallback(
        v.looseObject({
          choice: v.fallback(v.picklist(['market', 'official']), d.rates.choice),
          watchlist: v.fallback(
            v.pipe(v.array(v.unknown()), v.transform(readWatchlist)),
            d.rates.watchlist,
          ),
          /** What a selected amount is converted to. */
          convertTo: v.fallback(currencySchema, d.rates.convertTo),
        }),
        d.rates,
      ),
      sources: sourcesSchema,
      topics: topicsSchema,
      rules: rulesSchema,
      alerts: v.fallback(
        v.pipe(
          listOf(alertSchema),
          v.transform((alerts) => alerts.slice(0, mostAlerts)),
        ),
        d.alerts,
      ),
      quietHours: v.fallback(
        v.looseObject({
          on: v.fallback(v.boolean(), d.quietHours.on),
          from: v.fallback(clockTime, d.quietHours.from),
          to: v.fallback(clockTime, d.quietHours.to),
        }),
        d.quietHours,
      ),
      refresh: v.fallback(
        v.looseObject({
          everyMinutes: v.fallback(wholeNumber(refreshMinutes), d.refresh.everyMinutes),
        }),
        d.refresh,
      ),
      synchronise: v.fallback(
        v.looseObject({ on: v.fallback(v.boolean(), d.synchronise.on) }),
        d.synchronise,
      ),
      ...looksEntries,
      toolbar: toolbarSchema,
      reading: v.fallback(
        v.looseObject({
          pageSize: v.fallback(wholeNumber(articlesOnPage), d.reading.pageSize),
          keys: v.fallback(v.boolean(), d.reading.keys),
        }),
        d.reading,
      ),
    }),
    v.transform(withTopicsThatAre),
  ),
  d,
);

/** Reads settings out of whatever storage holds (nothing, an older version, another device's). Never throws. */
export function parseSettings(stored: unknown): Settings {
  return v.parse(settingsSchema, stored);
}

export type Settings = v.InferOutput<typeof settingsSchema>;
