import * as v from 'valibot';
import { listOf } from '../list-of.ts';
import { toolbarModes } from '../toolbar.ts';
import { defaultSettings } from './defaults.ts';

const d = defaultSettings.toolbar;

/** What the toolbar's button is to show. */
export const toolbarSchema = v.fallback(
  v.looseObject({
    shows: v.fallback(v.picklist(toolbarModes), d.shows),
    topics: v.fallback(v.pipe(listOf(v.string()), v.readonly()), d.topics),
    pair: v.fallback(v.string(), d.pair),
  }),
  d,
);
