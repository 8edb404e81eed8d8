import type { PageMessages } from '../../lib/i18n/pages/en.ts';
import { articlesOnPage, type Settings } from '../../lib/settings/schema.ts';
import type { ChangeSettings } from './change-settings.ts';
import { Part } from './frame.tsx';
import { WholeNumberField } from './whole-number-field.tsx';

interface ReadingPartProps {
  settings: Settings;
  words: PageMessages['options'];
  onChange: ChangeSettings;
}

/** How articles are read in the popup and the side panel: how many on a page, and whether letters are keys. */
export function ReadingPart({ settings, words: { reading: words }, onChange }: ReadingPartProps) {
  const { pageSize, keys } = settings.reading;
  const set = (change: Partial<Settings['reading']>) =>
    onChange((before) => ({ ...before, reading: { ...before.reading, ...change } }));
  return (
    <Part id="reading" title={words.title}>
      <WholeNumberField
        id="page-size"
        label={words.pageSize}
        bounds={articlesOnPage}
        value={pageSize}
        hint={words.pageSizeHint}
        wrong={words.pageSizeWrong}
        onNumber={(size) => set({ pageSize: size })}
      />
      <label class="line">
        <input
          id="reading-keys"
          type="checkbox"
          checked={keys}
          aria-describedby="reading-keys-hint"
          onChange={() => set({ keys: !keys })}
        />
        {words.keys}
      </label>
      <p id="reading-keys-hint" class="quiet">
        {words.keysHint}
      </p>
    </Part>
  );
}
