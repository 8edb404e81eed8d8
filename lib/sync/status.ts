import * as v from 'valibot';

/** Parts of the settings, as they are named where one of them finds no room. */
const syncedParts = ['rates', 'alerts', 'sources', 'topics', 'rules', 'sites', 'ticker'] as const;

const syncStatusSchema = v.fallback(
  v.object({
    /**
     * `unasked`: nothing was tried so far; `unavailable`: the browser has no such storage; `refused`: it did not
     * take what was written.
     */
    state: v.picklist(['unasked', 'well', 'unavailable', 'refused']),
    /** When all was last found in step, in epoch milliseconds; null before. */
    at: v.nullable(v.number()),
    /** The parts of which something finds no room. */
    left: v.array(v.picklist([...syncedParts, 'other'])),
    /** For how many marks there is room; null before it is known. */
    marksRoom: v.nullable(v.number()),
    /** When marks were last written, in epoch milliseconds; 0 before. */
    marksAt: v.number(),
  }),
  { state: 'unasked', at: null, left: [], marksRoom: null, marksAt: 0 },
);

/** How synchronising stands on this device. */
export type SyncStatus = v.InferOutput<typeof syncStatusSchema>;

/** Reads the status out of what storage holds. Never throws. */
export function parseSyncStatus(stored: unknown): SyncStatus {
  return v.parse(syncStatusSchema, stored);
}

/** The parts of the settings that paths lie in, each once. */
export function partsOf(paths: readonly string[]): SyncStatus['left'] {
  const names = paths.map((path) => path.split('/')[0]);
  const parts = names.map((name) => syncedParts.find((part) => part === name) ?? 'other');
  return [...new Set(parts)];
}
