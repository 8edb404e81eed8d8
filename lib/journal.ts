import * as v from 'valibot';

/** Why a source gave nothing this time. The words for it are in `lib/i18n`. */
export const failureSchema = v.variant('kind', [
  v.object({ kind: v.literal('offline') }),
  v.object({ kind: v.literal('unreachable') }),
  v.object({ kind: v.literal('timeout') }),
  v.object({ kind: v.literal('status'), status: v.number() }),
  v.object({ kind: v.literal('blocked') }),
  /** It said that it will never answer again (410). */
  v.object({ kind: v.literal('gone') }),
  /** A feed came that had entries before and has none now, or nothing at all. */
  v.object({ kind: v.literal('empty') }),
  /** The user has not allowed its host, or has taken that back. */
  v.object({ kind: v.literal('no-access') }),
  v.object({ kind: v.literal('web-page') }),
  v.object({ kind: v.literal('not-a-feed') }),
  /** The answer came and could not be read; `detail` is for whoever mends it. */
  v.object({ kind: v.literal('unreadable'), detail: v.string() }),
  v.object({ kind: v.literal('cancelled') }),
]);

export type SourceFailure = v.InferOutput<typeof failureSchema>;

const sourceOutcomeSchema = v.object({
  kind: v.picklist(['rates', 'news']),
  /** A provider's or a feed's id. */
  id: v.string(),
  name: v.string(),
  /** Epoch milliseconds of the answer. */
  at: v.number(),
  /** How long it took, in milliseconds. */
  took: v.number(),
  /** How much came, in bytes, unpacked; runs of earlier versions do not say. */
  bytes: v.exactOptional(v.number()),
  result: v.variant('state', [
    /** `changed`: rates or entries that were new or different. */
    v.object({ state: v.literal('ok'), changed: v.number() }),
    v.object({ state: v.literal('unchanged') }),
    v.object({ state: v.literal('failed'), failure: failureSchema }),
  ]),
});

/** What one source did in one refresh. */
export type SourceOutcome = v.InferOutput<typeof sourceOutcomeSchema>;

export const refreshRunSchema = v.object({
  startedAt: v.number(),
  finishedAt: v.number(),
  outcomes: v.array(sourceOutcomeSchema),
});

/** One finished refresh, as the journal in the store keeps it. */
export type RefreshRun = v.InferOutput<typeof refreshRunSchema>;

const journalSchema = v.fallback(
  v.object({
    /** The newest runs, newest first. */
    runs: v.pipe(
      v.array(v.unknown()),
      // A run that cannot be read (a newer version wrote it) does not cost the others.
      v.transform((runs) => runs.filter((run) => v.is(refreshRunSchema, run))),
    ),
    /** When rates last came from any provider, and headlines from any feed; epoch milliseconds. */
    lastRates: v.nullable(v.number()),
    lastNews: v.nullable(v.number()),
  }),
  { runs: [], lastRates: null, lastNews: null },
);

/** The memory of past refreshes: what the popup's "updated … ago" and the failure sentences are made of. */
export type RefreshJournal = v.InferOutput<typeof journalSchema>;

/** Reads the journal out of the store; what cannot be read counts as an empty one. */
export function parseJournal(stored: unknown): RefreshJournal {
  return v.parse(journalSchema, stored);
}

/** How many runs are remembered. */
const runsKept = 50;

/** Whether a run asked nobody, for the browser had no network. */
export function foundNoNetwork({ outcomes }: RefreshRun): boolean {
  return (
    outcomes.length > 0 &&
    outcomes.every(({ result }) => result.state === 'failed' && result.failure.kind === 'offline')
  );
}

/** The journal with one more run in it. Of those in a row that found no network the last is kept. */
export function recordRun(journal: RefreshJournal, run: RefreshRun): RefreshJournal {
  const succeeded = (kind: SourceOutcome['kind']) =>
    run.outcomes.some((o) => o.kind === kind && o.result.state !== 'failed');
  const [newest, ...others] = journal.runs;
  const again = newest !== undefined && foundNoNetwork(run) && foundNoNetwork(newest);
  return {
    runs: [run, ...(again ? others : journal.runs)].slice(0, runsKept),
    lastRates: succeeded('rates') ? run.finishedAt : journal.lastRates,
    lastNews: succeeded('news') ? run.finishedAt : journal.lastNews,
  };
}

const planSchema = v.fallback(
  v.object({
    /** When the next refresh is due, epoch milliseconds; 0: at once. */
    due: v.number(),
    /** A refresh began and has not ended: set while one runs, so that a killed one is noticed. */
    unfinished: v.boolean(),
    /** Refreshes in a row that brought nothing at all. */
    barren: v.number(),
    /** Refreshes in a row whose worker was killed before their end. */
    cutOffs: v.number(),
    /** When it was made, epoch milliseconds; plans of earlier versions do not say. */
    setAt: v.exactOptional(v.number()),
  }),
  { due: 0, unfinished: false, barren: 0, cutOffs: 0 },
);

/** What the worker must know when it wakes, whatever woke it and whatever ended it before. */
export type RefreshPlan = v.InferOutput<typeof planSchema>;

/** Reads the plan out of the store; without one a refresh is due at once. */
export function parsePlan(stored: unknown): RefreshPlan {
  return v.parse(planSchema, stored);
}

/** How far a running refresh is. */
export interface RefreshProgress {
  done: number;
  total: number;
  /** The sources that are being asked. */
  asking: Pick<SourceOutcome, 'kind' | 'name'>[];
}
