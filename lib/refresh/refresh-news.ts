import type { SourceOutcome } from '../journal.ts';
import type { Entry } from '../news/entry.ts';
import type { FeedState } from '../news/feed-state.ts';
import { incomingEntries, mergeEntry } from '../news/merge.ts';
import type { ParsedFeed } from '../news/parse-feed.ts';
import { entriesKept } from '../news/retention.ts';
import { activeSources, type ChosenSource } from '../news/sources.ts';
import { originOf } from '../platform/origins.ts';
import { writeFeedAnswer } from '../store/entries.ts';
import { readFeedState, readFeedStates, writeFeedState } from '../store/feeds.ts';
import { readPlan } from '../store/journal.ts';
import type { Heard } from '../traffic.ts';
import { readFeedAnswer } from './feed-answer.ts';
import { addressToAsk, maybeOfNetwork } from './feed-schedule.ts';
import { fetchSource, type SourceAnswer } from './fetch-source.ts';
import { filingOf } from './filing.ts';
import type { RefreshWorld } from './refresh-world.ts';
import type { RefreshTask } from './run-tasks.ts';
import { isAhead, isTooFarAhead } from './schedule.ts';

/** What feeds are asked for; some sites turn away clients that ask for anything. */
export const acceptFeeds =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.8, */*;q=0.1';

/** What could not be told for so long (milliseconds) need not be. */
const toldWithin = 86_400_000;

/** Feeds and the alarm keep their own times; a feed that is nearly due (a share of the interval) is asked too. */
const nearly = 0.25;

/**
 * One task a feed: all that are on where somebody wishes it (`all`), else those whose time has come, and after a
 * refresh in which nobody answered those that failed too, for it may have been the network. A feed that has asked to
 * be left alone is, in any case.
 */
export async function newsTasks(world: RefreshWorld, which: 'all' | 'due'): Promise<RefreshTask[]> {
  const states = new Map((await readFeedStates(world.store)).map((state) => [state.id, state]));
  const outage = (await readPlan(world.store)).barren > 0;
  const early = world.settings.refresh.everyMinutes * 60_000 * nearly;
  const isWanted = ({ id }: ChosenSource) => {
    const state = states.get(id);
    if (!state) return true;
    const now = world.now();
    const rests = state.restUntil > now && !isTooFarAhead(state.restUntil, now);
    if (rests || state.failure?.kind === 'gone') return false;
    if (isAhead(state.lastAttempt, now)) return true;
    if (outage && state.failure && maybeOfNetwork(state.failure)) return true;
    return which === 'all' || state.due <= now + early || isTooFarAhead(state.due, now);
  };
  return activeSources(world.settings.sources)
    .filter(isWanted)
    .map((source) => ({
      kind: 'news',
      id: source.id,
      name: source.name,
      host: new URL(source.url).host,
      ask: (signal, heard) => refreshFeed(source, world, outage, signal, heard),
    }));
}

async function refreshFeed(
  source: ChosenSource,
  world: RefreshWorld,
  outage: boolean,
  signal: AbortSignal,
  heard: Heard,
): Promise<SourceOutcome['result']> {
  const { store, fetch, now, random } = world;
  const held = await readFeedState(store, source.id);
  const { everyMinutes } = world.settings.refresh;
  const pace = { now: now(), everyMinutes, random: random(), outage };
  const url = addressToAsk(source.url, held);
  const { etag, lastModified } = held;
  const request = { url, accept: acceptFeeds, etag, lastModified };
  const origins = [originOf(source.url)];
  const reply = (await world.mayAsk(origins, 'news'))
    ? await fetchSource(request, fetch, signal, heard)
    : notAllowed();
  const answer = readFeedAnswer(
    await explained(reply, origins, world),
    { source: source.url, url, held, pace },
    now(),
  );
  if (answer.state === 'came') return await takeEntries(answer.feed, source, answer.after, world);
  await writeFeedState(store, answer.after);
  return answer.state === 'failed'
    ? { state: 'failed', failure: answer.failure }
    : { state: 'unchanged' };
}

/** A site that cannot be reached because its user has taken our access to it back says so, for that can be mended. */
async function explained(
  reply: SourceAnswer,
  origins: readonly string[],
  world: RefreshWorld,
): Promise<SourceAnswer> {
  const isBarred =
    reply.state === 'failed' &&
    reply.failure.kind === 'unreachable' &&
    !(await world.hasAccess(origins));
  return isBarred ? notAllowed() : reply;
}

/** What it counts as that a feed may not be asked. */
function notAllowed(): SourceAnswer {
  return {
    state: 'failed',
    failure: { kind: 'no-access' },
    status: null,
    headers: new Headers(),
  };
}

async function takeEntries(
  feed: ParsedFeed,
  source: ChosenSource,
  state: FeedState,
  { store, settings, now, announce }: RefreshWorld,
): Promise<SourceOutcome['result']> {
  // One moment for all of an answer: what says no time of its own stays in the order of its feed.
  const at = now();
  const keptFrom = at - entriesKept;
  // What has no words has nothing to be listed by.
  const recent = feed.entries.filter(
    ({ title, excerpt, published }) =>
      (title !== '' || excerpt !== '') && (published === null || published >= keptFrom),
  );
  const incoming = incomingEntries(recent, source, filingOf(settings));
  // Written with the entries, for a worker that is killed before the refresh ends finds them held when it wakes.
  const untold = state.untold.filter((one) => one.at > at - toldWithin);
  const merge = (before: Entry | undefined, entry: (typeof incoming)[number]) => {
    const merged = mergeEntry(before, entry, at);
    if (merged && !before && entry.actions.has('notify')) untold.push({ id: merged.id, at });
    return merged;
  };
  const { added, updated } = await writeFeedAnswer(store, { ...state, untold }, incoming, merge);
  if (added + updated === 0) return { state: 'unchanged' };
  announce('entries');
  return { state: 'ok', changed: added };
}
