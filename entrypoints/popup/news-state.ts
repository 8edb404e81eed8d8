import { signal } from '@preact/signals';
import { readSeenVersion } from '../../lib/platform/seen-version.ts';
import { hasNews } from '../../lib/releases.ts';

/** Whether this version brought something that its user has not seen yet. */
export function createNews() {
  const unseen = signal(false);
  return {
    unseen,
    async begin(): Promise<void> {
      const seen = await readSeenVersion();
      // Right after an installation the worker may not have written it yet; then nothing is new.
      unseen.value = seen !== null && hasNews(seen);
    },
  };
}
