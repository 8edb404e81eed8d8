import type { ClearedKind } from '../../components/settings/storage-part.tsx';
import { activeSources } from '../../lib/news/sources.ts';
import { tellStoreCleared } from '../../lib/platform/cleared-store.ts';
import { announceStoreChange } from '../../lib/platform/store-channel.ts';
import { forgetAllPlaces } from '../../lib/platform/tab-places.ts';
import { defaultSettings } from '../../lib/settings/defaults.ts';
import { parseSettings } from '../../lib/settings/schema.ts';
import { readSettingsFile } from '../../lib/settings/settings-file.ts';
import { clearFirings } from '../../lib/store/alerts.ts';
import { clearStorage } from '../../lib/store/clear.ts';
import { openStore } from '../../lib/store/open.ts';
import { allowSources } from './allow-sources.ts';
import type { OptionsDesk } from './desk.ts';

/** What the options do with all that is kept: replace the settings by a file's, and clear. */
export function createDataActions(desk: OptionsDesk) {
  const { settings, status, change, refresh, inStore, readStore } = desk;

  async function clearStored(kind: Exclude<ClearedKind, 'settings'>): Promise<void> {
    // Tens of thousands of articles take seconds.
    status.value = ({ options }) => options.storage.clearing;
    try {
      await clearStorage(await openStore(), kind);
      for (const changed of ['entries', 'rates', 'journal'] as const) announceStoreChange(changed);
      await tellStoreCleared();
      status.value = ({ options: { storage } }) => storage.cleared(storage.kinds[kind]);
    } catch {
      status.value = ({ options }) => options.storage.notCleared;
    }
    await readStore();
  }

  return {
    async onSettingsImport(text: string) {
      const held = settings.value;
      const file = held && readSettingsFile(text, held);
      if (file?.state !== 'read') return;
      await allowSources(activeSources(file.settings.sources));
      // Read anew over what is stored by then: the question may have been open for long.
      const replaced = await change((stored) => {
        const read = readSettingsFile(text, stored);
        return read.state === 'read' ? read.settings : stored;
      }, 'import');
      if (replaced) status.value = ({ options }) => options.settingsFile.replaced;
      void refresh('due');
    },
    async onClear(kind: ClearedKind) {
      if (kind !== 'settings') return await clearStored(kind);
      await change(() => parseSettings(defaultSettings), 'reset');
    },
    async onForgetPlaces() {
      await forgetAllPlaces();
      status.value = ({ options }) => options.sites.placesForgotten;
    },
    async onClearHistory() {
      await inStore(clearFirings);
      await readStore();
    },
  };
}
