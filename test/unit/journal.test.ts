import { describe, expect, it } from 'vitest';
import { parseJournal, parsePlan, type RefreshRun, recordRun } from '../../lib/journal.ts';

const noon = Date.UTC(2026, 10, 24, 12);

const run = (failure: { kind: string }) => ({
  startedAt: noon,
  finishedAt: noon + 900,
  outcomes: [
    {
      kind: 'news',
      id: 'timesca',
      name: 'The Times of Central Asia',
      at: noon + 800,
      took: 800,
      result: { state: 'failed', failure },
    },
  ],
});

describe('parseJournal', () => {
  it('passes over a run with a failure that this version does not know, and keeps the others', () => {
    const known = run({ kind: 'timeout' }) as RefreshRun;
    const stored = {
      runs: [run({ kind: 'too-large' }), known, run({ kind: 'yet-unknown' })],
      lastRates: noon,
      lastNews: null,
    };
    expect(parseJournal(stored)).toEqual({ runs: [known], lastRates: noon, lastNews: null });
  });

  it.each([undefined, null, 7, { runs: 'none' }])('takes %j for an empty one', (stored) => {
    expect(parseJournal(stored)).toEqual({ runs: [], lastRates: null, lastNews: null });
  });
});

describe('recordRun', () => {
  it('keeps what sources have said, however often there is no network after it', () => {
    const told = run({ kind: 'timeout' }) as RefreshRun;
    const offline = (n: number) => ({ ...(run({ kind: 'offline' }) as RefreshRun), startedAt: n });
    let journal = recordRun({ runs: [], lastRates: null, lastNews: null }, told);
    for (let n = 0; n < 60; n += 1) journal = recordRun(journal, offline(n));
    expect(journal.runs).toEqual([offline(59), told]);
    expect(recordRun(recordRun(journal, told), offline(60)).runs).toHaveLength(4);
  });
});

describe('parsePlan', () => {
  it('lets a refresh be due at once where it cannot be read', () => {
    expect(parsePlan({ due: 'soon' })).toEqual({
      due: 0,
      unfinished: false,
      barren: 0,
      cutOffs: 0,
    });
  });
});
