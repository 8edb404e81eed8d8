import { writeOpml } from '../../lib/news/opml.ts';
import { savedAsCsv, savedAsJson } from '../../lib/news/saved-file.ts';
import { activeSources, sourceNamer } from '../../lib/news/sources.ts';
import { saveFile } from '../../lib/platform/save-file.ts';
import { historyAsCsv } from '../../lib/rates/history-file.ts';
import { currenciesOf, type Pair, pairName } from '../../lib/rates/pair.ts';
import { writeSettingsFile } from '../../lib/settings/settings-file.ts';
import { readObservations } from '../../lib/store/rates.ts';
import { readSaved } from '../../lib/store/saved.ts';
import { localDay } from '../../lib/traffic.ts';
import type { OptionsDesk } from './desk.ts';

/** What the options write as files. Their names say what is in them, and of which day. */
export function createFileActions({ settings: held, inStore }: OptionsDesk) {
  const named = (what: string, ending: string) =>
    `steppewire-${what}-${localDay(Date.now())}.${ending}`;
  return {
    onSettingsExport() {
      const settings = held.value;
      if (!settings) return;
      const text = writeSettingsFile(settings, Date.now());
      saveFile(named('settings', 'json'), 'application/json', text);
    },
    onOpmlExport() {
      const settings = held.value;
      if (!settings) return;
      const text = writeOpml(activeSources(settings.sources));
      saveFile(named('sources', 'opml'), 'text/x-opml', text);
    },
    async onSavedExport(format: 'csv' | 'json') {
      const settings = held.value;
      if (!settings) return;
      const saved = await inStore(readSaved);
      if (!saved) return;
      const nameOf = sourceNamer(settings.sources);
      if (format === 'csv') saveFile(named('saved', 'csv'), 'text/csv', savedAsCsv(saved, nameOf));
      else saveFile(named('saved', 'json'), 'application/json', savedAsJson(saved, nameOf));
    },
    async onRatesExport(pairs: readonly Pair[]): Promise<boolean> {
      const observations = await inStore((store) =>
        readObservations(store, currenciesOf(pairs), ''),
      );
      // Nobody knows then whether something is held.
      if (!observations) return true;
      const text = historyAsCsv(pairs, observations);
      if (!text.includes('\n', text.indexOf('\n') + 1)) return false;
      const [only, ...others] = pairs;
      const what = only && others.length === 0 ? pairName(only).replace('/', '-') : 'rates';
      saveFile(named(what, 'csv'), 'text/csv', text);
      return true;
    },
  };
}
