import { hostOf, hostUse, isAnyHost } from './access.ts';
import type { Installation } from './installation.ts';
import type { RefreshRun, SourceFailure, SourceOutcome } from './journal.ts';
import { medianLatency } from './latency.ts';
import type { FeedState } from './news/feed-state.ts';
import { sourceList } from './news/source-list.ts';
import { activeSources, type SourcesChoice } from './news/sources.ts';
import type { ProviderState } from './rates/provider-state.ts';
import type { Settings } from './settings/schema.ts';
import type { StorageUse } from './storage-use.ts';
import { contactedHosts, type Traffic, trafficByDay } from './traffic.ts';

/** What a report is made of. */
export interface HealthFacts {
  installation: Installation;
  runs: readonly RefreshRun[];
  feeds: readonly FeedState[];
  providers: readonly ProviderState[];
  traffic: Traffic;
  storage: readonly StorageUse[];
  /** The store could not be read: what is missing here is not known. */
  storeBroken: boolean;
}

/** Refreshes that a report tells of. */
const runsTold = 10;

/**
 * How Steppewire is doing, as a text for a bug report. In the terms of the code and in English whatever the user's
 * language, for whoever mends it. It holds nothing that is the user's own: sources are told by the ids that every
 * installation has, own ones by numbers; no addresses, names, sites, words or titles.
 *
 * @param now epoch milliseconds
 */
export function healthReport(settings: Settings, facts: HealthFacts, now: number): string {
  const aliases = createAliases(settings.sources);
  const { installation, runs, feeds, providers, traffic, storage } = facts;
  const sections: [string, string[]][] = [
    ['', installationLines(installation, now)],
    ['store', facts.storeBroken ? ['cannot be read'] : []],
    ['settings', settingsLines(settings)],
    ['access', accessLines(installation, settings.sources)],
    ['rates', providers.map((state) => providerLine(state, now))],
    ['news', feeds.map((state) => feedLine(state, aliases, now))],
    ['refreshes', runs.slice(0, runsTold).map((run) => runLine(run, aliases))],
    [
      'bytes a day',
      trafficByDay(traffic, now).map(
        (day) => `${day.day}: ${day.bytes} in ${day.requests} requests`,
      ),
    ],
    ['hosts', hostLines(traffic, settings.sources)],
    ['storage', storage.map(({ kind, count, bytes }) => `${kind}: ${count}, ${bytes} B`)],
  ];
  return sections
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => [...(title === '' ? [] : [`## ${title}`]), ...lines].join('\n'))
    .join('\n\n');
}

function installationLines({ version, browser, nextWake }: Installation, now: number): string[] {
  return [
    `Steppewire ${version}, ${browser}`,
    `written: ${momentOf(now)}`,
    `next wake: ${nextWake === null ? 'no alarm' : momentOf(nextWake)}`,
  ];
}

/** Choices of a few values as they are, lists of one's own as their lengths. */
function settingsLines({
  ticker,
  sites,
  rates,
  sources,
  topics,
  rules,
  alerts,
  refresh,
}: Settings) {
  const { topics: tickerTopics, ...look } = ticker;
  return [
    `ticker: ${Object.entries(look)
      .filter(([, value]) => typeof value !== 'object')
      .map(([name, value]) => `${name} ${value}`)
      .join(', ')}, topics ${tickerTopics.length}`,
    `sites: ${sites.mode}, hidden ${sites.hidden.length}, only ${sites.only.length}`,
    `rates: ${rates.choice}, pairs ${rates.watchlist.length}, alerts ${alerts.length}`,
    `sources: read ${activeSources(sources).length}, own ${sources.own.length}`,
    `topics: own ${topics.own.length}, hidden ${topics.hidden.length}; rules ${rules.length}`,
    `refresh: every ${refresh.everyMinutes} minutes`,
  ];
}

