import { requestAccess } from '../../lib/platform/access.ts';
import { isRequired, originOf } from '../../lib/platform/origins.ts';

/** Asks for the permissions that sources take, all in one question; to be called in a click. */
export async function allowSources(sources: readonly { url: string }[]): Promise<void> {
  const origins = new Set(sources.map(({ url }) => originOf(url)));
  const asked = [...origins].filter((origin) => !isRequired(origin));
  // What is refused is told beside each source that it bars.
  if (asked.length > 0) await requestAccess(asked).catch(() => false);
}
