import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type SiteInFront, siteLineView } from '../../components/reading/site-line.tsx';
import type { Messages } from '../../lib/i18n/en.ts';
import { readActiveSite } from '../../lib/platform/active-site.ts';
import {
  changeSettings,
  followSettings,
  loadSettings,
} from '../../lib/platform/settings-storage.ts';
import type { Settings } from '../../lib/settings/schema.ts';

/** The popup's line on the strip of the page in front; null where there is nothing to say. */
export function createSiteLine(messages: ReadonlySignal<Messages>) {
  const front = signal<SiteInFront | null>(null);
  const settings = signal<Settings | null>(null);
  const isUnsaved = signal(false);
  const view = computed(() => {
    if (!front.value || !settings.value) return null;
    const line = siteLineView(front.value, settings.value, messages.value.site);
    return isUnsaved.value ? { ...line, said: messages.value.notSaved } : line;
  });
  return {
    view,
    async press(): Promise<void> {
      if (!view.value) return;
      try {
        settings.value = await changeSettings(view.value.edit);
        isUnsaved.value = false;
      } catch {
        isUnsaved.value = true;
      }
    },
    async begin(): Promise<void> {
      // Before they are read, so that no change falls between the two; what changed meanwhile is the newer.
      followSettings((changed) => {
        settings.value = changed;
      });
      const [active, held] = await Promise.all([readActiveSite(), loadSettings()]);
      if (active.state === 'none') return;
      settings.value ??= held;
      front.value = active;
    },
  };
}
