import type { Messages } from '../i18n/en.ts';
import type { Entry } from '../news/entry.ts';
import { sourceNamer } from '../news/sources.ts';
import { mayNotify, notify } from '../platform/notifications.ts';
import type { Settings } from '../settings/schema.ts';

/** Headlines that one notification names; the rest are counted. */
const named = 3;

/** An entry older than this is no news to be told of, though it is new to us. */
const newsFor = 12 * 3_600_000;

/** Tells of the new entries that rules want to be told of, in one notification. */
export async function tellHeadlines(
  entries: readonly Entry[],
  { sources }: Settings,
  messages: Messages,
): Promise<void> {
  const news = entries.filter(({ muted, time }) => !muted && Date.now() - time < newsFor);
  if (news.length === 0 || !(await mayNotify())) return;
  const nameOf = sourceNamer(sources);
  const lines = news
    .slice(0, named)
    .map(({ title, sourceId, link }) => `${title} (${nameOf(sourceId, link)})`);
  const more = news.length > named ? [messages.rules.more(news.length - named)] : [];
  const title = messages.rules.news(news.length);
  await notify('headlines', title, [...lines, ...more].join('\n'));
}
