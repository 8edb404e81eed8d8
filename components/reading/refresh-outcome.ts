import type { Messages } from '../../lib/i18n/en.ts';
import { failureText } from '../../lib/i18n/failure.ts';
import type { RefreshProgress, RefreshRun, SourceOutcome } from '../../lib/journal.ts';
import { formatDecimal } from '../../lib/rates/format.ts';

/** What one source did in a refresh, in words. */
interface SourceReport {
  id: string;
  name: string;
  text: string;
  /** How long it took: `0.8 s`. */
  took: string;
  failed: boolean;
}

/** What a refresh brought: one line for all, how many failed, and a line for each source on demand. */
export interface RefreshOutcome {
  line: string;
  /** `2 sources failed`, or null where all answered. */
  failures: string | null;
  sources: readonly SourceReport[];
}

/** Puts a finished refresh into words; what failed comes first in the list of sources, then what is new. */
export function refreshOutcome(run: RefreshRun, messages: Messages): RefreshOutcome {
  const { popup, reading } = messages;
  const failed = run.outcomes.filter(({ result }) => result.state === 'failed');
  const stopped = failed.some(
    ({ result }) => result.state === 'failed' && result.failure.kind === 'cancelled',
  );
  const sources = [...run.outcomes]
    .sort((a, b) => rank(a) - rank(b))
    .map((outcome) => sourceReport(outcome, messages));
  if (stopped) return { line: popup.stopped, failures: null, sources };
  return {
    line: broughtLine(run, messages),
    failures: failed.length > 0 ? reading.someFailed(failed.length) : null,
    sources,
  };
}

function broughtLine({ outcomes }: RefreshRun, { popup }: Messages): string {
  const changed = (kind: SourceOutcome['kind']) =>
    outcomes.reduce(
      (sum, { kind: own, result }) =>
        own === kind && result.state === 'ok' ? sum + result.changed : sum,
      0,
    );
  const rates = changed('rates') > 0 ? popup.ratesChanged : popup.ratesUnchanged;
  const answered = outcomes.filter(({ result }) => result.state !== 'failed');
  return [
    ...(answered.some(({ kind }) => kind === 'news') ? [popup.newHeadlines(changed('news'))] : []),
    ...(answered.some(({ kind }) => kind === 'rates') ? [rates] : []),
  ].join(', ');
}

function rank({ result }: SourceOutcome): number {
  if (result.state === 'failed') return Number.NEGATIVE_INFINITY;
  return result.state === 'ok' ? -result.changed : 1;
}

function sourceReport(outcome: SourceOutcome, messages: Messages): SourceReport {
  const { kind, id, result, took } = outcome;
  const { reading, popup, language } = messages;
  const text =
    result.state === 'failed'
      ? failureText(result.failure, messages)
      : result.state === 'unchanged' || result.changed === 0
        ? reading.sourceUnchanged
        : kind === 'rates'
          ? popup.ratesChanged
          : reading.sourceNew(result.changed);
  return {
    id: `${kind} ${id}`,
    name: sourceName(outcome, messages),
    text,
    took: reading.took(formatDecimal(Math.max(took / 1000, 0.1), 1, language)),
    failed: result.state === 'failed',
  };
}

/** What is being waited for, in words; '' where nothing is. */
export function askingLine({ asking }: RefreshProgress, messages: Messages): string {
  if (asking.length === 0) return '';
  return messages.reading.asking(asking.map((one) => sourceName(one, messages)).join(', '));
}

function sourceName(
  { kind, name }: Pick<SourceOutcome, 'kind' | 'name'>,
  { popup }: Messages,
): string {
  return kind === 'rates' ? popup.exchangeRates : name;
}
