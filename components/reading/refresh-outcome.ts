import type { Messages } from '../../lib/i18n/en.ts';
import { failureText } from '../../lib/i18n/failure.ts';
import type { RefreshRun } from '../../lib/journal.ts';

/** What a refresh brought: one line for all, and a line for each source that failed. */
export interface RefreshOutcome {
  line: string;
  failures: readonly string[];
}

/** Puts a finished refresh into words. */
export function refreshOutcome(run: RefreshRun, messages: Messages): RefreshOutcome {
  const { popup } = messages;
  const failed = run.outcomes.flatMap(({ kind, name, result }) =>
    result.state === 'failed'
      ? [{ name: kind === 'rates' ? popup.exchangeRates : name, failure: result.failure }]
      : [],
  );
  if (failed.some(({ failure }) => failure.kind === 'cancelled')) {
    return { line: popup.stopped, failures: [] };
  }
  const failures = failed.map(({ name, failure }) =>
    popup.failed(name, failureText(failure, messages)),
  );
  const changed = (kind: 'rates' | 'news') =>
    run.outcomes.reduce(
      (sum, { kind: own, result }) =>
        own === kind && result.state === 'ok' ? sum + result.changed : sum,
      0,
    );
  const rates = changed('rates') > 0 ? popup.ratesChanged : popup.ratesUnchanged;
  const answered = run.outcomes.filter(({ result }) => result.state !== 'failed');
  const line = [
    ...(answered.some(({ kind }) => kind === 'news') ? [popup.newHeadlines(changed('news'))] : []),
    ...(answered.some(({ kind }) => kind === 'rates') ? [rates] : []),
  ].join(', ');
  return { line, failures };
}
