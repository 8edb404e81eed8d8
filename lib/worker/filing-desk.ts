import { oneAtATime } from '../one-at-a-time.ts';
import { isFiledAlike, refileIfChanged } from '../refresh/filing.ts';
import type { Settings } from '../settings/schema.ts';
import { writeFiling } from '../store/journal.ts';
import { openStore } from '../store/open.ts';

/** Files what is held as topics and rules are chosen, whenever they change. */
export interface FilingDesk {
  /** Files anew where topics or rules are not those by which the held entries are filed. */
  file(): Promise<void>;
  /** The same after a refresh that filed what it brought by the settings of its beginning. */
  fileAfter(beginning: Settings): Promise<void>;
}

/**
 * Two filings never run over each other: the later one would find its own topics and rules written down, and the
 * earlier one would go on beside it.
 *
 * @param changed called when entries were filed anew
 */
export function createFilingDesk(
  loadSettings: () => Promise<Settings>,
  changed: () => Promise<void>,
): FilingDesk {
  let fromAnew = false;
  const file = oneAtATime(async () => {
    const [store, settings] = await Promise.all([openStore(), loadSettings()]);
    if (fromAnew) await writeFiling(store, '');
    fromAnew = false;
    if ((await refileIfChanged(store, settings)) > 0) await changed();
  });
  return {
    file,
    async fileAfter(beginning) {
      if (isFiledAlike(beginning, await loadSettings())) return;
      // What came meanwhile is held as filed by the new ones, and was not.
      fromAnew = true;
      await file();
    },
  };
}
