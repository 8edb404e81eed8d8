import type { Messages } from './i18n/en.ts';
import type { RefreshJournal, RefreshRun, SourceOutcome } from './journal.ts';
import { activeSources, type SourcesChoice } from './news/sources.ts';

/** What the sentence depends on besides the journal. */
export interface NoticeContext {
  online: boolean;
  /** The choice of sources: of those that are off by now, nothing is told. */
  sources: SourcesChoice;
  /** Words for a past moment (epoch milliseconds): an age in the popup, a date in the strip. */
  moment: (then: number) => string;
}

/**
 * The one sentence a user should read about the state of the data, or null when all is well. A failure is told only
 * when the newest refresh failed wholly for rates or for news, and of news, which may have been asked of a few sources
 * alone, only when no other is known to be well; single sources that fail are the health page's business. A refresh that
 * its user stopped, or that found the browser offline, tells nothing of the sources.
 */
export function noticeFor(
  journal: RefreshJournal,
  { online, sources, moment }: NoticeContext,
  { notice }: Messages,
): string | null {
  const { lastRates, lastNews } = journal;
  const ever = lastRates ?? lastNews;
  if (!online) return ever === null ? notice.offlineEmpty : notice.offline(moment(ever));
  const newest = journal.runs.find(tellsOfSources);
  if (!newest) return ever === null ? notice.fetching : null;
  const failed = (kind: 'rates' | 'news') => {
    const outcomes = newest.outcomes.filter((outcome) => outcome.kind === kind);
    return outcomes.length > 0 && outcomes.every(({ result }) => result.state === 'failed');
  };
  const ratesFailed = failed('rates');
  const newsFailed = failed('news');
  if (ratesFailed && newsFailed) {
    return ever === null ? notice.allFailingEmpty : notice.allFailing(moment(ever));
  }
  if (ratesFailed) {
    return lastRates === null ? notice.ratesFailingEmpty : notice.ratesFailing(moment(lastRates));
  }
  if (newsFailed && noneIsWell(journal, sources)) {
    return lastNews === null ? notice.newsFailingEmpty : notice.newsFailing(moment(lastNews));
  }
  return null;
}

function tellsOfSources({ outcomes }: RefreshRun): boolean {
  return outcomes.every(tellsOfSource);
}

function tellsOfSource({ result }: SourceOutcome): boolean {
  return result.state !== 'failed' || !['cancelled', 'offline'].includes(result.failure.kind);
}

/** Whether each source of news that is read failed the last time it was asked. */
function noneIsWell({ runs }: RefreshJournal, sources: SourcesChoice): boolean {
  const told = runs.flatMap(({ outcomes }) => outcomes.filter(tellsOfSource));
  return activeSources(sources).every(({ id }) => {
    const newest = told.find((outcome) => outcome.id === id);
    return (newest?.result.state ?? 'failed') === 'failed';
  });
}
