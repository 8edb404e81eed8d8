import { describe, expect, it } from 'vitest';
import { en } from '../../lib/i18n/en.ts';
import type { RefreshJournal, SourceOutcome } from '../../lib/journal.ts';
import { withState } from '../../lib/news/sources.ts';
import { type NoticeContext, noticeFor } from '../../lib/notice.ts';
import { defaultSettings } from '../../lib/settings/defaults.ts';

const at = Date.UTC(2026, 10, 23, 14, 5);
const { sources } = defaultSettings;
const idle: NoticeContext = { online: true, sources, moment: () => '23 Nov, 14:05' };

function outcome(kind: 'rates' | 'news', works: boolean): SourceOutcome {
  const result: SourceOutcome['result'] = works
    ? { state: 'ok', changed: 1 }
    : { state: 'failed', failure: { kind: 'unreachable' } };
  return { kind, id: kind, name: kind, at, took: 10, result };
}

function journal(outcomes: SourceOutcome[], before: number | null = at): RefreshJournal {
  return {
    runs: [{ startedAt: at, finishedAt: at, outcomes }],
    lastRates: before,
    lastNews: before,
  };
}

const empty: RefreshJournal = { runs: [], lastRates: null, lastNews: null };

describe('the sentence about the state of the data', () => {
  it('says that it is fetching in the first minute', () => {
    expect(noticeFor(empty, idle, en)).toBe(en.notice.fetching);
  });

  it('is silent when all is well, or a single source fails', () => {
    const oneDown = [outcome('rates', true), outcome('news', true), outcome('news', false)];
    expect(noticeFor(journal(oneDown), idle, en)).toBeNull();
  });

  it('names the age of what is shown when everything fails', () => {
    const down = [outcome('rates', false), outcome('news', false)];
    expect(noticeFor(journal(down), idle, en)).toBe(
      'No source can be reached. What you see is from 23 Nov, 14:05.',
    );
    expect(noticeFor(journal(down, null), idle, en)).toBe(en.notice.allFailingEmpty);
  });

  it('says which half fails when the other works', () => {
    const ratesDown = journal([outcome('rates', false), outcome('news', true)]);
    expect(noticeFor(ratesDown, idle, en)).toContain('The rates are from 23 Nov, 14:05');
    const newsDown = journal([outcome('rates', true), outcome('news', false)]);
    expect(noticeFor(newsDown, idle, en)).toContain('The headlines are from 23 Nov, 14:05');
  });

  it('blames no source for a refresh that was stopped, or that found no network', () => {
    const ended = (kind: 'cancelled' | 'offline', before: number | null) => {
      const result: SourceOutcome['result'] = { state: 'failed', failure: { kind } };
      return journal(
        [
          { ...outcome('rates', false), result },
          { ...outcome('news', false), result },
        ],
        before,
      );
    };
    expect(noticeFor(ended('cancelled', at), idle, en)).toBeNull();
    expect(noticeFor(ended('offline', at), idle, en)).toBeNull();
    expect(noticeFor(ended('offline', null), idle, en)).toBe(en.notice.fetching);
  });

  it('takes a run of those that were due, or of one that was asked again, not for all sources', () => {
    const feed = (id: string, works: boolean) => ({ ...outcome('news', works), id });
    const run = (...outcomes: SourceOutcome[]) => ({ startedAt: at, finishedAt: at, outcomes });
    const again = run(outcome('rates', true), feed('trend', false));
    const whole = run(outcome('rates', true), feed('trend', false), feed('timesca', true));
    const both: RefreshJournal = { runs: [again, whole], lastRates: at, lastNews: at };
    expect(noticeFor(both, idle, en)).toBeNull();
    // Nor is one well that was well once, or that is not read any more.
    const since = run(outcome('rates', true), feed('timesca', false));
    const down = { ...both, runs: [again, since, whole] };
    expect(noticeFor(down, idle, en)).toContain('No news source can be reached');
    const put = { ...idle, sources: withState(sources, 'timesca', 'paused') };
    expect(noticeFor(both, put, en)).toContain('No news source can be reached');
    // A run that was stopped tells of those that had answered.
    const ended: SourceOutcome['result'] = { state: 'failed', failure: { kind: 'cancelled' } };
    const stopped = run(feed('timesca', true), { ...feed('uzdaily', false), result: ended });
    expect(noticeFor({ ...both, runs: [again, stopped, since] }, idle, en)).toBeNull();
  });

  it('puts being offline before the failures it causes', () => {
    const down = [outcome('rates', false), outcome('news', false)];
    expect(noticeFor(journal(down), { ...idle, online: false }, en)).toBe(
      'You are offline. What you see is from 23 Nov, 14:05.',
    );
    expect(noticeFor(empty, { ...idle, online: false }, en)).toBe(en.notice.offlineEmpty);
  });
});
