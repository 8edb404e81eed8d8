import { hostOf, hostUse, isAnyHost } from '../access.ts';
import type { SourcesChoice } from '../news/sources.ts';
import type { PageMessages } from './pages/en.ts';

/** What a permission that the manifest names is for. Null: it names none of that name. */
export function permissionReason(permission: string, messages: PageMessages): string | null {
  const reasons: Readonly<Record<string, string>> = messages.permission;
  return reasons[permission] ?? null;
}

/** What access to the hosts of a match pattern is for. */
export function originReason(
  origin: string,
  sources: SourcesChoice,
  messages: PageMessages,
): string {
  const { healthPage: words } = messages.options;
  if (isAnyHost(origin)) return words.originPages;
  const { rates, news } = hostUse(hostOf(origin), sources);
  if (rates.length > 0) return words.originRates(rates.join(', '));
  if (news.length > 0) return words.originNews(news.join(', '));
  return words.originOther;
}

/** Why a host was asked. */
export function hostReason(host: string, sources: SourcesChoice, messages: PageMessages): string {
  const { healthPage: words } = messages.options;
  const { rates, news } = hostUse(host, sources);
  if (rates.length > 0) return words.whyRates(rates.join(', '));
  return news.length > 0 ? words.whyNews(news.join(', ')) : words.whyOther;
}
