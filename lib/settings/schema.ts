import * as v from 'valibot';
import { defaultSettings } from './defaults.ts';

/** The bounds of the refresh interval, in minutes: polite to the sources, useful to a reader. */
export const refreshMinutes = { least: 15, most: 1440 } as const;

const d = defaultSettings;

/**
 * Everything a user can choose. Each field falls back to its default by itself, so that one damaged or
 * unknown value (an older or newer version on another device) never costs the others.
 */
const settingsSchema = v.fallback(
  v.looseObject({
    version: v.fallback(v.pipe(v.number(), v.minValue(1)), d.version),
    ticker: v.fallback(
      v.looseObject({
        enabled: v.fallback(v.boolean(), d.ticker.enabled),
        edge: v.fallback(v.picklist(['top', 'bottom']), d.ticker.edge),
      }),
      d.ticker,
    ),
    rates: v.fallback(
      v.looseObject({ choice: v.fallback(v.picklist(['market', 'official']), d.rates.choice) }),
      d.rates,
    ),
    refresh: v.fallback(
      v.looseObject({
        everyMinutes: v.fallback(
          v.pipe(
            v.number(),
            v.integer(),
            v.minValue(refreshMinutes.least),
            v.maxValue(refreshMinutes.most),
          ),
          d.refresh.everyMinutes,
        ),
      }),
      d.refresh,
    ),
  }),
  d,
);

/** Reads settings out of whatever storage holds (nothing, an older version, another device's). Never throws. */
export function parseSettings(stored: unknown): Settings {
  return v.parse(settingsSchema, stored);
}

export type Settings = v.InferOutput<typeof settingsSchema>;
