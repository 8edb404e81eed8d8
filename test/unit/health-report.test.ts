import { describe, expect, it } from 'vitest';
import { type HealthFacts, healthReport } from '../../lib/health-report.ts';
import { unaskedFeed } from '../../lib/news/feed-state.ts';
import { unaskedProvider } from '../../lib/rates/provider-state.ts';
import { defaultSettings } from '../../lib/settings/defaults.ts';
import { parseSettings } from '../../lib/settings/schema.ts';

const noon = Date.UTC(2026, 10, 24, 12);

const settings = parseSettings({
  ...defaultSettings,
  sites: { mode: 'only', hidden: ['secret-bank.example'], only: ['secret-club.example'] },
  rates: { ...defaultSettings.rates, watchlist: [{ base: 'CHF', quote: 'KGS', per: 1 }] },
  sources: {
    states: { bomdod: 'on' },
    names: { timesca: 'Secret nickname' },
    own: [
      { id: 'own-secret1', name: 'Secret letter', url: 'https://secret.example/feed', home: '' },
      { id: 'own-secret2', name: 'Second', url: 'https://two.secret.example/feed', home: '' },
    ],
  },
  topics: {
    own: [
      {
        id: 'own-topic',
        label: 'Secret topic',
        keywords: ['secretword'],
        exclude: [],
        sources: [],
      },
    ],
    names: { water: 'Secret water' },
    order: [],
    hidden: [],
  },
  rules: [{ id: 'r', action: 'mute', words: ['secretrule'], source: '', topic: '' }],
});

const outcome = (id: string, name: string) => ({
  kind: 'news' as const,
  id,
  name,
  at: noon,
  took: 120,
  bytes: 4096,
  result: { state: 'ok' as const, changed: 3 },
});

const facts: HealthFacts = {
  storeBroken: false,
  installation: {
    version: '1.2.3',
    browser: 'Firefox 153',
    permissions: ['storage', 'alarms'],
    origins: ['https://timesca.com/*', 'https://secret.example/*', 'https://*/*'],
    nextWake: noon + 60_000,
  },
  runs: [
    {
      startedAt: noon - 5_000,
      finishedAt: noon,
      outcomes: [
        outcome('timesca', 'Secret nickname'),
        outcome('own-secret1', 'Secret letter'),
        outcome('own-gone', 'Secret past'),
        {
          ...outcome('own-secret2', 'Second'),
          result: {
            state: 'failed',
            failure: { kind: 'unreadable', detail: 'secret words of the answer' },
          },
        },
      ],
    },
  ],
  feeds: [
    {
      ...unaskedFeed('timesca'),
      lastSuccess: noon - 600_000,
      latencies: [120, 80, 100],
      entries: 9,
    },
    {
      ...unaskedFeed('own-secret1'),
      failure: { kind: 'status', status: 500 },
      failures: 2,
      moved: { url: 'https://elsewhere.secret.example/', times: 2 },
    },
  ],
  providers: [{ ...unaskedProvider('frankfurter'), lastSuccess: noon, latencies: [300] }],
  traffic: [
    {
      day: '2026-11-24',
      contacts: [
        { host: 'api.frankfurter.dev', requests: 2, bytes: 9000 },
        { host: 'two.secret.example', requests: 1, bytes: 10 },
        { host: '2026-11-24.currency-api.pages.dev', requests: 1, bytes: 5 },
      ],
    },
  ],
  storage: [{ kind: 'articles', count: 12, bytes: 3456, estimated: false }],
};

describe('the report for a bug', () => {
  const report = healthReport(settings, facts, noon);

  it('holds nothing that is the user’s own', () => {
    expect(report).not.toMatch(/secret/i);
    expect(report).not.toContain('CHF');
    expect(report).not.toContain('Second');
  });

  it('tells own sources apart, those too that are gone, and names the listed ones', () => {
    expect(report).toContain('own source 1, last success never');
    expect(report).toMatch(
      /timesca ok 3 120 ms 4096 B; own source 1 ok 3 .*; own source 3 ok 3 .*; own source 2 failed: unreadable/,
    );
    expect(report).toContain('timesca, last success 10 minutes ago, latency 120 ms, median 100 ms');
  });

  it('says that the store could not be read, where what it holds is not known', () => {
    expect(report).not.toContain('## store');
    const broken = healthReport(settings, { ...facts, runs: [], storeBroken: true }, noon);
    expect(broken).toContain('## store\ncannot be read');
  });

  it('says what is needed to mend something', () => {
    expect(report).toContain('Steppewire 1.2.3, Firefox 153');
    expect(report).toContain('permissions: alarms, storage');
    expect(report).toContain('hosts: https://*/* https://timesca.com/*, and 1 of the user’s own');
    expect(report).toContain('sites: only, hidden 1, only 1');
    expect(report).toContain('api.frankfurter.dev: 2 requests, 9000 B');
    expect(report).toContain('own host 1: 1 requests, 10 B');
    expect(report).toContain('2026-11-24.currency-api.pages.dev: 1 requests');
    expect(report).toContain('articles: 12, 3456 B');
    expect(report).toContain('failed: status 500, 2 in a row');
  });
});
