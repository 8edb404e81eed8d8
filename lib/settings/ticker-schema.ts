import * as v from 'valibot';
import { listOf } from '../list-of.ts';
import { mostSites, readSite } from '../sites.ts';
import { defaultSettings } from './defaults.ts';
import { wholeNumber } from './whole-number.ts';

/** The strip's speed, in CSS pixels a second: slow enough to read, fast enough to see it move. */
export const tickerSpeed = { least: 15, most: 120 } as const;

/** How many headlines the strip may carry. */
export const tickerHeadlines = { least: 3, most: 50 } as const;

const d = defaultSettings.ticker;

/** What is chosen of the strip's looks and content. */
export const tickerSchema = v.fallback(
  v.looseObject({
    enabled: v.fallback(v.boolean(), d.enabled),
    edge: v.fallback(v.picklist(['top', 'bottom']), d.edge),
    room: v.fallback(v.picklist(['overlay', 'reserve']), d.room),
    motion: v.fallback(v.picklist(['moving', 'still']), d.motion),
    speed: v.fallback(wholeNumber(tickerSpeed), d.speed),
    height: v.fallback(v.picklist([26, 32, 40]), d.height),
    theme: v.fallback(v.picklist(['system', 'light', 'dark', 'page']), d.theme),
    colours: v.fallback(v.picklist(['green-red', 'red-green', 'blue-orange']), d.colours),
    stepBack: v.fallback(v.boolean(), d.stepBack),
    content: v.fallback(v.picklist(['both', 'rates', 'headlines']), d.content),
    topics: v.fallback(v.pipe(listOf(v.string()), v.readonly()), d.topics),
    headlines: v.fallback(wholeNumber(tickerHeadlines), d.headlines),
  }),
  d,
);

const siteList = v.fallback(
  v.pipe(
    listOf(v.string()),
    v.transform((list) => {
      const sites = list.map(readSite).filter((site) => site !== null);
      return [...new Set(sites)].slice(-mostSites);
    }),
    v.readonly(),
  ),
  [],
);

/** On which sites the strip is shown. */
export const sitesSchema = v.fallback(
  v.looseObject({
    mode: v.fallback(v.picklist(['everywhere', 'only']), defaultSettings.sites.mode),
    hidden: siteList,
    only: siteList,
  }),
  defaultSettings.sites,
);
