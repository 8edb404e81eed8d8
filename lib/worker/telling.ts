import { firingText } from '../i18n/alert.ts';
import type { Messages } from '../i18n/en.ts';
import type { Entry } from '../news/entry.ts';
import { sourceNamer } from '../news/sources.ts';
import type { AlertFiring } from '../rates/alerts.ts';
import { pairName } from '../rates/pair.ts';
import { watchedName } from '../rates/watchlist.ts';
import type { Settings } from '../settings/schema.ts';

/** What a notification says. Its id tells what a press on it opens (`openNotified`). */
export interface Telling {
  id: string;
  title: string;
  lines: readonly string[];
}

/** Headlines that one notification names; the rest are counted. */
const named = 3;

/** What is older (milliseconds) is history, not news, though it could not be told before, or is new to us. */
const newsFor = 12 * 3_600_000;

/** What is to be told of alerts that went off; null where that is nothing. */
export function alertsTelling(untold: readonly AlertFiring[], messages: Messages): Telling | null {
  const [first] = untold;
  if (!first) return null;
  return {
    id: `alert ${pairName(first)}`,
    title: untold.length === 1 ? watchedName(first) : messages.alerts.several(untold.length),
    lines: untold.map((firing) => firingText(firing, messages)),
  };
}

/** Those that nobody was told of, and that are still news. @param now epoch milliseconds */
export function untoldOf(firings: readonly AlertFiring[], now: number): AlertFiring[] {
  return firings.filter(({ told, at }) => !told && now - at < newsFor);
}

/** What is to be told of new entries that rules are for; null where that is nothing. @param now epoch milliseconds */
export function headlinesTelling(
  entries: readonly Entry[],
  { sources }: Settings,
  messages: Messages,
  now: number,
): Telling | null {
  const news = entries.filter(({ muted, time }) => !muted && now - time < newsFor);
  if (news.length === 0) return null;
  const nameOf = sourceNamer(sources);
  const lines = news
    .slice(0, named)
    .map(({ title, sourceId, link }) => `${title} (${nameOf(sourceId, link)})`);
  const more = news.length > named ? [messages.rules.more(news.length - named)] : [];
  return { id: 'headlines', title: messages.rules.news(news.length), lines: [...lines, ...more] };
}

/** Both in one. It opens what the alerts' own would: a rate that one waits for is what one would act upon. */
export function together(alerts: Telling | null, headlines: Telling | null): Telling | null {
  if (!alerts || !headlines) return alerts ?? headlines;
  return {
    id: alerts.id,
    title: `${alerts.title} · ${headlines.title}`,
    lines: [...alerts.lines, ...headlines.lines],
  };
}