function accessLines({ permissions, origins }: Installation, sources: SourcesChoice): string[] {
  const known = origins.filter((origin) => isAnyHost(origin) || isPublic(hostOf(origin), sources));
  const others = origins.length - known.length;
  return [
    `permissions: ${[...permissions].sort().join(', ')}`,
    `hosts: ${[...known].sort().join(' ')}${others > 0 ? `, and ${others} of the user’s own` : ''}`,
  ];
}

function providerLine(state: ProviderState, now: number): string {
  const { id, lastSuccess, failure, restUntil, refusals, latencies } = state;
  return [
    id,
    `last success ${sinceOf(lastSuccess, now)}`,
    latencyOf(latencies),
    `refused ${refusals.length}`,
    ...(restUntil > now ? [`rests until ${momentOf(restUntil)}`] : []),
    ...(failure ? [failureOf(failure)] : []),
  ].join(', ');
}

function feedLine(state: FeedState, aliases: Aliases, now: number): string {
  const { id, lastSuccess, failure, failures, due, latencies, entries, moved } = state;
  return [
    aliases(id),
    `last success ${sinceOf(lastSuccess, now)}`,
    latencyOf(latencies),
    `entries ${entries}`,
    Number.isFinite(due) ? `due ${momentOf(due)}` : 'never due',
    ...(moved ? [`moved ${moved.times} times`] : []),
    ...(failure ? [`${failureOf(failure)}, ${failures} in a row`] : []),
  ].join(', ');
}

function runLine({ startedAt, finishedAt, outcomes }: RefreshRun, aliases: Aliases): string {
  const told = outcomes.map((outcome) => outcomeOf(outcome, aliases)).join('; ');
  return `${momentOf(startedAt)}, ${finishedAt - startedAt} ms: ${told}`;
}

function outcomeOf({ kind, id, took, bytes, result }: SourceOutcome, aliases: Aliases): string {
  const what =
    result.state === 'failed'
      ? failureOf(result.failure)
      : result.state === 'ok'
        ? `ok ${result.changed}`
        : 'unchanged';
  return `${kind === 'rates' ? id : aliases(id)} ${what} ${took} ms ${bytes ?? '?'} B`;
}

/** The kind of a failure; its detail may hold words of the answer, so it stays here. */
function failureOf(failure: SourceFailure): string {
  return failure.kind === 'status' ? `failed: status ${failure.status}` : `failed: ${failure.kind}`;
}

function hostLines(traffic: Traffic, sources: SourcesChoice): string[] {
  let others = 0;
  return contactedHosts(traffic).map(({ host, requests, bytes }) => {
    if (!isPublic(host, sources)) others += 1;
    const told = isPublic(host, sources) ? host : `own host ${others}`;
    return `${told}: ${requests} requests, ${bytes} B`;
  });
}

/** Whether a host is one that every installation knows: a provider's, or a listed source's. */
function isPublic(host: string, sources: SourcesChoice): boolean {
  const { rates, news } = hostUse(host, { ...sources, own: [] });
  return rates.length + news.length > 0;
}

type Aliases = (id: string) => string;

/** Listed sources go by their id, own ones by numbers: those that are there first, then those that were. */
function createAliases({ own }: SourcesChoice): Aliases {
  const listed = new Set(sourceList.map(({ id }) => id));
  const numbers = new Map(own.map(({ id }, n) => [id, n + 1]));
  return (id) => {
    if (listed.has(id)) return id;
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return `own source ${number}`;
  };
}

function latencyOf(latencies: readonly number[]): string {
  const median = medianLatency(latencies);
  return median === null ? 'no latency' : `latency ${latencies[0]} ms, median ${median} ms`;
}

function sinceOf(moment: number | null, now: number): string {
  return moment === null ? 'never' : `${Math.round((now - moment) / 60_000)} minutes ago`;
}

function momentOf(moment: number): string {
  return Number.isFinite(moment) ? new Date(moment).toISOString() : 'never';
}
